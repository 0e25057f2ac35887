import { Temporal } from 'temporal-polyfill';
import { addDays, type LocalDay, localDayOf } from '../../../calendar/office-time.js';
import type { ChatAddress } from '../../../delivery/messenger.js';
import type { PlannedMessage } from '../../../delivery/outbound-message.js';
import type { CaseStore } from '../../ports.js';
import type { CaseRegister, Period } from '../../register/case-register.js';
import { type KindFigures, sumOfKinds } from '../../register/sum-of-kinds.js';
import type { StaffNoticeParts } from './staff-notices.js';

/** A week of cases in figures, each kind once. */
export interface CaseWeek extends Period {
  readonly kinds: readonly KindFigures[];
  /** Open cases past their date this morning. */
  readonly late: number;
}

export interface WeekParts extends Pick<StaffNoticeParts, 'leaders' | 'cut'> {
  readonly register: Pick<CaseRegister, 'figures'>;
  readonly cases: Pick<CaseStore, 'count'>;
  readonly sayWeek: (week: CaseWeek) => string;
}

/** Told on Monday; made up for until Wednesday. */
const LAST_DAY_TOLD = 3;
const USEFUL_MS = 2 * 86_400_000;

/** The figures of last week for the leaders, once a week: planned under a key of the week. Nothing where nothing came or waits. */
export async function weekNotices(parts: WeekParts, at: Date): Promise<readonly PlannedMessage[]> {
  const today = localDayOf(at);
  const weekday = Temporal.PlainDate.from(today).dayOfWeek;
  if (weekday > LAST_DAY_TOLD) return [];
  const leaders = await parts.leaders();
  if (leaders.length === 0) return [];
  const monday = addDays(today, 1 - weekday);
  const week = await weekBefore(monday, at, parts);
  if (week.kinds.length === 0) return [];
  const content = { text: parts.sayWeek(week), choices: [] };
  return leaders.map((to: ChatAddress) => ({
    key: `case-week:${monday}:${to.channel}:${to.chat}`,
    to,
    priority: 'reminder',
    parts: parts.cut(to.channel, content),
    dueAt: at,
    usefulUntil: new Date(at.getTime() + USEFUL_MS),
  }));
}

async function weekBefore(monday: LocalDay, at: Date, { register, cases }: WeekParts): Promise<CaseWeek> {
  const period = { from: addDays(monday, -7), until: addDays(monday, -1) };
  const kinds = sumOfKinds(await register.figures(period, at));
  return { ...period, kinds, late: await cases.count({ isOpen: true, lateAt: at }) };
}
