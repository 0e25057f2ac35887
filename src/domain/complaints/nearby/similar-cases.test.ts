import { describe, expect, test } from 'vitest';
import { sampleCase } from '../../../../test/support/sample-case.js';
import type { Case } from '../case.js';
import { cellOf, cellsAround } from './place-cell.js';
import { isSamePlace, metresBetween, type NearbyCases, returnedCase, similarOpen } from './similar-cases.js';

const HERE = { latitude: 10.4571, longitude: 105.6329 };
const near = { latitude: 10.4577, longitude: 105.6329 };
const far = { latitude: 10.4651, longitude: 105.6329 };
const nearby = (...cases: Case[]): NearbyCases => ({ candidates: async () => cases, ended: async () => cases });
const about = { category: 'ha-tang', place: { location: HERE } } as const;

describe('what is nearby', () => {
  test('metres: a hundredth of a degree north is 1,112 m, east of Cao Lãnh 1,093 m', () => {
    expect(metresBetween(HERE, { ...HERE, latitude: HERE.latitude + 0.01 })).toBeCloseTo(1112, 0);
    expect(metresBetween(HERE, { ...HERE, longitude: HERE.longitude + 0.01 })).toBeCloseTo(1093.5, 0);
    expect(cellsAround(HERE)).toContain(cellOf(near));
    expect(cellsAround(HERE)).not.toContain(cellOf(far));
  });

  test.each([
    ['hẻm 12 đường Trần Phú', 'trước nhà số 4 hem 12 tran phu', true],
    ['hẻm 12 đường Trần Phú', 'hẻm 21 đường Trần Phú', false],
    ['chợ Tân Tịch', 'gần cho tan tich', true],
    ['cầu Cái Tôm', 'cầu Đình Trung', false],
    ['đường', 'hẻm', false],
  ])('%s and %s: %s', (one, other, expected) => expect(isSamePlace({ text: one }, { text: other })).toBe(expected));

  test('another khu phố is another place', () => {
    const text = 'cống đầu hẻm Sáu Lành';
    expect(isSamePlace({ text, area: 'Khu phố 1' }, { text, area: 'Khu phố 2' })).toBe(false);
    expect(isSamePlace({ text, area: 'Khu phố 1' }, { text })).toBe(true);
  });

  test.each<[string, string, string, string | undefined, boolean]>([
    ['hẻm 12', 'đèn hư', 'hem 12 khu pho 3', 'Khu phố 3', true],
    ['', 'đèn đường hẻm 12 khu phố 3 hư', 'ngay hẻm 12', 'Khu phố 3', true],
    ['hẻm 12/3', 'đèn hư', 'hem 12 khu pho 3', 'Khu phố 3', true],
    ['hẻm 21', 'đèn hư', 'hem 12 khu pho 3', 'Khu phố 3', false],
    ['hẻm 12', 'đèn hư', 'hem 12 khu pho 2', undefined, false],
    ['', 'đèn đường hư', '', 'Khu phố 3', false],
  ])('"%s" (%s) in khu phố 3, and "%s" in %s', async (text, content, otherText, otherArea, expected) => {
    const place = otherArea === undefined ? { text: otherText } : { text: otherText, area: otherArea };
    const open = sampleCase({ state: 'assigned', place, content: 'đèn đường không sáng' });
    const asked = { category: 'ha-tang', place: { text, area: 'Khu phố 3' }, content } as const;
    expect((await similarOpen(asked, '2026-03-10', nearby(open))).length > 0).toBe(expected);
  });

  test('open ones within 150 m are offered, nearest first; ended and far ones are not', async () => {
    const at = (id: string, location: typeof HERE, state: Case['state'] = 'assigned') =>
      sampleCase({ id, state, place: { location } });
    const found = await similarOpen(
      about,
      '2026-03-10',
      nearby(at('near', near), at('here', HERE), at('far', far), at('done', HERE, 'closed')),
    );
    expect(found.map(({ one, metres }) => [one.id, metres])).toEqual([
      ['here', 0],
      ['near', 67],
    ]);
  });

  test('a place that was put right within ninety days and comes back is told', async () => {
    const closed = (day: string) =>
      sampleCase({
        id: day,
        state: 'closed',
        place: { location: near },
        reachedAt: { closed: new Date(`${day}T08:00:00Z`) },
      });
    const comes = (day: string) => ({ ...about, receivedAt: new Date(`${day}T02:00:00Z`) });
    expect((await returnedCase(comes('2026-03-31'), nearby(closed('2025-12-31'))))?.id).toBe('2025-12-31');
    expect(await returnedCase(comes('2026-04-01'), nearby(closed('2025-12-31')))).toBeUndefined();
    // What was closed after it came is not what came back: least of all the case itself.
    expect(await returnedCase(comes('2025-12-31'), nearby(closed('2025-12-31')))).toBeUndefined();
  });
});
