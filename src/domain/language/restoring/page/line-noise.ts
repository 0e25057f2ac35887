import { fold, hasDiacritics } from '../../letters/fold.js';
import { placeTone } from '../../letters/tones.js';
import { isVietnameseSyllable } from '../../letters/valid-syllable.js';
import type { SyllableModel } from '../../model/syllable-model.js';
import type { Piece } from './split-pieces.js';

/** A word without diacritics whose skeleton is rarely written so was probably stripped. */
const RARELY_PLAIN = 0.1;
/** Lines of which less than this share is damaged are left as they are. */
const CLEAN = 0.2;
/** How many words of the whole text stand beside those of a line: short lines say little of themselves. */
const TEXT_WORDS = 3;
/** A spelling this rare among those of its skeleton (`dén`, beside *đến*) is what was left of another. */
const RARE_SPELLING = 0.003;
/** Names may be spelled in other ways: `Krông`, `Ênuôl`. */
const NAME = /^\p{Lu}\p{Ll}/u;

interface Evidence {
  readonly damaged: number;
  readonly sound: number;
}

/** For each line whether it is clean: Vietnamese typed with its diacritics, or no Vietnamese. */
export function findCleanLines(model: SyllableModel, lines: readonly (readonly Piece[])[]): boolean[] {
  const evidence = lines.map((pieces) => evidenceOf(model, pieces));
  const damaged = evidence.reduce((sum, line) => sum + line.damaged, 0);
  const all = evidence.reduce((sum, line) => sum + line.damaged + line.sound, 0);
  const rate = all === 0 ? 0 : damaged / all;
  return evidence.map((line) => {
    const share = (line.damaged + TEXT_WORDS * rate) / (line.damaged + line.sound + TEXT_WORDS);
    return share < CLEAN;
  });
}

function evidenceOf(model: SyllableModel, pieces: readonly Piece[]): Evidence {
  let damaged = 0;
  let sound = 0;
  for (const { text, kind } of pieces) {
    if (kind !== 'word') continue;
    const word = placeTone(text.toLowerCase());
    const share = shareOfSpelling(model, word);
    if (!hasDiacritics(word)) {
      if (share !== undefined && share < RARELY_PLAIN) damaged += 1;
    } else if (isVietnameseSyllable(word)) {
      if (share !== undefined && share >= RARE_SPELLING) sound += 1;
      else damaged += 1;
    } else if (!NAME.test(text)) damaged += 1;
  }
  return { damaged, sound };
}

/** How often a skeleton is spelled so; `undefined` when the model knows no word with it. */
function shareOfSpelling(model: SyllableModel, word: string): number | undefined {
  const all = model.countOfFolded(fold(word));
  return all === 0 ? undefined : model.countOf(model.idOf(word)) / all;
}
