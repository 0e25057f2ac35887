import { expect, test } from 'vitest';
import { officeMoment } from './office-moment.js';

test('the clock of the office is shown, whatever the day is elsewhere', () => {
  expect(officeMoment(new Date('2026-11-22T22:34:09Z'))).toBe('2026-11-23 05:34');
});
