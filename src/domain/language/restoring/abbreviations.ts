/** Mends abbreviations: `0D` and `QP` are `QĐ`, `HPND` is `HĐND`. */
export interface Abbreviations {
  /** True for an abbreviation as it is printed. */
  has(text: string): boolean;
  /** The abbreviation that an OCR may have seen so; `undefined` when there is none. */
  mend(seen: string): string | undefined;
  /** A document symbol with each of its abbreviations mended; what is none stays. */
  mendSymbol(seen: string): string;
}

/** Letters in capitals that the OCR mixes up, each with the one that stands for its class. */
const CLASS: Readonly<Record<string, string>> = {
  Đ: 'D',
  Ð: 'D',
  P: 'D',
  B: 'D',
  b: 'D',
  đ: 'D',
  O: 'Q',
  '0': 'Q',
  '1': 'I',
  l: 'I',
  '|': 'I',
};
const LETTERS = /[\p{L}\d|]+/gu;

export function createAbbreviations(list: Iterable<string>): Abbreviations {
  const known = new Set(list);
  const byShape = new Map<string, string>();
  for (const abbreviation of known) {
    const shape = shapeOf(abbreviation);
    const before = byShape.get(shape);
    if (before === undefined || weight(abbreviation) > weight(before)) byShape.set(shape, abbreviation);
  }
  const mend = (seen: string): string | undefined => (known.has(seen) ? seen : byShape.get(shapeOf(seen)));
  return {
    has: (text) => known.has(text),
    mend,
    mendSymbol: (seen) => {
      const letters = seen.search(/[^\d/-]/u);
      if (letters < 0) return seen;
      const from = /^(?:\d+[/-])?(?:\d{4}\/)?/u.exec(seen)?.[0].length ?? 0;
      const isNumbered = /[\d/]/u.test(seen);
      return (
        seen.slice(0, from) +
        seen.slice(from).replace(LETTERS, (part) => (isNumbered || part.length > 2 ? (mend(part) ?? part) : part))
      );
    },
  };
}

/** Of two that look alike, the one with a Đ is what plain letters were made of. */
function weight(abbreviation: string): number {
  return abbreviation.includes('Đ') ? 1 : 0;
}

function shapeOf(text: string): string {
  return [...text]
    .map((letter) => CLASS[letter] ?? letter)
    .join('')
    .replace(/QQ+/g, 'Q');
}
