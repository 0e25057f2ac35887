import { Temporal } from 'temporal-polyfill';
import { addDays, type LocalDay, localDayOf } from '../../../calendar/office-time.js';
import { isWorkingDay, type WorkingCalendar } from '../../../calendar/working-days.js';
import type { ChatAddress } from '../../../delivery/messenger.js';
import type { PlannedMessage } from '../../../delivery/outbound-message.js';
import { isLate as isLateAt } from '../../clocks/lateness.js';
import type { SealedCase, SealedStore } from '../../sealed/sealed-store.js';
import { isOver } from '../../states/case-state.js';
import type { StaffNoticeParts } from './staff-notices.js';

/** What waits in the sealed store, by the numbers that officers call it. Nothing of it says what it is about. */
export interface SealedWaiting {
  /** Received, and not registered by anybody yet. */
  readonly fresh: readonly SealedDue[];
  readonly soon: readonly SealedDue[];
  readonly late: readonly SealedDue[];
  /** Nobody has the role that opens them, or none of them has a chat: leaders read this. */
  readonly isForLeaders: boolean;
}

export interface SealedDue {
  readonly number: number;
  readonly on?: LocalDay;
}

export interface SealedNoticeParts extends Pick<StaffNoticeParts, 'leaders' | 'cut'> {
  readonly sealed: Pick<SealedStore, 'list'>;
  /** Who may open them. */
  readonly openers: () => Promise<readonly ChatAddress[]>;
  readonly saySealed: (waiting: SealedWaiting) => string;
}

const SOON_DAYS = 5;
const MOST = 500;
const USEFUL_MS = 86_400_000;

/**
 * Once on a working day, as long as something waits. What came today is told tomorrow: a notice in the moment would name the chat
 * that wrote then.
 */
export async function sealedNotices(
  parts: SealedNoticeParts,
  calendar: WorkingCalendar,
  at: Date,
): Promise<readonly PlannedMessage[]> {
  const today = localDayOf(at);
  if (isWorkingDay(calendar, Temporal.PlainDate.from(today)) === 'off') return [];
  const waiting = whatWaits(await parts.sealed.list(MOST), today, at);
  if (waiting.fresh.length + waiting.soon.length + waiting.late.length === 0) return [];
  const openers = await parts.openers();
  const isForLeaders = openers.length === 0;
  const readers = isForLeaders ? await parts.leaders() : openers;
  const content = { text: parts.saySealed({ ...waiting, isForLeaders }), choices: [] };
  return readers.map((to) => ({
    key: `case-sealed:${today}:${to.channel}:${to.chat}`,
    to,
    priority: 'reminder',
    parts: parts.cut(to.channel, content),
    dueAt: at,
    usefulUntil: new Date(at.getTime() + USEFUL_MS),
  }));
}

function whatWaits(all: readonly SealedCase[], today: LocalDay, at: Date): Omit<SealedWaiting, 'isForLeaders'> {
  const open = all.filter(({ state, receivedAt }) => !isOver(state) && localDayOf(receivedAt) < today);
  const toDue = ({ number, due }: SealedCase): SealedDue => (due ? { number, on: due.on } : { number });
  const isLate = (one: SealedCase) => isLateAt(one, at);
  const isSoon = (one: SealedCase) => one.due !== undefined && !isLate(one) && one.due.on <= addDays(today, SOON_DAYS);
  const isFresh = (one: SealedCase) => one.state === 'received' && !isLate(one);
  return {
    fresh: open.filter(isFresh).map(toDue),
    soon: open.filter((one) => isSoon(one) && !isFresh(one)).map(toDue),
    late: open.filter(isLate).map(toDue),
  };
}
