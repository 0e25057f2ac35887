import type { Question } from '../../language/question.js';
import { isFoldedSyllable } from '../../language/valid-syllable.js';
import type { AttachmentKind } from '../turn.js';
import type { ScopeFinding } from './finding.js';

const MIN_GIBBERISH_LETTERS = 6;
const MAX_GIBBERISH_WORDS = 3;

/** Nothing to read: an attachment alone, emoji, punctuation, no text at all. */
export function assessWordless(question: Question, attachment: AttachmentKind | undefined): ScopeFinding | undefined {
  if (/[\p{L}\p{N}]/u.test(question.text)) return undefined;
  if (attachment) return { kind: attachment, strength: 'certain' };
  if (/^[\s?]*\?[\s?]*$/.test(question.text)) return { kind: 'help', strength: 'certain' };
  return { kind: 'empty', strength: 'certain' };
}

/** Letters that are no Vietnamese syllables and too long for abbreviations. A weak finding: anything that answers comes first. */
export function assessGibberish(question: Question): ScopeFinding | undefined {
  const words = question.tokens.map((token) => token.folded);
  const hasSense = words.some((word) => /\d/.test(word) || isFoldedSyllable(word));
  const longest = Math.max(0, ...words.map((word) => word.length));
  return words.length <= MAX_GIBBERISH_WORDS && !hasSense && longest >= MIN_GIBBERISH_LETTERS
    ? { kind: 'gibberish', strength: 'weak' }
    : undefined;
}
