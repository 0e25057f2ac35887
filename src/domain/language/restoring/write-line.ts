import type { PageLine } from './page/read-page.js';
import type { Replacement } from './restore-paragraph.js';
import type { RestoredLine, RestoredToken } from './restored-text.js';

/** An OCR makes long dashes of those between words and years. */
const LONG_DASH = /(?<=\s)—(?=\s|$)/gu;

/** The line with what was read in the place of what was seen; everything between stays. */
export function writeLine(line: PageLine, replacements: readonly Replacement[]): RestoredLine {
  let text = '';
  let end = 0;
  const tokens: RestoredToken[] = [];
  for (const { start, end: last, text: written, confidence } of replacements) {
    text += between(line, end, start);
    const from = line.text.slice(start, last);
    tokens.push({ text: written, from, confidence, start: text.length, end: text.length + written.length });
    text += written;
    end = last;
  }
  return { text: text + between(line, end, line.text.length), tokens, isClean: line.isClean };
}

function between(line: PageLine, start: number, end: number): string {
  const gap = line.text.slice(start, end);
  return line.isClean ? gap : gap.replace(LONG_DASH, '–');
}
