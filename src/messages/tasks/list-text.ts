import { fold } from '../../domain/language/letters/fold.js';
import type { TaskLine, TaskReply } from '../../domain/tasks/chat/task-reply.js';
import type { ListOf, ListWhen } from '../../domain/tasks/wording/wish.js';
import { formatDate } from '../format-date.js';
import { daysWords } from './task-words.js';

type ListReply = Extract<TaskReply, { readonly kind: 'list' }>;

const ONLY_OWN = 'Tôi chỉ cho anh/chị xem việc của chính mình.';
const WEEK_DAYS = 7;
const MOST_PEOPLE = 6;

/** What stands over a list: how many, and what presses most. The tasks themselves are its choices. */
export function listText(reply: ListReply): string {
  const { lines, when, of, lateBesides, people, ofOthers = 0, isOnlyOwn } = reply;
  const head = lines.length === 0 ? noneText(of, when) : `${whoseText(of, when)}: ${countText(reply)}.`;
  const isOthers = of === 'people' || typeof of === 'object';
  if (isOnlyOwn && isOthers && lines.length === 0) return ONLY_OWN;
  return [
    head,
    ...(of === 'people' || of === 'any' ? byPerson(reply) : []),
    ...(lateBesides > 0 ? [`Ngoài ra có ${lateBesides} việc đã trễ hạn: nhắn "việc trễ hạn" để xem.`] : []),
    ...(people
      ? [`Người anh/chị phụ trách: ${people.open} việc đang mở, ${people.late} trễ, ${people.waiting} chờ quyết định.`]
      : []),
    ...(ofOthers > 0 ? [`Người anh/chị phụ trách có ${ofOthers} việc${whenText(when)}.`] : []),
    ...(people && people.unheld > 0
      ? [`${people.unheld} việc chưa có người nhận nên không ai được nhắc: người quản trị phân công.`]
      : []),
    ...(isOnlyOwn && isOthers ? [ONLY_OWN] : []),
    ...(lines.length > 0 ? ['Bấm một việc để xem và báo kết quả.'] : []),
  ].join('\n');
}

function whoseText(of: ListOf, when: ListWhen): string {
  const whose = typeof of === 'object' ? namedText(of) : of === 'mine' ? 'Việc của anh/chị' : 'Việc anh/chị được xem';
  return `${whose}${whenText(when)}`;
}

function namedText(of: Exclude<ListOf, string>): string {
  if ('named' in of) return `Việc của ${of.named}`;
  return `Việc theo văn bản ${of.document}${of.who ? ` của ${of.who.called.join(', ')}` : ''}`;
}

function whenText(when: ListWhen): string {
  if (typeof when === 'object') {
    if (when.words !== '' && !isWithoutMarks(when.words)) return ` đến hạn ${when.words}`;
    return when.from === when.until
      ? ` đến hạn ${formatDate(when.until)}`
      : ` đến hạn ${formatDate(when.from)} - ${formatDate(when.until)}`;
  }
  const words = {
    all: '',
    late: ' đã trễ hạn',
    near: ' sắp đến hạn',
    waiting: ' chờ quyết định',
    undated: ' không ghi ngày hạn',
    unheld: ' chưa có người nhận',
  } as const;
  return words[when];
}

/** "tuan nay": said back as the days it means. */
function isWithoutMarks(words: string): boolean {
  return /\p{L}/u.test(words) && fold(words) === words.toLowerCase();
}

function noneText(of: ListOf, when: ListWhen): string {
  const subject =
    typeof of === 'object'
      ? 'named' in of
        ? of.named
        : namedText(of)
      : of === 'people'
        ? 'Người anh/chị phụ trách'
        : 'Anh/chị';
  return `${subject} không có việc nào${when === 'all' ? ' đang mở' : whenText(when)}.`;
}

/** Open ones by what presses: late, today, within a week, later, without a date, reported. */
function countText({ lines, when }: ListReply): string {
  const owed = lines.filter(({ state }) => state !== 'reported');
  const within = (from: number, until: number) =>
    owed.filter(({ daysLeft }) => daysLeft !== undefined && daysLeft >= from && daysLeft <= until).length;
  const parts: readonly (readonly [number, string])[] = [
    [within(Number.NEGATIVE_INFINITY, -1), 'trễ'],
    [within(0, 0), 'hôm nay'],
    [within(1, WEEK_DAYS), 'trong 7 ngày tới'],
    [within(WEEK_DAYS + 1, Number.POSITIVE_INFINITY), 'sau đó'],
    [owed.filter(({ due }) => due === undefined).length, 'không ghi hạn'],
    [lines.length - owed.length, 'chờ xác nhận'],
  ];
  const told = parts.filter(([count]) => count > 0).map(([count, words]) => `${count} ${words}`);
  const isSaid = when === 'all' || typeof when === 'object' || when === 'near';
  return `${lines.length} việc${isSaid && told.length > 0 ? ` (${told.join(', ')})` : ''}`;
}

/** Who is late and by how much, for whoever leads several. */
function byPerson({ lines, when }: ListReply): readonly string[] {
  if (when !== 'late') return [];
  const byOwner = new Map<string, TaskLine[]>();
  for (const line of lines)
    for (const owner of line.owners.length > 0 ? line.owners : ['Chưa có người nhận'])
      byOwner.set(owner, [...(byOwner.get(owner) ?? []), line]);
  if (byOwner.size < 2) return [];
  const people = [...byOwner].toSorted(([, a], [, b]) => b.length - a.length);
  const shown = people.slice(0, MOST_PEOPLE).map(([owner, own]) => {
    const worst = Math.min(...own.map(({ daysLeft }) => daysLeft ?? 0));
    return `- ${owner}: ${own.length} việc, lâu nhất ${daysWords(worst)}`;
  });
  return people.length > shown.length ? [...shown, `- và ${people.length - shown.length} người khác`] : shown;
}
