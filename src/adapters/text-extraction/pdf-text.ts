import { readFile } from 'node:fs/promises';
import type { OnProgress, TextProblem } from '../../domain/imports/extracted-text.js';
import { ok, problem, type Result } from '../../shared/result.js';

export const MAX_PDF_PAGES = 400;
/** Yields to the event loop after so many pages. */
const PROGRESS_EVERY = 5;

/** The text layer of a PDF, page by page; a page that is a picture gives an empty string. */
export async function readPdf(path: string, onProgress: OnProgress): Promise<Result<string[], TextProblem>> {
  const { getDocumentProxy } = await import('unpdf');
  const bytes = new Uint8Array(await readFile(path));
  let document: Awaited<ReturnType<typeof getDocumentProxy>>;
  try {
    document = await getDocumentProxy(bytes, { isEvalSupported: false, verbosity: 0 });
  } catch (error) {
    const isLocked = error instanceof Error && error.name === 'PasswordException';
    return problem(isLocked ? { kind: 'encrypted', format: 'pdf' } : { kind: 'damaged', format: 'pdf' });
  }
  try {
    const { numPages } = document;
    if (numPages > MAX_PDF_PAGES) return problem({ kind: 'too-many-pages', pages: numPages, maxPages: MAX_PDF_PAGES });
    const pages: string[] = [];
    for (let number = 1; number <= numPages; number++) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      pages.push(linesOf(items));
      page.cleanup();
      if (number % PROGRESS_EVERY === 0 || number === numPages) onProgress(number, numPages);
    }
    return ok(pages);
  } catch {
    return problem({ kind: 'damaged', format: 'pdf' }); // pdf.js opens much that it cannot read on
  } finally {
    await document.destroy();
  }
}

interface TextItem {
  readonly str: string;
  readonly hasEOL: boolean;
  /** The last two: x and y of the beginning, points. */
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
}

/** Pieces on one height are one line; pieces that stand apart are separated by a space. */
function linesOf(items: readonly object[]): string {
  const lines: string[] = [];
  let line = '';
  let before: TextItem | undefined;
  for (const item of items) {
    if (!isTextItem(item)) continue;
    if (before && isNewLine(before, item) && line !== '') {
      lines.push(line);
      line = '';
    }
    const isApart = before !== undefined && line !== '' && gapBetween(before, item) > item.height * 0.15;
    line += isApart && !/\s$/.test(line) && !/^\s/.test(item.str) ? ` ${item.str}` : item.str;
    if (item.hasEOL) {
      lines.push(line);
      line = '';
    }
    before = item.str.trim() === '' && !item.hasEOL ? before : item;
  }
  lines.push(line);
  return lines.map((own) => own.replace(/[^\S\n]+/g, ' ').trim()).join('\n');
}

function isTextItem(item: object): item is TextItem {
  return 'str' in item && 'transform' in item;
}

function isNewLine(before: TextItem, item: TextItem): boolean {
  return (
    Math.abs((before.transform[5] ?? 0) - (item.transform[5] ?? 0)) > Math.max(before.height, item.height, 4) * 0.6
  );
}

function gapBetween(before: TextItem, item: TextItem): number {
  return (item.transform[4] ?? 0) - ((before.transform[4] ?? 0) + before.width);
}
