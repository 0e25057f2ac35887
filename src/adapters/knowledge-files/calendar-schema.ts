import { z } from 'zod';

/** Why a day differs from its week. */
const DayType = z.enum(['statutory', 'tet', 'adjacent', 'compensation', 'swapped-off', 'swapped-in']);

const SpecialDay = z.strictObject({
  date: z.iso.date(),
  type: DayType,
  name: z.string().min(1),
  isWorking: z.boolean(),
  /** The law, notice or letter that sets it. */
  source: z.string().min(1),
  /** What is not certain about it; null when it was checked. */
  doubt: z.string().min(1).nullable(),
});

/** One file of `knowledge/calendar/`: the days of a year on which offices do not work as the weekday says. */
export const CalendarYear = z
  .strictObject({
    year: z.int().min(2000).max(2100),
    asOf: z.iso.date(),
    appliesTo: z.string().min(1),
    /** What has not been announced or found yet for the year. */
    missing: z.array(z.string().min(1)),
    /** Days that will be off, or may be, but are not announced: nothing is counted across them. */
    unknown: z.array(z.strictObject({ from: z.iso.date(), to: z.iso.date(), why: z.string().min(1) })),
    days: z.array(SpecialDay),
  })
  .refine(({ year, days }) => days.every(({ date }) => date.startsWith(`${year}-`)), 'every day lies in its year')
  .refine(
    ({ year, unknown }) =>
      unknown.every(({ from, to }) => from <= to && from.startsWith(`${year}-`) && to.startsWith(`${year}-`)),
    'every unknown stretch lies in its year and does not end before it begins',
  )
  .refine(({ days }) => new Set(days.map(({ date }) => date)).size === days.length, 'every day stands once')
  .refine(
    ({ days }) => days.every(({ type, isWorking }) => isWorking === (type === 'swapped-in')),
    'only swapped-in days are worked',
  );
export type CalendarYear = z.output<typeof CalendarYear>;
