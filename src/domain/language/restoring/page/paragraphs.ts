import type { PageLine } from './read-page.js';

const BEGINS = /^\s*(?:[-+*•]|\p{L}[).]|\d{1,2}[.)]|[IVX|l1]+\.|\()/u;
/** Lines read together at most, so that time and memory stay linear. */
const MOST_LINES = 40;
const ENDS = /[.;:]\s*$/u;

/** Lines that read on from one to the next, so that words at a line's end are read with those of the next. */
export function paragraphsOf(lines: readonly PageLine[]): PageLine[][] {
  const paragraphs: PageLine[][] = [];
  for (const line of lines) {
    const current = paragraphs.at(-1);
    const last = current?.at(-1);
    if (current === undefined || last === undefined || current.length >= MOST_LINES || isBreak(last, line))
      paragraphs.push([line]);
    else current.push(line);
  }
  return paragraphs;
}

function isBreak(last: PageLine, line: PageLine): boolean {
  if (line.text.trim() === '' || last.text.trim() === '') return true;
  return BEGINS.test(line.text) || ENDS.test(last.text) || line.isInCapitals !== last.isInCapitals;
}
