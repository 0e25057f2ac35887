import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';

/**
 * The lines of a file (`.gz` is unpacked, `-` is `stdin`) without empty ones and without a byte order mark; rejects when
 * it cannot be read. Only line feeds end a line: JSON may hold U+2028.
 */
export async function* readLines(file: string, stdin: Readable): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of openFile(file, stdin)) {
    const lines = (rest + decoder.decode(chunk as Buffer, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) if (line.trim() !== '') yield line;
  }
  rest += decoder.decode();
  if (rest.trim() !== '') yield rest;
}

function openFile(file: string, stdin: Readable): Readable {
  if (file === '-') return stdin;
  const raw = createReadStream(file);
  return file.endsWith('.gz') ? pipeline(raw, createGunzip(), () => undefined) : raw;
}
