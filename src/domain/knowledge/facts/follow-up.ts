import type { Question } from '../../language/reading/question.js';
import { QUESTION_PHRASES } from '../../language/words/function-words.js';
import { readAsked } from './asked.js';
import { readQualifiers } from './qualifiers.js';
import { type Word, wordsOf } from './words.js';

const CUES =
  /^(con|the|the con|vay|vay con|roi|thi|ma|va|nhung)\b|\b(thi sao|viec (do|nay|ay)|cai (do|nay|ay)|nhiem vu (do|nay)|muc (do|nay)|no)\b/;
/** A question with at most this many words of its own leans on the one before. */
const MAX_OWN_WORDS = 4;

/** What a question asks with, not about; the next one asks for something else. */
const ASKED_FOR = ['chu tri', 'phu trach', 'phoi hop'];

/** The words a question is about, without the phrases it asks with. */
function ownWords(question: Question, asking: readonly string[] = QUESTION_PHRASES): Word[] {
  let rest = ` ${question.plain} `;
  for (const phrase of asking) rest = rest.replaceAll(` ${phrase} `, ' ');
  const kept = new Set(rest.split(' '));
  return wordsOf(question).filter((word) => !word.isGrammar && kept.has(word.term));
}

/** True when a question cannot be understood without the one before (`còn ai phối hợp?`, `hạn khi nào vậy`). */
export function isFollowUp(question: Question): boolean {
  if (!CUES.test(question.plain) && readAsked(question.plain).size === 0) return false;
  return ownWords(question).length <= MAX_OWN_WORDS;
}

/** Words whose next word says which one: `cấp huyện` takes the place of `cấp xã`. */
const HEADS = new Set(['cap', 'nam', 'quy', 'thang', 'phuong', 'huyen', 'tinh', 'so', 'phong']);

/** The follow-up with the subject of the question before it; what it does not ask anew stays asked. */
export function withSubjectOf(previous: Question, next: Question): Question {
  const asksAnew = readAsked(next.plain).size > 0;
  const kept = asksAnew ? ownWords(previous, [...QUESTION_PHRASES, ...ASKED_FOR]) : wordsOf(previous);
  const words = withoutReplaced(kept, next.plain.split(' '));
  const plain = words.map((word) => word.term).join(' ');
  const accented = words.map((word) => word.accented).join(' ');
  return {
    ...next,
    plain: `${next.plain} ${plain}`,
    accented: `${next.accented} ${accented}`,
    certainties: [...(next.certainties ?? next.plain.split(' ').map(() => 1)), ...words.map((word) => word.certainty)],
    compounds: [...(next.compounds ?? []), ...(previous.compounds ?? [])],
    text: `${next.text} ; ${asksAnew || hasTime(next.text) ? accented : previous.text}`,
  };
}

function withoutReplaced(words: readonly Word[], next: readonly string[]): Word[] {
  const replaced = new Set(next.filter((word, at) => HEADS.has(word) && next[at + 1] !== undefined));
  return words.filter(({ term }, at) => !replaced.has(term) && !replaced.has(words[at - 1]?.term ?? ''));
}

function hasTime(text: string): boolean {
  const { years, quarters, months } = readQualifiers(text);
  return years.size + quarters.size + months.size > 0;
}
