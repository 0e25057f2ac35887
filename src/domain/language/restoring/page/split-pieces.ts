/**
 * `word`: letters, and the signs and digits an OCR puts for letters (`s6`, `S¢`, `g&`). `number`: digits with inner
 * separators. `symbol`: a document symbol, whole or its letters only (`/KH-BCP`). `strokes`: upright lines that may be a Roman
 * number or the lines of a table (`|`). `list-letter`: the `a` of `a)`. `kept`: addresses and times.
 */
export type PieceKind = 'word' | 'number' | 'symbol' | 'strokes' | 'list-letter' | 'kept';

export interface Piece {
  readonly text: string;
  readonly kind: PieceKind;
  /** Offsets in the line, end exclusive. */
  readonly start: number;
  readonly end: number;
}

const CHUNK = /\S+/gu;
const ADDRESS = /@|:\/\/|^www\.|\.(?:vn|com|gov|net|org)(?![\p{L}\d])|^\d{4}-\d\d-\d\dT/u;
/** `51/KH-BCĐ`, `107/2021/NĐ-CP`, `05-CT/TU`, and the letters alone where the number was torn off: `/KH-BCĐ`, `QĐ/TW`. */
const SYMBOL =
  /(?:\d{1,6}[a-z]?(?:\/\d{4})?[/-]|\/)[\p{Lu}0][\p{L}\d&]*(?:[/-][\p{L}\d&]+)*|\p{Lu}{2,4}[/-]\p{Lu}[\p{L}\d]*(?:[/-]\p{Lu}+)*/u;
const LIST_LETTER = /^[\p{Ll}¢€](?=\)$)/u;
const STROKES = /(?<![^\s])[|Il1]{1,3}(?=[.,;:)/]?(?:\s|$))/u;
/** Bounded, so that a long row of numbers takes linear time. */
const NUMBER = /\d{1,30}(?:[.,/:-]\d{1,30}){0,15}(?![\p{L}\p{M}\d¢§&$€£’'‘`])/u;
/** A year that lost the space behind it. */
const YEAR = /(?:19|20)\d\d(?=\p{L}{2})/u;
/** Signs inside a word are what the OCR made of its letters (`t?lt`, `th}IC`); `(` is the hook of `ứ`. */
const WORD =
  /(?:\((?=mg(?!\p{L})))?[\p{L}\p{M}\d¢§&$€£¥](?:[\p{L}\p{M}\d¢§&$€£’'‘`´]|[?\\{}<>=_*;!~^#](?=[\p{L}\d]))*/u;
const PIECE = new RegExp(`${NUMBER.source}|${YEAR.source}|${WORD.source}`, 'gu');
const LETTER = /\p{L}|[¢§&¥]/u;

/** The pieces of a line; what stands between them is punctuation and spaces. */
export function splitPieces(line: string): Piece[] {
  const pieces: Piece[] = [];
  for (const { 0: chunk, index } of line.matchAll(CHUNK)) {
    const address = ADDRESS.test(chunk);
    const symbol = address ? undefined : SYMBOL.exec(chunk);
    if (address) pieces.push({ text: chunk, kind: 'kept', start: index, end: index + chunk.length });
    else if (symbol?.index !== undefined && symbol !== null && isSymbol(symbol[0])) {
      pieces.push(...wordsOf(chunk.slice(0, symbol.index), index));
      const start = index + symbol.index;
      pieces.push({ text: symbol[0], kind: 'symbol', start, end: start + symbol[0].length });
      pieces.push(...wordsOf(chunk.slice(symbol.index + symbol[0].length), start + symbol[0].length));
    } else pieces.push(...wordsOf(chunk, index, pieces.length === 0));
  }
  return pieces;
}

/** At least two capitals, and no small letters but those of `TTg` and `CTr`. */
function isSymbol(text: string): boolean {
  const capitals = text.match(/\p{Lu}/gu)?.length ?? 0;
  const small = text.match(/\p{Ll}/gu)?.length ?? 0;
  return capitals >= 2 && small <= 1;
}

function wordsOf(chunk: string, offset: number, isFirst = false): Piece[] {
  const listLetter = isFirst ? LIST_LETTER.exec(chunk) : null;
  if (listLetter !== null) return [{ text: listLetter[0], kind: 'list-letter', start: offset, end: offset + 1 }];
  const strokes = chunk.includes('|') ? STROKES.exec(chunk) : null;
  if (strokes !== null) return [{ text: strokes[0], kind: 'strokes', start: offset, end: offset + strokes[0].length }];
  return [...chunk.matchAll(PIECE)].map(({ 0: text, index }) => ({
    text,
    kind: LETTER.test(text) ? 'word' : 'number',
    start: offset + index,
    end: offset + index + text.length,
  }));
}
