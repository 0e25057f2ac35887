import { type LocalDay, localDayOf } from '../../calendar/office-time.js';
import type { Case } from '../case.js';
import type { CaseEvent } from '../steps/case-step.js';
import type { CaseClock } from './case-clock.js';

/** Days in which a khiếu nại was suspended, both included. */
export interface Rest {
  readonly from: LocalDay;
  readonly until: LocalDay;
}

/** Clocks of before these run no more. */
const BEGIN_ANEW: ReadonlySet<CaseEvent['action']> = new Set(['create', 'accept', 'reopen']);

/**
 * When a case was suspended since the clock began that runs for it now. The sources we have do not say whether these days count
 * (facts/law.md A2), so the clock counts them and whoever has the case is told to have it confirmed.
 */
export function restsOf(
  { due }: Pick<Case, 'due'>,
  events: readonly CaseEvent[],
  clocks: readonly CaseClock[],
): readonly Rest[] {
  const isInterrupted = clocks.some(({ id, until }) => id === due?.clock && until.includes('suspended'));
  if (!isInterrupted) return [];
  const rests: Rest[] = [];
  let began: Date | undefined;
  for (const { action, at } of events.slice(events.findLastIndex((event) => BEGIN_ANEW.has(event.action)))) {
    if (action === 'suspend') began = at;
    if (action !== 'resume' || !began) continue;
    rests.push({ from: localDayOf(began), until: localDayOf(at) });
    began = undefined;
  }
  return rests;
}
