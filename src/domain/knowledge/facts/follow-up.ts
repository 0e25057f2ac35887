import { QUESTION_PHRASES } from '../../language/function-words.js';
import type { Question } from '../../language/question.js';
import { readAsked } from './asked.js';
import { wordsOf } from './words.js';

const CUES =
  /^(con|the|the con|vay|vay con|roi|thi|ma|va|nhung)\b|\b(thi sao|viec (do|nay|ay)|cai (do|nay|ay)|nhiem vu (do|nay)|muc (do|nay)|no)\b/;
/** A question with at most this many words of its own leans on the one before. */
const MAX_OWN_WORDS = 4;

function ownWords(question: Question): string[] {
  let rest = ` ${question.plain} `;
  for (const phrase of QUESTION_PHRASES) rest = rest.replaceAll(` ${phrase} `, ' ');
  const kept = new Set(rest.split(' '));
  return wordsOf(question)
    .filter((word) => !word.isGrammar && kept.has(word.term))
    .map((word) => word.term);
}

/** True when a question cannot be understood without the one before (`còn ai phối hợp?`, `hạn khi nào vậy`). */
export function isFollowUp(question: Question): boolean {
  if (ownWords(question).length > MAX_OWN_WORDS) return false;
  return CUES.test(question.plain) || readAsked(question.plain).size > 0;
}

/** The follow-up with the subject of the question before it; what is asked comes from the follow-up. */
export function withSubjectOf(previous: Question, next: Question): Question {
  const words = ownWords(previous).join(' ');
  return {
    ...next,
    plain: `${next.plain} ${words}`,
    accented: `${next.accented} ${words}`,
    text: `${next.text} ; ${previous.text}`,
  };
}
