import {
  classOfHighCode,
  DIGIT,
  LETTER,
  LETTER_LIMIT,
  letterTables,
  NUMBER_JOINER,
  SEPARATOR,
  SYMBOL_JOINER,
  UNREADY,
} from './letters.js';
import type { WordKind } from './vocabulary.js';

/** Receives each word by its offsets (end exclusive). A `symbol` comes after the parts it is made of. */
export type WordVisitor = (text: string, start: number, end: number, kind: WordKind) => void;

/**
 * Walks through a composed text word by word without making strings: syllables, numbers (`1.801` is one), and document
 * symbols and dates (`51/KH-BCĐ`, `15/7/2025`) in parts and then as a whole. Stops and returns false when the text is not
 * composed: then compose it and forget what was visited.
 */
export function scanWords(text: string, visit: WordVisitor): boolean {
  const { classes } = letterTables();
  const end = text.length;
  let at = 0;
  while (at < end) {
    const start = at;
    let kind = classAt(classes, text, at);
    while (kind === LETTER) kind = classAt(classes, text, ++at);
    if (at > start && kind !== DIGIT && kind !== SYMBOL_JOINER) visit(text, start, at, 'syllable');
    else if (at > start || kind === DIGIT) at = visitRun(classes, text, start, visit);
    else if (kind === UNREADY) return false;
    at = Math.max(at, start + 1);
  }
  return true;
}

function classAt(classes: Uint8Array, text: string, at: number): number {
  if (at >= text.length) return SEPARATOR;
  const code = text.charCodeAt(at);
  return code < LETTER_LIMIT ? (classes[code] as number) : classOfHighCode(code);
}

/** Visits one run of letters, digits and their joiners; returns where it ends. */
function visitRun(classes: Uint8Array, text: string, start: number, visit: WordVisitor): number {
  let partStart = start;
  let at = start;
  let previous = SEPARATOR;
  let hasDigit = false;
  let partHasDigit = false;
  for (;;) {
    const kind = classAt(classes, text, at);
    if (kind === LETTER || kind === DIGIT) {
      if (kind === DIGIT) partHasDigit = true;
    } else if (kind !== NUMBER_JOINER || previous !== DIGIT || classAt(classes, text, at + 1) !== DIGIT) {
      visit(text, partStart, at, partHasDigit ? 'number' : 'syllable');
      hasDigit ||= partHasDigit;
      if (kind !== SYMBOL_JOINER) break;
      const next = classAt(classes, text, at + 1);
      if (next !== LETTER && next !== DIGIT) break;
      partStart = at + 1;
      partHasDigit = false;
    }
    previous = kind;
    at++;
  }
  if (partStart !== start && hasDigit) visit(text, start, at, 'symbol');
  return at;
}
