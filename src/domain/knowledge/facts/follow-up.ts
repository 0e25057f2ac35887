import { isFunctionWord, QUESTION_PHRASES } from '../../language/function-words.js';
import type { Question } from '../../language/question.js';
import { readAsked } from './asked.js';

const CUES = /^(con|the|the con|vay|vay con|roi|thi|ma|va|nhung)\b|\b(thi sao|viec (do|nay|ay)|cai (do|nay|ay)|nhiem vu (do|nay)|muc (do|nay)|no)\b/;
/** A question with at most this many words of its own leans on the one before. */
const MAX_OWN_WORDS = 4;

function ownWords(plain: string): number {
  let rest = ` ${plain} `;
  for (const phrase of QUESTION_PHRASES) rest = rest.replaceAll(` ${phrase} `, ' ');
  return rest.split(' ').filter((word) => word !== '' && !isFunctionWord(word)).length;
}

/** True when a question cannot be understood without the one before (`còn ai phối hợp?`, `hạn khi nào vậy`). */
export function isFollowUp(question: Question): boolean {
  const words = ownWords(question.plain);
  return words <= MAX_OWN_WORDS && (CUES.test(question.plain) || readAsked(question.plain).size > 0);
}

/** The follow-up with the subject of the question before it; what is asked comes from the follow-up. */
export function withSubjectOf(previous: Question, next: Question): Question {
  let subject = ` ${previous.plain} `;
  for (const phrase of QUESTION_PHRASES) subject = subject.replaceAll(` ${phrase} `, ' ');
  const words = subject.split(' ').filter((word) => word !== '' && !isFunctionWord(word));
  return { ...next, plain: `${next.plain} ${words.join(' ')}`, text: `${next.text} ; ${previous.text}` };
}
