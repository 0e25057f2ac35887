/** `51/KH-BCĐ`, `02/NQ-CP`, `1389/QĐ-UBND-HC`, `33/2023/NĐ-CP`, `09-NQ/TU`. */
const SYMBOL =
  /(?<![\d/])(\d{1,5})\s?(\/\s?(?:\d{4}\s?\/\s?)?\p{Lu}[\p{Lu}\d]*(?:\s?-\s?\p{Lu}[\p{Lu}\d&]*)*|-\p{Lu}{1,6}\/\p{Lu}{2,})/u;

/** The first document symbol of a text without its spaces. */
export function readSymbol(text: string): string | undefined {
  const match = SYMBOL.exec(text);
  return match ? `${match[1]}${match[2]}`.replace(/\s/gu, '') : undefined;
}

/** Where in a text document symbols stand, as [start, end]. */
export function symbolSpans(text: string): [number, number][] {
  return [...text.matchAll(new RegExp(SYMBOL, 'gu'))].map((match) => [match.index, match.index + match[0].length]);
}
