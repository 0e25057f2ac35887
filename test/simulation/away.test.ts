import { describe, expect, test } from 'vitest';
import { play } from './play.js';

const OFFICE = [
  { at: '2026-03-02T08:00', event: 'person', id: 'ct', name: 'Trần Thị Bình', roles: [], leader: true },
  { at: '2026-03-02T08:00', event: 'person', id: 'an', name: 'Nguyễn Văn An', roles: ['VP-TK'], leader: 'ct' },
  { at: '2026-03-02T08:00', event: 'person', id: 'hoa', name: 'Lê Hoa', roles: ['VH-XH'], leader: 'ct' },
  { at: '2026-03-02T09:00', event: 'task', id: 't', title: 'Báo cáo quý I', role: 'VP-TK', due: '2026-03-20' },
];

const away = (more: object = {}) => ({
  at: '2026-03-16T10:00',
  event: 'absent',
  person: 'an',
  until: '2026-03-25',
  ...more,
});

async function leaderReads(events: readonly object[], until = '2026-03-22') {
  const lines = await play([...OFFICE, ...events], until);
  return lines
    .filter(({ to, kind }) => to === 'ct' && kind === 'digest')
    .map(({ at, items, text }) => {
      return { at: at.slice(0, 16), tasks: items.map(({ task }) => task), text: text ?? '' };
    });
}

describe('an official is away and nobody stands in', () => {
  test('the leader reads it in the morning, before what is due, on the days on which a reminder goes to somebody who is not there', async () => {
    const digests = await leaderReads([away()]);
    expect(digests.map(({ at, tasks }) => [at, tasks])).toEqual([
      ['2026-03-17T07:00', ['t']],
      ['2026-03-19T07:00', ['t']],
      ['2026-03-20T07:00', ['t']],
    ]);
    expect(digests[0]?.text).toMatch(
      /Người đang nghỉ, chưa có người làm thay \(1\):\n- NV1: Báo cáo quý I - Nguyễn Văn An \(nghỉ đến 25\/03\/2026\): hạn 20\/03\/2026 \(còn 3 ngày\)/u,
    );
  });

  test('their own reminders still go out, and the count of the day says it', async () => {
    const lines = await play([...OFFICE, away()], '2026-03-18');
    expect(lines.filter(({ to, kind, at }) => to === 'an' && kind === 'reminder' && at > '2026-03-17')).toHaveLength(1);
    const count = lines.find(({ kind, at }) => kind === 'reconciliation' && at.startsWith('2026-03-17'));
    expect(count?.text).toContain('- Nguyễn Văn An (nghỉ đến 25/03/2026): 1 việc');
  });

  test('a leader who has work of their own reads both in one message', async () => {
    const own = { at: '2026-03-02T09:00', event: 'task', id: 'own', person: 'ct', due: '2026-03-30' };
    const digests = await leaderReads([own, away()]);
    expect(digests.find(({ at }) => at.startsWith('2026-03-19'))?.tasks).toEqual(['own', 't']);
    expect(digests.find(({ at }) => at.startsWith('2026-03-18'))?.tasks).toEqual(['own']);
  });
});

test('nothing of it where somebody stands in, another holds the role, or the work was reported', async () => {
  expect(await leaderReads([away({ standIn: 'hoa' })])).toEqual([]);
  const other = { at: '2026-03-03T08:00', event: 'person', id: 'tu', roles: ['VP-TK'] };
  expect(await leaderReads([other, away()])).toEqual([]);
  const reported = { at: '2026-03-16T09:00', event: 'report-done', task: 't', person: 'an' };
  expect(await leaderReads([reported, away()])).toEqual([]);
});

test('what would be reminded of at a weekend is said on Friday', async () => {
  const task = { at: '2026-03-16T11:00', event: 'task', id: 'w', role: 'VP-TK', due: '2026-03-24' };
  const cancelled = { at: '2026-03-16T09:00', event: 'cancel', task: 't' };
  // Three days before is Saturday 21, one day Monday 23.
  expect((await leaderReads([cancelled, away(), task], '2026-03-24')).map(({ at }) => at.slice(0, 10))).toEqual([
    '2026-03-17',
    '2026-03-20',
    '2026-03-23',
    '2026-03-24',
  ]);
});
