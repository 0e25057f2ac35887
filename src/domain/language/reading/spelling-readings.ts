import { fold } from '../letters/fold.js';
import { placeTone } from '../letters/tones.js';
import { isVietnameseSyllable } from '../letters/valid-syllable.js';
import type { Reading } from '../model/decode-lattice.js';
import type { SyllableModel } from '../model/syllable-model.js';

const MOST_SPELLINGS = 14;
/** A spelling this much rarer than the commonest one of its skeleton is not tried. */
const RAREST = 1 / 20_000;
/** What it costs to doubt one diacritic that was typed in a word that cannot stand as it is. */
const DOUBTED_MARK = 3;

/** The reading that changes nothing. */
export function asTyped(model: SyllableModel, text: string, cost = 0): Reading {
  return { words: [{ text, id: model.idOf(placeTone(text)) }], cost };
}

/** True when the diacritics of a word were typed and can stand, so that they count. */
export function isSettled(text: string, folded: string): boolean {
  return text !== folded && isVietnameseSyllable(text);
}

/**
 * The spellings a folded word can stand for. `omissionCost` is what it costs to believe that diacritics were left out:
 * 0 in a text typed without any, high in a text typed with them. Empty when the model knows no such syllable.
 */
export function spellingReadings(model: SyllableModel, folded: string, omissionCost: number): Reading[] {
  const ids = model.spellingsOf(folded);
  const least = model.countOf(ids[0] ?? 0) * RAREST;
  return ids
    .slice(0, MOST_SPELLINGS)
    .filter((id) => model.countOf(id) >= least)
    .map((id) => {
      const text = model.syllableOf(id);
      return { words: [{ text, id }], cost: text === folded ? 0 : omissionCost };
    });
}

/**
 * Spellings of a word that was typed with some of its diacritics (`đươc`): those that keep what was typed cost nothing.
 * `meant` is the folded word, when it is not that of `text`.
 */
export function completionReadings(model: SyllableModel, text: string, meant = fold(text)): Reading[] {
  const typed = marksOf(text);
  return spellingReadings(model, meant, 0)
    .map(({ words, cost }) => {
      const kept = new Set(marksOf(words[0]?.text ?? ''));
      return { words, cost: cost + DOUBTED_MARK * typed.filter((mark) => !kept.has(mark)).length };
    })
    .sort((a, b) => a.cost - b.cost);
}

/** The diacritics of a word, `đ` among them, one character each. */
function marksOf(word: string): string[] {
  return [...word.normalize('NFD')].filter((letter) => letter === 'đ' || /\p{M}/u.test(letter));
}
