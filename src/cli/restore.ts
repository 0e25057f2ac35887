import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { loadRestorer } from '../adapters/knowledge-files/load-restorer.js';
import { readConfig } from '../config.js';
import { type RestoredLine, textOf } from '../domain/language/restoring/restored-text.js';
import type { CommandIo } from './command.js';

const USAGE =
  'usage: restore [FILE] [--json]   (text of an OCR, UTF-8; without FILE or with - standard input; --json: one line with its tokens each)\n';

/** Restores the text of an OCR, line by line; resolves to the exit code: 0 done, 1 failed, 2 wrong use. */
export async function restoreCommand(args: string[], io: CommandIo): Promise<number> {
  const options = readOptions(args);
  if (options === undefined) {
    io.stderr.write(USAGE);
    return 2;
  }
  const [text, restorer] = await Promise.all([
    readText(options.file, io),
    loadRestorer(readConfig(io.env).knowledgeDir),
  ]);
  if (typeof text !== 'string') {
    io.stderr.write(text.error);
    return 1;
  }
  const restored = restorer.restore(text);
  io.stdout.write(options.isJson ? restored.lines.map(toJson).join('') : textOf(restored));
  return 0;
}

function readOptions(args: string[]): { file: string; isJson: boolean } | undefined {
  try {
    const { values, positionals } = parseArgs({ args, options: { json: { type: 'boolean' } }, allowPositionals: true });
    const [file = '-', ...more] = positionals;
    return more.length > 0 ? undefined : { file, isJson: values.json === true };
  } catch {
    return undefined;
  }
}

async function readText(file: string, io: CommandIo): Promise<string | { error: string }> {
  let bytes: Buffer;
  try {
    bytes = file === '-' ? await buffer(io.stdin) : await readFile(file);
  } catch {
    return { error: `restore: cannot read ${file}; give the path of a text file\n` };
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).replace(/\r\n?/g, '\n');
  } catch {
    return { error: `restore: ${file} is not UTF-8 text; save it as UTF-8 first\n` };
  }
}

function toJson({ text, tokens, isClean }: RestoredLine, index: number): string {
  return `${JSON.stringify({ line: index + 1, text, clean: isClean, tokens })}\n`;
}
