import { fold } from '../../language/letters/fold.js';
import { isFoldedSyllable } from '../../language/letters/valid-syllable.js';
import { vietnameseShare } from '../../language/letters/vietnamese-share.js';
import type { Question } from '../../language/reading/question.js';
import type { ScopeFinding } from './finding.js';

const FEWEST_WORDS = 3;
/** English, French, Spanish and German stay below it; Vietnamese in haste, full of shortened words, has no long foreign ones. */
const MOST_SHARE = 0.34;
const FEWEST_LONG = 2;
const LONG = 4;
/** Letters and marks that no other language in Latin letters has. */
const OF_VIETNAMESE = /[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/iu;

/**
 * Sentences of another language in Latin letters. Danger and grievances are not read out of them: their letters are no words of ours.
 * Certain where nothing could be Vietnamese; else anything that answers comes first.
 */
export function assessForeign({ text }: Question): ScopeFinding | undefined {
  if (OF_VIETNAMESE.test(text)) return undefined;
  const { share, words } = vietnameseShare(text);
  if (words < FEWEST_WORDS || share > MOST_SHARE) return undefined;
  const long = (text.match(/\p{L}{2,}/gu) ?? []).map(fold).filter(isForeignWord);
  if (long.length < FEWEST_LONG) return undefined;
  return { kind: 'foreign-language', strength: share === 0 ? 'certain' : 'weak' };
}

function isForeignWord(folded: string): boolean {
  return folded.length >= LONG && /[aeiouy]/.test(folded) && !isFoldedSyllable(folded);
}
