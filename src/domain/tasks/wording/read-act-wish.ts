import { fold } from '../../language/letters/fold.js';
import type { ReadQuestion } from '../../language/reading/question.js';
import type { TaskAct } from '../acts/task-act.js';
import { tagWords } from './task-words.js';
import type { Target, Wish } from './wish.js';

type Act = TaskAct | 'show';

/** Folded; the first that stands in the text counts, so that "không đồng ý" is no "đồng ý". */
const VERBS: readonly (readonly [Act, string])[] = [
  ['refuse', 'khong dong y(?: gia han)?|tu choi(?: gia han)?|khong cho gia han'],
  ['grant', 'dong y(?: cho)? gia han|cho gia han|dong y'],
  // "Xin lui han" is read as "xin lỗi hạn" where slips are mended.
  [
    'ask-extension',
    '(?:xin |de nghi )?(?:gia han|lui han|doi han)|xin loi han|(?:xin|de nghi) (?:lui|doi)|xin them thoi gian',
  ],
  ['return', 'tra lai|chua dat'],
  ['confirm', 'xac nhan|duyet'],
  [
    'report',
    'bao cao xong|bao xong|bao hoan thanh|da lam xong|lam xong|da xong|xong|da hoan thanh|hoan thanh|hoan tat',
  ],
  ['start', 'bat dau lam|dang lam|dang thuc hien|dang trien khai'],
  ['receive', 'da nhan|nhan duoc|tiep nhan|nhan'],
  ['show', 'cho toi xem|cho em xem|cho xem|xem|mo|chi tiet|noi dung'],
];
/** These may name their task by its words; a task with them has to be there. */
const BY_WORDS: ReadonlySet<Act> = new Set(['report', 'ask-extension']);

/** Said of a task that is named by its words, in front of them or behind. */
const FINISHED_IN_FRONT = 'vua nop xong|nop xong|gui xong|vua xong|da nop|da gui|vua nop|vua gui|nop|gui';
const FINISHED_BEHIND =
  /(?<= )(?:da (?:lam )?xong|xong|da hoan thanh|hoan thanh|da nop|nop|da gui|gui)(?: (?:xong|roi|a|ah|nhe|nha|em|anh|chi|ne|day))*$/;
const LATER_BEHIND = /(?<= )(?:xin|de nghi) (?:gia han|(?:lui|doi)(?: han)?|them thoi gian)$/;
const VERBS_BY_WORDS: readonly (readonly [Act, string])[] = [
  ...VERBS.filter(([act]) => BY_WORDS.has(act)),
  ['report', FINISHED_IN_FRONT],
];
const IS_PAST = /(?:^| )(?:da|vua|xong|roi)(?= |$)/;
/** Where the words of a task end and a day or a reason begins. */
const REASON_BEGINS =
  /(?<!đơn|don)\s(?=(?:vì|vi|đến|den|tới|sang|theo|lý do|ly do|do)\s|toi\s+(?:ngày|ngay|hết|het|cuối|cuoi|thứ|thu|\d))/iu;
/** What begins words that go with it. */
const NOTE_BEGINS =
  /^(?:theo|vi|do|ly do|ghi chu|kem|bang|tai|den|sang|toi ngay|ket qua|so|cong van|van ban|bao cao)(?![\p{L}\p{N}])|^[:,;(-]/u;
const ASKS = /(?:^| )(?:gi|nao|khong|chua|o dau|dau|bao nhieu|bao gio|bao lau|the nao|lam sao|ai|may)(?: |$)/;
const NUMBER = String.raw`(?:viec |nhiem vu )?(?:nv|nhiem vu)(?: so)? ?[-#]?(\d{1,6})`;
/** A line of the list; "việc 15" may be the number of a task as well, when no list has so many lines. */
const LINE = String.raw`(?:(?:cong |dau )?viec|task)(?: so)? ?[-#]?(\d{1,6})`;
const PLACE = String.raw`(?:so|cau|muc|dong)? ?(\d{1,2})`;
const NUMBERED = [
  { pattern: NUMBER, kind: 'number', isWhole: true },
  { pattern: LINE, kind: 'place', isWhole: true },
  { pattern: PLACE, kind: 'place', isWhole: false },
] as const;
const SAID_BY = '(?:(?:em|toi|minh|tui|da|thi|anh|chi) )*';
const END = String.raw`(?![\p{L}\p{N}/.])`;
const POLITE =
  /^(?:\s|[.!]|(?:roi|a|ah|nhe|nha|ne|day|luon|em|anh|chi|toi(?! dau)|la viec gi|viec gi|la gi|vay)(?![\p{L}\p{N}]))+/u;
const MIN_NOTE = 3;
/** Longer messages are no word about a task that is named by words. */
const LONGEST = 200;

interface Found {
  readonly act: Act;
  readonly target: Target;
  /** What stands before and behind, folded; places are those of the typed text. */
  readonly before: string;
  readonly from: number;
  readonly isNamed: boolean;
}

/** "Nhận 1", "NV12 xong, theo văn bản 45/BC-UBND", "xin gia hạn việc báo cáo quý": what is to be done with which task. */
export function readActWish(text: string, read: ReadQuestion): Wish | undefined {
  const folded = fold(text);
  // Offsets are those of the text only while folding changes no length.
  const isAligned = folded.length === text.length;
  for (const way of isAligned ? NUMBERED : []) {
    const found = findNumbered(folded, way);
    const wish = found && withNote(found, folded, text);
    if (wish) return wish;
  }
  return readByWords(text.slice(0, LONGEST), read);
}

/** `isWhole`: a wish without a verb, to see the task. */
function findNumbered(folded: string, { pattern, kind, isWhole }: (typeof NUMBERED)[number]): Found | undefined {
  for (const [act, verb] of VERBS) {
    const behind = new RegExp(`(?<![\\p{L}\\p{N}])(?:${verb})[\\s:,-]+${pattern}${END}`, 'u').exec(folded);
    const inFront = new RegExp(`(?<![\\p{L}\\p{N}/.])${pattern}[\\s:,-]+${SAID_BY}(?:${verb})${END}`, 'u').exec(folded);
    const match = behind ?? inFront;
    if (!match) continue;
    return foundAt(act, match, kind, folded);
  }
  const alone = isWhole ? new RegExp(`(?<![\\p{L}\\p{N}/.])${pattern}${END}`, 'u').exec(folded) : undefined;
  return alone ? foundAt('show', alone, kind, folded) : undefined;
}

function foundAt(act: Act, match: RegExpExecArray, kind: 'number' | 'place', folded: string): Found {
  const digits = Number(match[1]);
  const target = kind === 'number' ? { number: digits } : { place: digits };
  const before = folded.slice(0, match.index);
  return { act, target, before, from: match.index + match[0].length, isNamed: kind === 'number' };
}

/** A bare number may count something else: then only what begins like a note may stand behind it. */
function withNote({ act, target, before, from, isNamed }: Found, folded: string, text: string): Wish | undefined {
  if (!areFillers(before) && !(act === 'show' && areExplained(before))) return undefined;
  const polite = POLITE.exec(folded.slice(from))?.[0].length ?? 0;
  const rest = folded.slice(from + polite);
  if (rest.replace(/[\s.!?,]+/g, '') === '') return { kind: 'act', act, target };
  if (act === 'show' && areExplained(rest)) return { kind: 'act', act, target };
  const begins = NOTE_BEGINS.test(rest);
  if (act === 'show' || (!begins && (!isNamed || ASKS.test(rest)))) return undefined;
  const note = text
    .slice(from + polite)
    .replace(/^[\s:,;.-]+/u, '')
    .trim();
  return note.length < MIN_NOTE ? { kind: 'act', act, target } : { kind: 'act', act, target, note };
}

/** "NV2 sao rồi", "NV2 của ai". */
function areExplained(rest: string): boolean {
  return tagWords(rest.split(/[^\p{L}\p{N}]+/u).filter(Boolean)).content.length === 0;
}

function areFillers(before: string): boolean {
  const words = before.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  return tagWords(words).tags.every((tag) => tag === 'filler' || tag === 'mine' || tag === 'work');
}

/** "Em làm xong việc báo cáo quý rồi ạ", "việc kiểm tra công vụ đã xong", "xin gia hạn báo cáo quý đến 5/12 vì chờ số liệu". */
function readByWords(text: string, read: ReadQuestion): Wish | undefined {
  const cut = REASON_BEGINS.exec(text)?.index ?? text.length;
  const { plain, accented } = read(text.slice(0, cut));
  if (ASKS.test(plain)) return undefined;
  const note = text.slice(cut).trim();
  const found = wordsBehind(plain, accented) ?? wordsInFront(plain, accented);
  if (!found) return undefined;
  const { act, words } = found;
  return { kind: 'act', act, target: { words }, ...(note.length < MIN_NOTE ? {} : { note }) };
}

interface Worded {
  readonly act: Act;
  readonly words: string;
}

function wordsBehind(plain: string, accented: string): Worded | undefined {
  for (const [act, verb] of VERBS_BY_WORDS) {
    const match = new RegExp(`(?:^| )(?:${verb})(?= )`).exec(plain);
    const isSaid =
      match &&
      areFillers(plain.slice(0, match.index)) &&
      (act !== 'report' || IS_PAST.test(plain) || match[0].includes('bao'));
    const words = isSaid
      ? subjectOf(accented.split(' ').slice(countWords(plain.slice(0, match.index + match[0].length))))
      : undefined;
    if (words) return { act, words };
  }
  return undefined;
}

function wordsInFront(plain: string, accented: string): Worded | undefined {
  const later = LATER_BEHIND.exec(plain);
  const match = later ?? FINISHED_BEHIND.exec(plain);
  if (!match || (!later && !IS_PAST.test(match[0]))) return undefined;
  const words = subjectOf(accented.split(' ').slice(0, countWords(plain.slice(0, match.index))));
  return words ? { act: later ? 'ask-extension' : 'report', words } : undefined;
}

function countWords(text: string): number {
  return text.split(' ').filter(Boolean).length;
}

/** From the first to the last word that is about something. */
function subjectOf(words: readonly string[]): string | undefined {
  const folded = words.map(fold);
  const content = tagWords(folded, words).content.filter((at) => /\p{L}/u.test(folded[at] ?? ''));
  const [first] = content;
  const last = content.at(-1);
  return first === undefined || last === undefined ? undefined : words.slice(first, last + 1).join(' ');
}
