import { expect, test } from 'vitest';
import { readBody } from './read-body.js';

const TEXT = 'làm giấy khai sinh';
const BYTES = new TextEncoder().encode(TEXT);

function saying(length: number | undefined): Request {
  const headers: Record<string, string> = length === undefined ? {} : { 'content-length': String(length) };
  return new Request('http://a/', { method: 'POST', headers, body: TEXT });
}

/** Sent in pieces of one byte, which cut every letter with a mark in two. */
function inPieces(): Request {
  const body = new ReadableStream({
    start(sender) {
      for (const byte of BYTES) sender.enqueue(new Uint8Array([byte]));
      sender.close();
    },
  });
  return new Request('http://a/', { method: 'POST', body, duplex: 'half' } as RequestInit);
}

test('what says its length is read', async () => {
  expect(await readBody(saying(BYTES.length), BYTES.length)).toBe(TEXT);
  expect(await readBody(saying(BYTES.length), BYTES.length - 1)).toBeUndefined();
});

test('what does not say it is read up to the limit', async () => {
  expect(await readBody(inPieces(), BYTES.length)).toBe(TEXT);
  expect(await readBody(inPieces(), BYTES.length - 1)).toBeUndefined();
});

test('nothing is an empty text', async () => {
  expect(await readBody(new Request('http://a/', { method: 'POST' }), 10)).toBe('');
});
