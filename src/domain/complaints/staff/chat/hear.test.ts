import { expect, test } from 'vitest';
import { createWorkingCalendar } from '../../../calendar/working-days.js';
import type { CounterInput } from '../../../conversation/counter.js';
import { hear, isOrder } from './hear.js';
import { readExtension } from './orders/read-extension.js';

test.each(['27/4', 'đến 27/04/2026', 'đến 27/4: chờ hàng về ngày 24/4'])(
  'the day that comes after a reason that was kept is the one that is promised: %s',
  (text) => {
    const now = new Date('2026-04-10T02:00:00Z');
    const calendar = createWorkingCalendar([2026], []);
    const caseWork = { number: 7, verb: 'extend', askedAt: now.toISOString(), said: ': chờ hàng về ngày 24/4' };
    const heard = hear({ message: { text }, state: { caseWork }, now } as CounterInput, calendar);
    const rest = heard && isOrder(heard) ? heard.rest : '';
    expect(readExtension(rest, { now, calendar })).toEqual({ until: '2026-04-27', reason: 'chờ hàng về ngày 24/4' });
  },
);
