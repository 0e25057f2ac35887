import type { IncomingMessage } from 'node:http';

export interface UploadedFile {
  readonly name: string;
  readonly bytes: Buffer;
}

/** The parameters of a call, whichever way they were sent; JSON inside form fields is parsed as Telegram does. */
export interface CallBody {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly files: Readonly<Record<string, UploadedFile>>;
}

/** JSON, `application/x-www-form-urlencoded` or multipart. */
export async function readBody(request: IncomingMessage): Promise<CallBody> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const body = Buffer.concat(chunks);
  const type = request.headers['content-type'] ?? '';
  const boundary = /boundary=(?:"([^"]+)"|([^;]+))/.exec(type);
  if (boundary) return readMultipart(body, boundary[1] ?? boundary[2] ?? '');
  if (type.startsWith('application/x-www-form-urlencoded')) {
    return { fields: parsed(Object.fromEntries(new URLSearchParams(body.toString()))), files: {} };
  }
  const query = new URL(request.url ?? '/', 'http://fake').searchParams;
  const json = body.length > 0 ? (JSON.parse(body.toString()) as Record<string, unknown>) : {};
  return { fields: { ...parsed(Object.fromEntries(query)), ...json }, files: {} };
}

function readMultipart(body: Buffer, boundary: string): CallBody {
  const fields: Record<string, string> = {};
  const files: Record<string, UploadedFile> = {};
  for (const part of body.toString('latin1').split(`--${boundary}`).slice(1, -1)) {
    const [head = '', ...rest] = part.replace(/^\r\n/, '').split('\r\n\r\n');
    const content = Buffer.from(rest.join('\r\n\r\n').replace(/\r\n$/, ''), 'latin1');
    const header = Buffer.from(head, 'latin1').toString('utf8');
    const name = parameter(header, 'name');
    const fileName = parameter(header, 'filename');
    if (fileName === undefined) fields[name ?? ''] = content.toString('utf8');
    else files[name ?? ''] = { name: fileName, bytes: content };
  }
  return { fields: parsed(fields), files };
}

/** Quoted or, as grammY sends it, not. */
function parameter(header: string, name: string): string | undefined {
  const found = new RegExp(`[;:\\s]${name}=(?:"([^"]*)"|([^;\\r\\n]+))`, 'i').exec(header);
  return found?.[1] ?? found?.[2];
}

function parsed(fields: Readonly<Record<string, string>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, /^[[{]/.test(value) ? (JSON.parse(value) as unknown) : value]),
  );
}
