/** A form as it came, or its first parts. */
export interface ReadBody {
  readonly fields: FormData;
  /** There was more of it than is kept: the part that went too far, and all behind it, are missing. */
  readonly isCut: boolean;
}

/** Who sends more than this is not waited for. */
const MOST_DROPPED_BYTES = 512 * 1024 * 1024;

/**
 * Keeps a form up to so many bytes. What comes behind is taken from the line and dropped, so that a browser that is still sending
 * hears the answer.
 * @throws TypeError for what is no form.
 */
export async function readBeginning(request: Request, most: number): Promise<ReadBody> {
  const type = request.headers.get('content-type') ?? '';
  if (!request.body || !FORMS.test(type)) return { fields: new FormData(), isCut: false };
  const chunks: Uint8Array[] = [];
  let [kept, dropped] = [0, 0];
  for await (const chunk of request.body) {
    const left = most - kept;
    if (left > 0) chunks.push(chunk.subarray(0, left));
    kept += Math.min(chunk.byteLength, left);
    dropped += chunk.byteLength - Math.min(chunk.byteLength, left);
    if (dropped > MOST_DROPPED_BYTES) break;
  }
  const bytes = Buffer.concat(chunks);
  const isCut = dropped > 0;
  return { fields: await parse(isCut ? wholeParts(bytes, type) : bytes, type), isCut };
}

const FORMS = /^(?:multipart\/form-data|application\/x-www-form-urlencoded)/i;

function parse(body: Uint8Array<ArrayBuffer>, type: string): Promise<FormData> {
  return new Response(body, { headers: { 'content-type': type } }).formData();
}

/** Up to the last line between two parts, which becomes the end. */
function wholeParts(bytes: Buffer<ArrayBuffer>, type: string): Buffer<ArrayBuffer> {
  const line = `--${/boundary="?([^";]+)/i.exec(type)?.[1] ?? ''}`;
  return Buffer.concat([bytes.subarray(0, Math.max(0, bytes.lastIndexOf(line))), Buffer.from(`${line}--\r\n`)]);
}
