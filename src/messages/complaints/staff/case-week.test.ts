import { expect, test } from 'vitest';
import { weekNotices } from '../../../domain/complaints/staff/notices/week-notices.js';
import { weekText } from './case-week.js';

const counts = { fromBefore: 1, published: 0, handledLate: 0, inProgressLate: 1 };
const parts = {
  leaders: async () => [{ channel: 'zalo' as const, chat: 'leader' }],
  cut: (_: unknown, { text }: { text: string }) => [{ text, choices: [] }],
  register: {
    figures: async () => [
      { kind: 'phan-anh' as const, about: 'conduct' as const, received: 4, handled: 3, inProgress: 2, ...counts },
      { kind: 'phan-anh' as const, received: 1, handled: 0, inProgress: 1, ...counts },
    ],
  },
  cases: { count: async () => 2 },
  sayWeek: weekText,
};

test('leaders read the week before on Monday, once', async () => {
  const [monday] = await weekNotices(parts, new Date('2026-03-09T01:00:00Z'));
  expect(monday?.parts[0]?.text).toBe(
    'Hồ sơ người dân tuần 02/03/2026 - 08/03/2026:\n- Phản ánh: nhận 5, đã xử lý 3, đang xử lý 3 (quá hạn 2)\nQuá hạn: 2 hồ sơ. Nhắn /hoso để xem.',
  );
  const [tuesday] = await weekNotices(parts, new Date('2026-03-10T01:00:00Z'));
  expect(tuesday?.key).toBe(monday?.key);
  expect(await weekNotices(parts, new Date('2026-03-12T01:00:00Z'))).toEqual([]);
});

test('a week in which nothing came or waits is not told', async () => {
  const quiet = { ...parts, register: { figures: async () => [] } };
  expect(await weekNotices(quiet, new Date('2026-03-09T01:00:00Z'))).toEqual([]);
});
