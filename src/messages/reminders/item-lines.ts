import { daysBetween, type LocalDay } from '../../domain/calendar/office-time.js';
import type { NoticeItem } from '../../domain/reminders/notice.js';
import { formatDate } from '../format-date.js';
import { shortenTitle, taskName } from '../tasks/task-labels.js';

/** More lines under one heading do not fit a phone; the rest is counted. */
const MOST_LINES = 12;
/** One message on every channel: Zalo takes 2,000 units, and what can be chosen stands below as numbered lines. */
const MOST_UNITS = 1_400;
/** Kept for each heading and for what says how much is left out. */
const HEADING_UNITS = 80;
const LONGEST_TITLE = 120;
const LONGEST_QUOTE = 100;
const MOST_NAMES = 3;

export interface NoticeContext {
  /** The day it is sent. */
  readonly today: LocalDay;
  nameOf(person: string): string;
}

export interface ItemGroup {
  readonly title?: string;
  readonly items: readonly NoticeItem[];
  readonly most?: number;
}

/** One line for each, and how many more there are. */
export function itemLines(items: readonly NoticeItem[], context: NoticeContext): string[] {
  return groupLines([{ items }], context);
}

/** As many lines as one message holds, the first groups first; what is left out is counted and can be looked up. */
export function groupLines(groups: readonly ItemGroup[], context: NoticeContext): string[] {
  const filled = groups.filter(({ items }) => items.length > 0);
  let room = MOST_UNITS - filled.length * HEADING_UNITS;
  return filled.flatMap(({ title, items, most = MOST_LINES }) => {
    const shown: string[] = [];
    for (const item of items.slice(0, most)) {
      const line = `- ${itemLine(item, context)}`;
      if (line.length > room) break;
      shown.push(line);
      room -= line.length + 1;
    }
    const rest = items.length - shown.length;
    const more = shown.length > 0 ? `- và ${rest} việc khác: /viec` : `- ${rest} việc, xem bằng /viec`;
    return [...(title ? [`${title} (${items.length}):`] : []), ...shown, ...(rest > 0 ? [more] : [])];
  });
}

function itemLine(item: NoticeItem, context: NoticeContext): string {
  const number = item.number === undefined ? '' : `${taskName(item.number)}: `;
  const title = shortenTitle(item.title, LONGEST_TITLE);
  return `${number}${title}${ownerWords(item, context)}${dueWords(item, context.today)}${sourceWords(item)}`;
}

/** Only where the notice goes to somebody else. */
function ownerWords({ owners, role, awayUntil }: NoticeItem, { nameOf }: NoticeContext): string {
  if (!owners) return '';
  if (awayUntil) return ` - ${owners.map(nameOf).join(', ')} (nghỉ đến ${formatDate(awayUntil)})`;
  if (owners.length === 0) return role ? ` - ${role} (chưa có người nhận nhắc)` : ' - chưa giao cho ai';
  const rest = owners.length - MOST_NAMES;
  return ` - ${owners.slice(0, MOST_NAMES).map(nameOf).join(', ')}${rest > 0 ? ` và ${rest} người khác` : ''}`;
}

function dueWords({ due, workedDue, state }: NoticeItem, today: LocalDay): string {
  if (due === undefined) return '';
  const left = daysBetween(today, due);
  const when = left > 1 ? `còn ${left} ngày` : left === 1 ? 'ngày mai' : left === 0 ? 'hôm nay' : `trễ ${-left} ngày`;
  const returned = state === 'returned' ? ', bị trả lại' : '';
  const before =
    workedDue && workedDue >= today ? `, là ngày nghỉ nên cần xong trong ngày ${formatDate(workedDue)}` : '';
  return `: hạn ${formatDate(due)} (${when}${before}${returned})`;
}

function sourceWords({ document, ref, deadlineText }: NoticeItem): string {
  if (!document) return '';
  const words = deadlineText ? `, ghi "${shortenTitle(deadlineText, LONGEST_QUOTE)}"` : '';
  return ` [${document}${ref ? `, ${ref}` : ''}${words}]`;
}
