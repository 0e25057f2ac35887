import type { Question, ReadQuestion } from '../../language/reading/question.js';
import { isOneSaid, type Signs, whenOf } from './list-signs.js';
import type { OfficeNames } from './office-names.js';
import { readActWish } from './read-act-wish.js';
import { readOfNamed } from './read-of-named.js';
import { readSpan } from './read-span.js';
import { type Feature, type TaggedWords, tagWords } from './task-words.js';
import type { ListOf, Span, Wish } from './wish.js';

/** Longer messages are no questions about one's list. */
const LONGEST = 200;
const TITLED = /^(?:anh|chi|co|chu|ong|ba|dong chi|bac)$/;

/**
 * What an official wants of the ledger; `undefined` for everything else, among it questions about what stands in documents. What
 * decides is what is left when the words of time, work and asking are taken away: a list is asked for when nothing is.
 */
export function readWish(text: string, now: Date, read: ReadQuestion, names?: OfficeNames): Wish | undefined {
  const act = readActWish(text, read);
  if (act || text.length > LONGEST) return act;
  const ofNamed = names && readOfNamed(text, now, read, names);
  if (ofNamed) return ofNamed;
  const { span, rest } = readSpan(text, now, read);
  const question = read(rest);
  const words = question.plain.split(' ').filter(Boolean);
  const tagged = tagWords(words, question.accented.split(' '));
  if (tagged.features.has('document')) return undefined;
  if (tagged.content.length === 0) return readList(tagged, span);
  return readNamed(words, question, tagged, span) ?? readFind(tagged, span ? read(text) : question);
}

const LIST_SIGNS: readonly Signs[] = [
  ['work', 'mine'],
  ['work', 'people'],
  ['work', 'late'],
  ['work', 'near'],
  ['work', 'due'],
  ['work', 'time'],
  ['work', 'count', 'left'],
  ['work', 'waiting'],
  ['work', 'undated'],
  ['work', 'left', 'asks'],
  ['late', 'people'],
  ['late', 'mine', 'asks'],
  ['late', 'mine', 'count'],
  ['late', 'asks'],
  ['work', 'status'],
  ['work', 'unheld'],
  ['unheld', 'asks'],
  ['due', 'time', 'asks'],
  ['due', 'time', 'mine'],
  ['due', 'time', 'people'],
  ['waiting', 'asks'],
  ['near', 'asks'],
  ['time', 'asks'],
  ['time', 'people'],
  ['mine', 'time', 'status'],
  ['waiting', 'people'],
];

function readList({ features }: TaggedWords, span: Span | undefined): Wish | undefined {
  if (!isOneSaid(LIST_SIGNS, features, span)) return undefined;
  return { kind: 'list', of: whose(features), when: whenOf(features, span), isCount: features.has('count') };
}

function whose(features: ReadonlySet<Feature>): ListOf {
  if (features.has('people')) return 'people';
  return features.has('mine') && !features.has('waiting') ? 'mine' : 'any';
}

const NAMED_SIGNS: readonly Signs[] = [['work'], ['late'], ['near']];

/** "Chị Hoa còn việc gì": one or two words behind a title, and nothing else unexplained. */
function readNamed(
  words: readonly string[],
  { accented }: Question,
  { features, content }: TaggedWords,
  span: Span | undefined,
): Wish | undefined {
  const [first = 0] = content;
  const isOneName = content.length <= 3 && content.every((at, index) => at === first + index);
  const isTitled = TITLED.test(words[first - 1] ?? '');
  if (!isOneName || !isTitled || !isOneSaid(NAMED_SIGNS, features, span)) return undefined;
  const named = pick(accented, content);
  return { kind: 'list', of: { named }, when: whenOf(features, span), isCount: features.has('count') };
}

/** How far something is, asked with words that a task may have; a time may belong to its name: "báo cáo quý IV". */
function readFind({ features }: TaggedWords, { plain, accented }: Question): Wish | undefined {
  if (!features.has('status') || features.has('people')) return undefined;
  const { content, tags } = tagWords(plain.split(' '), accented.split(' '));
  const from = Math.min(...content);
  const until = Math.max(...content);
  const inside = tags.map((_, at) => at).filter((at) => at >= from && at <= until);
  return { kind: 'find', words: pick(accented, inside) };
}

function pick(accented: string, places: readonly number[]): string {
  const words = accented.split(' ');
  return places.map((at) => words[at] ?? '').join(' ');
}
