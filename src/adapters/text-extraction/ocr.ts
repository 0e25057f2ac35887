import { mkdtemp, open, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { OcrProgram, OnProgress, TextProblem } from '../../domain/imports/extracted-text.js';
import { ok, problem, type Result } from '../../shared/result.js';
import { runProgram } from './run-program.js';

const PAGE_TIMEOUT_MS = 120_000;
/** A4 at 300 dots an inch; a page of any size becomes a picture of this many dots at most. */
const LONG_SIDE_DOTS = 3508;
const MAX_IMAGE_DOTS = 120_000_000;

/** Debian packages that reading pictures needs and that are not there. */
export async function missingOcrPrograms(): Promise<OcrProgram[]> {
  const [poppler, tesseract] = await Promise.all([
    runProgram('pdftoppm', ['-v'], 10_000),
    runProgram('tesseract', ['--list-langs'], 10_000),
  ]);
  const missing: OcrProgram[] = [];
  if (poppler.kind === 'not-installed') missing.push('poppler-utils');
  if (tesseract.kind === 'not-installed') missing.push('tesseract-ocr', 'tesseract-ocr-vie');
  else if (!/^vie$/m.test(tesseract.stdout)) missing.push('tesseract-ocr-vie');
  return missing;
}

/** Reads pages of a PDF as pictures; the texts in the order of `pages`. */
export async function readPdfPages(
  path: string,
  pages: readonly number[],
  onProgress: OnProgress,
): Promise<Result<string[], TextProblem>> {
  const folder = await mkdtemp(join(tmpdir(), 'motcua-ocr-'));
  try {
    const texts: string[] = [];
    for (const page of pages) {
      onProgress(texts.length, pages.length);
      const range = ['-f', String(page), '-l', String(page)];
      const prefix = join(folder, `p${page}`);
      const drawn = await runProgram(
        'pdftoppm',
        ['-gray', '-png', '-scale-to', String(LONG_SIDE_DOTS), ...range, path, prefix],
        PAGE_TIMEOUT_MS,
      );
      const file = (await readdir(folder)).find((name) => name.startsWith(`p${page}-`));
      if (drawn.kind === 'too-slow') return problem({ kind: 'too-slow', seconds: PAGE_TIMEOUT_MS / 1000 });
      if (file === undefined) return problem({ kind: 'ocr-failed' });
      const text = await recognise(join(folder, file));
      if (!text.ok) return text;
      texts.push(text.value);
      await rm(join(folder, file));
    }
    onProgress(pages.length, pages.length);
    return ok(texts);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Reads one picture; a TIFF of several pages gives them one after the other. */
export async function readImage(path: string): Promise<Result<string[], TextProblem>> {
  if ((await dotsOfPng(path)) > MAX_IMAGE_DOTS) return problem({ kind: 'damaged', format: 'image' });
  const text = await recognise(path);
  if (!text.ok) return text;
  const pages = text.value.split('\f');
  return ok(pages.at(-1)?.trim() === '' && pages.length > 1 ? pages.slice(0, -1) : pages);
}

async function recognise(path: string): Promise<Result<string, TextProblem>> {
  const read = await runProgram('tesseract', [path, 'stdout', '-l', 'vie'], PAGE_TIMEOUT_MS);
  if (read.kind === 'done') return ok(read.stdout.replace(/\f$/, ''));
  if (read.kind === 'too-slow') return problem({ kind: 'too-slow', seconds: PAGE_TIMEOUT_MS / 1000 });
  return problem({ kind: 'ocr-failed' });
}

/** A PNG of a few kilobytes can unpack to gigabytes: its head tells width and height. 0 for other formats. */
async function dotsOfPng(path: string): Promise<number> {
  const file = await open(path);
  try {
    const head = Buffer.alloc(24);
    await file.read(head, 0, head.length, 0);
    return head.toString('latin1', 1, 4) === 'PNG' ? head.readUInt32BE(16) * head.readUInt32BE(20) : 0;
  } finally {
    await file.close();
  }
}
