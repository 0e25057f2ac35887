/** Mends abbreviations: `0D` and `QP` are `QĐ`, `HPND` is `HĐND`. */
export interface Abbreviations {
  /** True for an abbreviation as it is printed. */
  has(text: string): boolean;
  /** The abbreviation that an OCR may have seen so, which is itself for a known one; `undefined` when there is none. */
  mend(seen: string): string | undefined;
  /** A document symbol with each of its abbreviations mended; what is none stays. */
  mendSymbol(seen: string): string;
}

/** What an OCR makes of letters in capitals. Only these are undone: an unknown `PCT` is no `BCT`. */
const SEEN_AS: Readonly<Record<string, string>> = { Đ: 'DPBÐbđ', Q: 'O0', I: '1l|' };
const LETTERS = /[\p{L}\d|]+/gu;
/** The number of a symbol, with its year: never letters. */
const NUMBER = /^(?:\d+[/-])?(?:\d{4}\/)?/u;
/** Letters seen twice, as `DP` for one Đ and `OQ` for one Q. */
const TWICE = /([DQ])\1+/g;

export function createAbbreviations(list: Iterable<string>): Abbreviations {
  const known = new Set(list);
  const byShape = new Map<string, string[]>();
  for (const abbreviation of known) {
    const shape = shapeOf(abbreviation);
    byShape.set(shape, [...(byShape.get(shape) ?? []), abbreviation]);
  }
  const mend = (seen: string): string | undefined =>
    known.has(seen) ? seen : byShape.get(shapeOf(seen))?.find((abbreviation) => isSeenAs(abbreviation, seen));
  return {
    has: (text) => known.has(text),
    mend,
    mendSymbol(seen) {
      const from = NUMBER.exec(seen)?.[0].length ?? 0;
      const isNumbered = /[\d/]/u.test(seen);
      const letters = seen.slice(from);
      return (
        seen.slice(0, from) +
        letters.replace(LETTERS, (part) => (isNumbered || part.length > 2 ? (mend(part) ?? part) : part))
      );
    },
  };
}

function isSeenAs(printed: string, seen: string): boolean {
  if (printed.length !== seen.length) return shapeOf(printed) === shapeOf(seen) && seen.length === printed.length + 1;
  return [...printed].every((letter, at) => letter === seen[at] || SEEN_AS[letter]?.includes(seen[at] ?? ' ') === true);
}

function shapeOf(text: string): string {
  return text
    .replace(/[ĐÐPBbđ]/g, 'D')
    .replace(/[O0]/g, 'Q')
    .replace(/[1l|]/g, 'I')
    .replace(TWICE, '$1');
}
