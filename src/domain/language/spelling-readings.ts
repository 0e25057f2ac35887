import type { Reading } from './decode-lattice.js';
import { fold } from './fold.js';
import type { SyllableModel } from './syllable-model.js';
import { placeTone } from './tones.js';
import { isVietnameseSyllable } from './valid-syllable.js';

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

/** Spellings of a word that was typed with some of its diacritics (`đươc`): those that keep what was typed cost nothing. */
export function completionReadings(model: SyllableModel, text: string): Reading[] {
  const marks = [...text.normalize('NFD').replaceAll('đ', 'd\u0335')].filter((letter) => /\p{M}/u.test(letter));
  return spellingReadings(model, fold(text), 0).map(({ words, cost }) => {
    const has = words[0]?.text.normalize('NFD').replaceAll('đ', 'd\u0335') ?? '';
    return { words, cost: cost + DOUBTED_MARK * marks.filter((mark) => !has.includes(mark)).length };
  });
}
