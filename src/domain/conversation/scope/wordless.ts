import { isFoldedSyllable } from '../../language/letters/valid-syllable.js';
import type { Question } from '../../language/reading/question.js';
import type { AttachmentKind } from '../turn.js';
import type { ScopeFinding } from './finding.js';

const MIN_GIBBERISH_LETTERS = 7;
const MAX_GIBBERISH_WORDS = 3;

/** Nothing to read: an attachment alone, emoji, punctuation, no text at all. */
export function assessWordless(question: Question, attachment: AttachmentKind | undefined): ScopeFinding | undefined {
  if (/[\p{L}\p{N}]/u.test(question.text)) return undefined;
  if (attachment) return { kind: attachment, strength: 'certain' };
  if (/^[\s?]*\?[\s?]*$/.test(question.text)) return { kind: 'help', strength: 'certain' };
  return { kind: 'empty', strength: 'certain' };
}

const KEYBOARD_RUN = /qwer|wert|asdf|sdfg|dfgh|fghj|ghjk|hjkl|zxcv|xcvb|cvbn|(\p{L}{1,2})\1{3,}/u;

/** Hammered keys, letters that are no Vietnamese syllables. A weak finding: anything that answers comes first. */
export function assessGibberish(question: Question): ScopeFinding | undefined {
  const { tokens } = question;
  const isReadable = tokens.some(({ text, folded, kind }) => {
    const isAbbreviation = question.text.includes(text.toUpperCase());
    return isAbbreviation || (kind !== 'syllable' && folded.length < MIN_GIBBERISH_LETTERS) || isFoldedSyllable(folded);
  });
  const isHammered = tokens.some(({ folded }) => KEYBOARD_RUN.test(folded));
  const isLong = tokens.some(({ folded }) => folded.length >= MIN_GIBBERISH_LETTERS);
  return tokens.length <= MAX_GIBBERISH_WORDS && !isReadable && (isHammered || isLong)
    ? { kind: 'gibberish', strength: 'weak' }
    : undefined;
}
