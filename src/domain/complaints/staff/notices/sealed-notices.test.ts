import { describe, expect, test } from 'vitest';
import { sealedNoticeText, sealedOrphansText } from '../../../../messages/complaints/staff/sealed-notice.js';
import { createWorkingCalendar } from '../../../calendar/working-days.js';
import type { Reader } from '../../../people/chats-with-right.js';
import type { Right } from '../../../people/person.js';
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

const OFFICER: Reader = { person: { id: 'o', name: 'Trần Văn Bảy', roles: ['xử lý tố cáo'] }, chat: officer };
const LEADER: Reader = { person: { id: 'l', name: 'Lê Thị Sáu', roles: ['lãnh đạo'] }, chat: leader };

function partsWith(
  sealed: readonly SealedCase[],
  denunciations: readonly Reader[] = [OFFICER],
  words: Readonly<Record<string, string>> = {},
  others: Readonly<Partial<Record<Right, readonly Reader[]>>> = { leader: [LEADER] },
): SealedNoticeParts {
  const readers: Readonly<Partial<Record<Right, readonly Reader[]>>> = { denunciations, ...others };
  return {
    sealed: {
      list: async () => sealed,
      concerned: async (ids) => new Map(ids.map((id) => [id, { words: words[id] ?? '', byHand: {} }])),
    },
    readers: async (right) => readers[right] ?? [],
    cut: (_, { text, choices }) => [{ text, choices }],
    saySealed: sealedNoticeText,
    sayOrphans: sealedOrphansText,
  };
}

const told = (notices: Awaited<ReturnType<typeof sealedNotices>>) =>
  Object.fromEntries(notices.map(({ to, parts }) => [to.chat, parts[0]?.text ?? '']));

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

describe('what is about an officer', () => {
  const about = { s2: 'ông Bảy nhận tiền' };
  const waiting = [sealedCase(1, '2026-02-10', '2026-03-06'), sealedCase(2, '2026-02-10', '2026-03-06')];
  const SECOND: Reader = {
    person: { id: 'p', name: 'Phan Thị Chín', roles: ['xử lý tố cáo'] },
    chat: { channel: 'zalo', chat: 'p' },
  };

  test('is told to the other one', async () => {
    const notices = told(await sealedNotices(partsWith(waiting, [OFFICER, SECOND], about), calendar, TUESDAY));
    expect(notices['7']).toMatch(/số 1 /);
    expect(notices['7']).not.toContain('số 2');
    expect(notices.p).toMatch(/số 1 .*số 2 /);
    expect(notices.l).toBeUndefined();
  });

  test('alone is no reason to write to them; leaders hear that another officer is needed, without a number', async () => {
    const notices = told(await sealedNotices(partsWith(waiting.slice(1), [OFFICER], about), calendar, TUESDAY));
    expect(notices['7']).toBeUndefined();
    expect(notices.l).toMatch(/Có 1 đơn .*chưa ai được mở[\s\S]*đừng hỏi/);
    expect(notices.l).not.toContain('số 2');
  });

  test('is not told to a leader it is about either: then to administrators, or to nobody', async () => {
    const all = { s2: 'ông Bảy và bà Sáu nhận tiền' };
    const chat = { channel: 'telegram', chat: 'a' } as const;
    const administrator: Reader = { person: { id: 'a', name: 'Võ Tấn Khoa', roles: ['quản trị'] }, chat };
    const asked = (others: Partial<Record<Right, readonly Reader[]>>) =>
      sealedNotices(partsWith(waiting.slice(1), [OFFICER], all, others), calendar, TUESDAY).then(told);
    expect(await asked({ leader: [LEADER] })).toEqual({});
    const notices = await asked({ leader: [LEADER], administrator: [administrator] });
    expect(Object.keys(notices)).toEqual(['a']);
  });
});
