import { normalise } from '../letters/normalise.js';
import { type ChosenReading, decodeLattice, type Reading } from '../model/decode-lattice.js';
import { omissionCost } from '../model/omission-cost.js';
import { NUMBER, type SyllableModel } from '../model/syllable-model.js';
import { readingsBetween } from '../reading/mark-readings.js';
import { asTyped, completionReadings, isSettled, spellingReadings } from '../reading/spelling-readings.js';
import { type Token, tokenise } from '../words/tokenise.js';

/** Tokens read together; longer texts are read piece by piece, so time stays linear. */
const PIECE = 300;

/**
 * Puts diacritics on Vietnamese text typed without (or partly without) them. Diacritics that were typed count; numbers,
 * symbols, unknown words, spaces, punctuation and capitals stay. The result is normalised text and folds to what came in.
 */
export function restoreDiacritics(model: SyllableModel, raw: string): string {
  const text = normalise(raw);
  const tokens = tokenise(text);
  const cost = omissionCost(model, tokens);
  let restored = '';
  let end = 0;
  for (let from = 0; from < tokens.length; from += PIECE) {
    const piece = tokens.slice(from, from + PIECE);
    for (const [token, written] of restoreTokens(model, text, piece, cost)) {
      restored += text.slice(end, token.start) + withCapitals(text.slice(token.start, token.end), written);
      end = token.end;
    }
  }
  return restored + text.slice(end);
}

function restoreTokens(model: SyllableModel, text: string, tokens: readonly Token[], cost: number): [Token, string][] {
  const lattice: Reading[][] = [];
  const owners: (Token | undefined)[] = [];
  for (const [index, token] of tokens.entries()) {
    for (const mark of readingsBetween(model, text, tokens[index - 1], token)) {
      lattice.push([mark]);
      owners.push(undefined);
    }
    lattice.push(readingsOf(model, token, cost));
    owners.push(token);
  }
  return decodeLattice(model, lattice).flatMap(({ start, reading }: ChosenReading): [Token, string][] => {
    const owner = owners[start];
    return owner === undefined ? [] : [[owner, reading.words[0]?.text ?? owner.text]];
  });
}

function readingsOf(model: SyllableModel, token: Token, cost: number): Reading[] {
  if (token.kind === 'number') return [{ words: [{ text: token.text, id: model.idOf(NUMBER) }], cost: 0 }];
  if (token.kind === 'symbol' || isSettled(token.text, token.folded)) return [asTyped(model, token.text)];
  const readings =
    token.text === token.folded ? spellingReadings(model, token.folded, cost) : completionReadings(model, token.text);
  return readings.length > 0 ? readings : [asTyped(model, token.text)];
}

/** Gives a restored word the capitals of the typed one; lengths agree, as a syllable keeps its letters. */
function withCapitals(typed: string, written: string): string {
  if (typed === typed.toLowerCase()) return written;
  return [...written]
    .map((letter, index) => (typed.charAt(index) === typed.charAt(index).toLowerCase() ? letter : letter.toUpperCase()))
    .join('');
}
