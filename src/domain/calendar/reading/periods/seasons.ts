import type { ReadingContext } from '../reading-context.js';
import type { Span } from '../span.js';
import type { SpanRule } from '../span-rule.js';
import { type Captures, pattern } from '../words/pattern.js';

/** Seasons by the equinoxes and solstices. */
const SEASONS: Readonly<Record<string, readonly [month: number, day: number]>> = {
  xuân: [3, 21],
  hè: [6, 21],
  thu: [9, 24],
  đông: [12, 21],
};

export const SEASON_RULES: readonly SpanRule[] = Object.entries(SEASONS).map(([name, [month, day]]) => ({
  pattern: pattern(`mùa ${name} năm? {which}`),
  read: ({ which = 0 }: Captures, { today }: ReadingContext): Span => {
    const begin = today.with({ month, day });
    const start = month === 12 && today.month < 4 ? begin.subtract({ years: 1 }) : begin;
    const shifted = start.add({ years: which });
    const end = shifted.add({ months: 3 });
    const nextSeason = Object.values(SEASONS).find(([other]) => other === end.month);
    return { start: shifted, due: end.with({ day: nextSeason?.[1] ?? day }).subtract({ days: 1 }), grain: 'season' };
  },
}));
