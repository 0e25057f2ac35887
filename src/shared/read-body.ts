/**
 * The body of a request as text; `undefined` when it is larger than that. One that says its length is read in one go, without the
 * stream that costs a server more than all the rest of a small request. Rejects when the sender goes away in the middle.
 */
export async function readBody(request: Request, mostBytes: number): Promise<string | undefined> {
  const length = request.headers.get('content-length');
  if (length === null || request.headers.has('transfer-encoding')) return readStream(request, mostBytes);
  return Number(length) > mostBytes ? undefined : request.text();
}

async function readStream({ body }: Request, mostBytes: number): Promise<string | undefined> {
  if (!body) return '';
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  const reader = body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    bytes += value.length;
    if (bytes > mostBytes) return undefined;
    text += decoder.decode(value, { stream: true });
  }
}
