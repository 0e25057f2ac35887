import { Temporal } from 'temporal-polyfill';
import { addDays, type LocalDay, localDayOf } from '../../../calendar/office-time.js';
import { isWorkingDay, type WorkingCalendar } from '../../../calendar/working-days.js';
import type { PlannedMessage } from '../../../delivery/outbound-message.js';
import type { Reader } from '../../../people/chats-with-right.js';
import type { Right } from '../../../people/person.js';
import { isLate as isLateAt } from '../../clocks/lateness.js';
import type { SealedCase, SealedStore } from '../../sealed/sealed-store.js';
import { withheldOf } from '../../sealed/withheld/withheld.js';
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

/** What leaders read of those that none of the named officers may know of: how many, and no number to ask anybody about. */
export interface SealedOrphans {
  readonly count: number;
}

export interface SealedDue {
  readonly number: number;
  readonly on?: LocalDay;
}

export interface SealedNoticeParts extends Pick<StaffNoticeParts, 'cut'> {
  readonly sealed: Pick<SealedStore, 'list' | 'concerned'>;
  /** Those with a right who can be written to. */
  readonly readers: (right: Right) => Promise<readonly Reader[]>;
  readonly saySealed: (waiting: SealedWaiting) => string;
  readonly sayOrphans: (orphans: SealedOrphans) => string;
}

const SOON_DAYS = 5;
const USEFUL_MS = 86_400_000;

/**
 * Once on a working day, as long as something waits; to nobody about what is kept from them. What came today is told tomorrow: a notice in
 * the moment would name the chat that wrote then.
 */
export async function sealedNotices(
  parts: SealedNoticeParts,
  calendar: WorkingCalendar,
  at: Date,
): Promise<readonly PlannedMessage[]> {
  const today = localDayOf(at);
  if (isWorkingDay(calendar, Temporal.PlainDate.from(today)) === 'off') return [];
  const all = (await parts.sealed.list(0)).filter((one) => hasWaited(one, today));
  if (all.length === 0) return [];
  const isKeptFrom = await withheldOf(
    all.map(({ id }) => id),
    parts.sealed,
  );
  const forWhom = (cases: readonly SealedCase[], { person }: Reader) =>
    cases.filter(({ id }) => !isKeptFrom(id, person));
  const officers = await parts.readers('denunciations');
  const orphans = all.filter((one) => officers.every((officer) => forWhom([one], officer).length === 0));
  const isForLeaders = officers.length === 0;
  const said = officers.map((officer) => noticeTo(officer, waitingText(forWhom(all, officer), false)));
  const others = await whoMayHelp(orphans);
  return [
    ...said,
    ...others.map(([reader, own]) =>
      isForLeaders ? noticeTo(reader, waitingText(own, true)) : noticeTo(reader, orphansText(own), 'case-sealed:2'),
    ),
  ].filter((planned) => planned !== undefined);

  function waitingText(cases: readonly SealedCase[], isLeader: boolean): string | undefined {
    const waiting = whatWaits(cases, today, at);
    const count = waiting.fresh.length + waiting.soon.length + waiting.late.length;
    return count === 0 ? undefined : parts.saySealed({ ...waiting, isForLeaders: isLeader });
  }

  function orphansText(cases: readonly SealedCase[]): string | undefined {
    return cases.length === 0 ? undefined : parts.sayOrphans({ count: cases.length });
  }

  /** Leaders, and where each is kept from all of them, administrators: who can name another officer. */
  async function whoMayHelp(cases: readonly SealedCase[]) {
    if (cases.length === 0) return [];
    for (const right of ['leader', 'administrator'] as const) {
      const found = (await parts.readers(right)).map((reader) => [reader, forWhom(cases, reader)] as const);
      if (found.some(([, own]) => own.length > 0)) return found;
    }
    return [];
  }

  function noticeTo({ chat: to }: Reader, text: string | undefined, kind = 'case-sealed'): PlannedMessage | undefined {
    return text === undefined
      ? undefined
      : {
          key: `${kind}:${today}:${to.channel}:${to.chat}`,
          to,
          priority: 'reminder',
          parts: parts.cut(to.channel, { text, choices: [] }),
          dueAt: at,
          usefulUntil: new Date(at.getTime() + USEFUL_MS),
        };
  }
}

function hasWaited({ state, receivedAt }: SealedCase, today: LocalDay): boolean {
  return !isOver(state) && localDayOf(receivedAt) < today;
}

function whatWaits(open: readonly SealedCase[], today: LocalDay, at: Date): Omit<SealedWaiting, 'isForLeaders'> {
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
