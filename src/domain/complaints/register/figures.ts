import { addDays, type LocalDay, localDayOf } from '../../calendar/office-time.js';
import type { Case } from '../case.js';
import { officeTimeOf } from '../clocks/lateness.js';
import type { CaseFilter, LateBounds } from '../ports.js';
import { HANDLED_STATES } from '../states/case-state.js';
import type { CaseFigures, CaseScores, Period } from './case-register.js';

/** The day on which the office first said what becomes of a case, in this round. */
export function handledOn(reachedAt: Case['reachedAt']): LocalDay | undefined {
  const days = HANDLED_STATES.flatMap((state) => reachedAt[state] ?? []).map(localDayOf);
  return days.toSorted()[0];
}

/** What is counted of a period, beside its kind. */
export const FIGURES = [
  'received',
  'fromBefore',
  'handled',
  'published',
  'inProgress',
  'handledLate',
  'inProgressLate',
] as const;
export type FigureName = (typeof FIGURES)[number];

/** Of today an hour that is over counts as well; nothing is late that is not now. */
export function lateBounds(until: LocalDay, now: Date): LateBounds {
  const today = localDayOf(now);
  if (until < today) return { missedBefore: until, dueBefore: until };
  const withinDay = { on: today, before: officeTimeOf(now) };
  return { missedBefore: addDays(today, 1), dueBefore: today, withinDay };
}

const ROWS: Readonly<Record<FigureName, (period: Period, now: Date) => CaseFilter>> = {
  received: ({ from, until }) => ({ receivedFrom: from, receivedUntil: until }),
  fromBefore: ({ from }) => ({ receivedUntil: addDays(from, -1), unhandledOn: addDays(from, -1) }),
  handled: ({ from, until }) => ({ receivedUntil: until, handledFrom: from, handledUntil: until }),
  handledLate: ({ from, until }) => ({
    receivedUntil: until,
    handledFrom: from,
    handledUntil: until,
    isHandledLate: true,
  }),
  published: ({ from, until }) => ({
    receivedUntil: until,
    handledFrom: from,
    handledUntil: until,
    publishedUntil: until,
  }),
  inProgress: ({ until }) => ({ receivedUntil: until, unhandledOn: until }),
  inProgressLate: ({ until }, now) => ({
    receivedUntil: until,
    unhandledOn: until,
    late: lateBounds(until, now),
  }),
};

/** The cases that a figure counts: as many as it says. */
export function rowsOfFigure(
  name: FigureName,
  { kind, about }: Pick<CaseFigures, 'kind' | 'about'>,
  period: Period,
  now: Date,
): CaseFilter {
  return { kinds: [kind], about: about ?? 'none', ...ROWS[name](period, now) };
}

/** The cases that were closed in the period and have this score. */
export function rowsOfScore(kind: CaseScores['kind'], score: number, { from, until }: Period): CaseFilter {
  return { kinds: [kind], states: ['closed'], endedFrom: from, endedUntil: until, score };
}

/** Scores of several kinds together. */
export interface ScoreSum {
  readonly count: number;
  readonly sum: number;
  /** To one decimal; none where nobody gave one. */
  readonly average?: number;
}

export function sumScores(scores: readonly CaseScores[]): ScoreSum {
  const points = scores.flatMap(({ counts }) => counts.map((count, at) => ({ count, points: at + 1 })));
  const count = points.reduce((total, one) => total + one.count, 0);
  const sum = points.reduce((total, one) => total + one.count * one.points, 0);
  return { count, sum, ...(count > 0 ? { average: Math.round((sum / count) * 10) / 10 } : {}) };
}
