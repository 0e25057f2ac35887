import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import {
  addDays,
  daysBetween,
  instantAt,
  isLocalDay,
  localDayOf,
  minuteOfDay,
  OFFICE_ZONE,
  weekdayOf,
} from './office-time.js';

const instant = fc.date({
  min: new Date('1976-01-01T00:00:00Z'),
  max: new Date('2099-12-31T00:00:00Z'),
  noInvalidDate: true,
});

test('days and minutes are those of the zone', () => {
  fc.assert(
    fc.property(instant, fc.integer({ min: -900, max: 900 }), (at, count) => {
      const zoned = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(OFFICE_ZONE);
      const day = zoned.toPlainDate();
      expect(localDayOf(at)).toBe(day.toString());
      expect(minuteOfDay(at)).toBe(zoned.hour * 60 + zoned.minute);
      expect(weekdayOf(localDayOf(at))).toBe(day.dayOfWeek);
      const later = addDays(localDayOf(at), count);
      expect(later).toBe(day.add({ days: count }).toString());
      expect(daysBetween(localDayOf(at), later)).toBe(count);
      const whole = zoned.round({ smallestUnit: 'minute', roundingMode: 'floor' });
      expect(instantAt(localDayOf(at), minuteOfDay(at)).getTime()).toBe(whole.epochMilliseconds);
    }),
  );
});

test('a day that does not exist is none', () => {
  expect(['2026-02-28', '2028-02-29'].map(isLocalDay)).toEqual([true, true]);
  expect(['2026-02-29', '2026-13-01', '2026-2-1', '2026-04-31', '', 'mai'].map(isLocalDay)).toEqual(
    Array(6).fill(false),
  );
});
