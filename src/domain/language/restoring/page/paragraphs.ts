import type { PageLine } from './read-page.js';

const BEGINS = /^\s*(?:[-+*•]|\p{L}[).]|\d{1,2}[.)]|[IVX|l1]+\.|\()/u;
const ENDS = /[.;:]\s*$/u;

/** Lines that read on from one to the next, so that words at a line's end are read with those of the next. */
export function paragraphsOf(lines: readonly PageLine[]): PageLine[][] {
  const paragraphs: PageLine[][] = [];
  for (const line of lines) {
    const current = paragraphs.at(-1);
    const last = current?.at(-1);
    if (current === undefined || last === undefined || isBreak(last, line)) paragraphs.push([line]);
    else current.push(line);
  }
  return paragraphs;
}

function isBreak(last: PageLine, line: PageLine): boolean {
  if (line.text.trim() === '' || last.text.trim() === '') return true;
  return BEGINS.test(line.text) || ENDS.test(last.text) || line.isInCapitals !== last.isInCapitals;
}
