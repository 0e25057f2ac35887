import type { PageLine } from '../lines/page-line.js';
import type { Block } from './block.js';
import { type ItemMark, isInCapitals, readItemMark } from './item-mark.js';

const ENDS_SENTENCE = /[.;:!?]["”')]?$|\.\/\.?$|\.{3}$/u;
const OPENS_SENTENCE = /^["“(]?\p{Lu}/u;
/** A line that ends so goes on: `của`, `và`, a comma. */
const IS_OPEN_END = /(?:,|-|\b(?:cua|va|cac|ve|tren|tai|trong|cho|voi|do|theo|tu|den|nhung|hoac|la|duoc|ban|uy|nhan))$/;
/** A line that ends this much before the longest ones was ended by its author. */
const SHORT_LINE = 0.72;
/** No page is wide enough to print more. */
const LONGEST_PRINTED_LINE = 150;
const LONG_SHARE = 0.08;

interface Growing {
  mark: ItemMark | undefined;
  lines: PageLine[];
}

/**
 * Joins lines to paragraphs and list items. Scanned text has empty lines inside sentences and none between paragraphs, so
 * marks, the end of the sentence before and the length of its line decide together.
 */
export function joinBlocks(lines: readonly PageLine[]): Block[] {
  const width = usualWidth(lines);
  const isWhole = hasParagraphPerLine(lines);
  const grown: Growing[] = [];
  for (const line of lines) {
    if (line.isBlank) continue;
    const mark = readItemMark(line.text);
    const current = grown.at(-1);
    if (current === undefined || isWhole || startsBlock(line, mark, current, width))
      grown.push({ mark, lines: [line] });
    else current.lines.push(line);
  }
  return grown.map(toBlock);
}

function startsBlock(
  line: PageLine,
  mark: ItemMark | undefined,
  { mark: open, lines }: Growing,
  width: number,
): boolean {
  const before = lines.at(-1);
  if (before === undefined) return true;
  if (mark !== undefined) return !isFalseMark(mark, open, before, line);
  if (!OPENS_SENTENCE.test(line.text)) return false;
  const isShort = before.text.length < width * SHORT_LINE;
  const hasEnded = ENDS_SENTENCE.test(before.text);
  if (hasEnded) return line.afterGap || isShort;
  const isHeading = open !== undefined && isHeadingKind(open) && lines.length <= 2;
  if (isHeading && lines.every(({ text }) => isInCapitals(text)) && isInCapitals(line.text)) return false;
  if (isHeading && isInCapitals(before.text) !== isInCapitals(line.text)) return true;
  if (isHeading) return isShort || (line.afterGap && !IS_OPEN_END.test(before.folded));
  return isShort && line.afterGap;
}

function isHeadingKind({ kind }: ItemMark): boolean {
  return kind === 'roman' || kind === 'number' || kind === 'letter' || kind === 'decimal';
}

/** `- 2030` after `2021` and `1. ...` in the middle of a sentence are no marks. */
function isFalseMark(mark: ItemMark, open: ItemMark | undefined, before: PageLine, line: PageLine): boolean {
  if (mark.kind === 'paren' && mark.mark !== '(1)' && open?.kind !== 'paren') return true;
  if (ENDS_SENTENCE.test(before.text) || line.afterGap) return false;
  if (mark.kind === 'dash') return /^\d|^\p{Ll}/u.test(mark.rest);
  return mark.kind === 'paren' && /\p{Ll}$|,$/u.test(before.text);
}

/** Files of Word give each paragraph as one long line. */
function hasParagraphPerLine(lines: readonly PageLine[]): boolean {
  const filled = lines.filter(({ isBlank }) => !isBlank);
  return filled.filter(({ text }) => text.length > LONGEST_PRINTED_LINE).length > filled.length * LONG_SHARE;
}

function usualWidth(lines: readonly PageLine[]): number {
  const lengths = lines
    .filter(({ isBlank }) => !isBlank)
    .map(({ text }) => text.length)
    .sort((a, b) => a - b);
  return lengths[Math.floor(lengths.length * 0.8)] ?? 0;
}

function toBlock({ mark, lines }: Growing): Block {
  const [first] = lines;
  const joined = lines.map(({ text }) => text).reduce(joinWords, '');
  return {
    ...(mark ? { mark } : {}),
    text: mark ? joined.slice(offsetOf(first, mark)).trim() : joined,
    line: first?.line ?? 1,
    lastLine: lines.at(-1)?.line ?? 1,
    page: first?.page ?? 1,
    confidence: Math.min(1, ...lines.map(({ confidence }) => confidence)),
    lines,
  };
}

function offsetOf(line: PageLine | undefined, mark: ItemMark): number {
  return (line?.text.length ?? 0) - mark.rest.length;
}

/** Joins two lines; a symbol or a word cut by a dash at the line end is put together again. */
export function joinWords(before: string, after: string): string {
  if (before === '') return after;
  if (/[\p{Lu}\d/]-$/u.test(before) && /^\p{Lu}/u.test(after)) return before + after;
  if (/\/$/u.test(before) && /^\p{Lu}{2}/u.test(after)) return before + after;
  return `${before} ${after}`;
}
