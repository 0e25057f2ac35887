import { expect, test } from 'vitest';
import { sealedNoticeText } from '../../../../messages/complaints/staff/sealed-notice.js';
import { createWorkingCalendar } from '../../../calendar/working-days.js';
import type { SealedCase } from '../../sealed/sealed-store.js';
import { type SealedNoticeParts, sealedNotices } from './sealed-notices.js';

/** Tuesday, half past eight at the office. */
const TUESDAY = new Date('2026-03-03T01:30:00Z');
const SATURDAY = new Date('2026-03-07T01:30:00Z');
const calendar = createWorkingCalendar([2026], []);
const officer = { channel: 'telegram', chat: '7' } as const;
const leader = { channel: 'zalo', chat: 'l' } as const;

function sealedCase(
  number: number,
  receivedAt: string,
  due: string,
  state: SealedCase['state'] = 'received',
): SealedCase {
  return {
    id: `s${number}`,
    number,
    state,
    way: 'web',
    receivedAt: new Date(`${receivedAt}T00:00:00+07:00`),
    reachedAt: {},
    due: { on: due, clock: 'to-cao-register' },
    revision: 0,
  };
}

function partsWith(sealed: readonly SealedCase[], openers: readonly (typeof officer)[] = [officer]): SealedNoticeParts {
  return {
    sealed: { list: async () => sealed },
    openers: async () => openers,
    leaders: async () => [leader],
    cut: (_, { text, choices }) => [{ text, choices }],
    saySealed: sealedNoticeText,
  };
}

test('who opens tố cáo reads each working day which wait, by number and day', async () => {
  const parts = partsWith([
    sealedCase(5, '2026-03-03', '2026-03-12'),
    sealedCase(4, '2026-03-02', '2026-03-11'),
    sealedCase(3, '2026-02-10', '2026-03-06', 'verifying'),
    sealedCase(2, '2026-01-10', '2026-03-01', 'verifying'),
    sealedCase(1, '2026-01-05', '2026-01-20', 'closed'),
  ]);
  const [notice, ...others] = await sealedNotices(parts, calendar, TUESDAY);
  expect(others).toEqual([]);
  expect(notice).toMatchObject({ key: 'case-sealed:2026-03-03:telegram:7', to: officer });
  const text = notice?.parts[0]?.text ?? '';
  expect(text).toMatch(/chưa vào sổ: số 4 \(hạn 11\/03\/2026\)\n.*đến hạn: số 3 .*\n.*QUÁ HẠN: số 2 /);
  expect(text).not.toMatch(/số 5|số 1 /);
  expect(await sealedNotices(parts, calendar, SATURDAY)).toEqual([]);
});

test('what came today waits for tomorrow: a notice in that moment would name who wrote', async () => {
  const parts = partsWith([sealedCase(1, '2026-03-03', '2026-03-12')]);
  expect(await sealedNotices(parts, calendar, TUESDAY)).toEqual([]);
});

test('leaders hear that nobody is there to open it', async () => {
  const parts = partsWith([sealedCase(1, '2026-03-02', '2026-03-11')], []);
  const [notice] = await sealedNotices(parts, calendar, TUESDAY);
  expect(notice?.to).toEqual(leader);
  expect(notice?.parts[0]?.text).toMatch(/xin phân công người/);
});
