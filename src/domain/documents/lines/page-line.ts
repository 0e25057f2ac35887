import { fold } from '../../language/letters/fold.js';
import type { SourceLine } from '../document-reading.js';

/** A line as the reading works on it. */
export interface PageLine extends SourceLine {
  /** Trimmed, one kind of dash and quote, stray marks of the scanner at its ends taken off. */
  readonly text: string;
  readonly folded: string;
  /** The line of the scan, cleaned the same way. */
  readonly scanned: string;
  readonly isBlank: boolean;
  /** An empty line or a new page stands before it. */
  readonly afterGap: boolean;
}

/** Specks before a line: a bullet is a single dash or plus followed by a space and stays. */
const SPECKS_BEFORE = /^(?:[_~'‘’`´.,;:*^°=•·«»]+\s+)+/u;
const SPECKS_AFTER = /(?:\s+[_~'‘’`´^°=|\\«»]+)+$/u;

export function toPageLines(lines: readonly SourceLine[]): PageLine[] {
  let gap = true;
  let page = 0;
  return lines.map((line) => {
    const text = clean(line.text);
    const isBlank = text === '';
    const afterGap = gap || line.page !== page;
    gap = isBlank;
    page = line.page;
    const scanned = line.original === undefined ? text : clean(line.original);
    return { ...line, text, scanned, folded: fold(text), isBlank, afterGap };
  });
}

function clean(text: string): string {
  return text
    .replace(/[\u00AD\u200B-\u200F\uFEFF]/g, '')
    .replace(/[–—−‐‑]/g, '-')
    .replace(/[•●▪◦]/g, '-')
    .replace(/[“”„]/g, '"')
    .replace(/[\u00A0\u2000-\u200A\u202F\u3000 ]+/g, ' ')
    .trim()
    .replace(SPECKS_BEFORE, '')
    .replace(SPECKS_AFTER, '')
    .replace(/^['‘’`´^~°|\\]+(?=\p{L}{2})/u, '')
    .trim();
}
