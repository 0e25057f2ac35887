import type { ReadQuestion } from '../../language/reading/question.js';
import { isOneSaid, type Signs, whenOf } from './list-signs.js';
import type { OfficeNames } from './office-names.js';
import { readDocumentIn } from './read-document-in.js';
import { readSpan } from './read-span.js';
import { tagWords } from './task-words.js';
import type { ListOf, Wish } from './wish.js';

/** What has to be said beside the name of a person; of a post more, for documents say what posts have to do. */
const PERSON_SIGNS: readonly Signs[] = [
  ['work'],
  ['late'],
  ['near'],
  ['due'],
  ['waiting'],
  ['status'],
  ['left', 'asks'],
  ['time', 'asks'],
];
const POST_SIGNS: readonly Signs[] = [
  ['late'],
  ['near'],
  ['work', 'left'],
  ['work', 'time'],
  ['work', 'status'],
  ['work', 'waiting'],
  ['work', 'undated'],
  ['left', 'asks', 'time'],
  ['time', 'asks'],
  ['time', 'due'],
];
/** Beside a document: how far its work is, not what stands in it. */
const DOCUMENT_SIGNS: readonly Signs[] = [
  ['work', 'late'],
  ['work', 'near'],
  ['work', 'left'],
  ['work', 'status'],
  ['work', 'time'],
  ['left', 'asks'],
];

/**
 * "VP còn việc gì chưa xong", "An đang làm gì", "36 giao việc gì cho VP", "việc theo 36/QĐ-UBND tới đâu rồi": without the names of the
 * office and the number of a document it asks for a list.
 */
export function readOfNamed(text: string, now: Date, read: ReadQuestion, names: OfficeNames): Wish | undefined {
  const paper = readDocumentIn(text);
  const asked = paper?.rest ?? text;
  // "VHXH" is spelled out by the reader.
  const named = names.find(asked) ?? names.find(read(asked).accented);
  if (!paper && !named) return undefined;
  const { span, rest } = readSpan(named?.rest ?? paper?.rest ?? text, now, read);
  const { plain, accented } = read(rest);
  const { features, content } = tagWords(plain.split(' ').filter(Boolean), accented.split(' '));
  if (content.length > 0 || features.has('document')) return undefined;
  const signs = paper ? DOCUMENT_SIGNS : named?.isPost ? POST_SIGNS : PERSON_SIGNS;
  if (!paper?.isGiving && !isOneSaid(signs, features, span)) return undefined;
  const who = named ? { who: named.who } : {};
  const of: ListOf = paper
    ? { document: paper.document, ...who }
    : { named: named?.who.called.join(', ') ?? '', ...who };
  return { kind: 'list', of, when: whenOf(features, span), isCount: features.has('count') };
}
