import { expect, test } from 'vitest';
import type { SimulatedLine } from '../../src/simulation/simulated-line.js';
import { play } from './play.js';

/** What An hears, in order; of what was given up also why. */
function heard(lines: readonly SimulatedLine[]): string[] {
  return lines
    .filter(({ to }) => to === 'an')
    .map(({ at, kind, late, items, reason, of }) => {
      const what = of ?? kind;
      const about = what === 'digest' ? [] : items.map(({ task, milestone }) => `${task} ${milestone}`);
      const missed = kind === 'missed' ? ['missed', reason] : [];
      return [at.slice(5, 16), ...missed, what, ...about, ...(late ? ['late'] : [])].join(' ');
    });
}

const AN = { at: '2026-03-09T08:00', event: 'person', id: 'an', name: 'Nguyễn Văn An', roles: [] };
const REPORT = {
  at: '2026-03-09T08:00',
  event: 'task',
  id: 't',
  title: 'Báo cáo quý I',
  person: 'an',
  due: '2026-03-18',
};
const clock = (at: string, to: string) => ({ at: `2026-03-${at}`, event: 'clock', to: `2026-03-${to}` });

test('a clock that was set forward over the morning says it late, once', async () => {
  const lines = await play([AN, REPORT, clock('11T06:00', '11T11:00')], '2026-03-11');
  expect(heard(lines)).toEqual(['03-10T07:00 digest', '03-11T11:00 reminder t 7 late', '03-11T11:00 digest late']);
});

test('a clock that comes by the morning twice says it once', async () => {
  const lines = await play([AN, REPORT, clock('11T07:45', '11T06:50'), clock('12T00:05', '11T23:50')], '2026-03-12');
  expect(heard(lines)).toEqual([
    '03-10T07:00 digest',
    '03-11T07:00 digest',
    '03-11T07:30 reminder t 7',
    '03-12T07:00 digest',
  ]);
});

test('what was given up while the clock stood ahead is said in its time once the clock is right', async () => {
  const lines = await play([AN, REPORT, clock('10T09:00', '18T09:00'), clock('18T09:10', '10T09:10')], '2026-03-18');
  const digests = ['11', '12', '13', '16', '17'].map((day) => `03-${day}T07:00 digest`);
  expect(heard(lines)).toEqual([
    '03-10T07:00 digest',
    '03-18T09:00 missed overtaken reminder t 7 t 3 t 1',
    '03-18T09:00 reminder t 0 late',
    ...digests.map(() => '03-18T09:00 missed too-late digest'),
    '03-18T09:00 digest late',
    digests[0],
    '03-11T07:30 reminder t 7',
    ...digests.slice(1, 3),
    '03-15T07:30 reminder t 3',
    ...digests.slice(3),
    '03-17T07:30 reminder t 1',
  ]);
});

test('what was entered while the clock stood ahead counts from when it was set right', async () => {
  const wrong = { ...REPORT, at: '2026-03-14T08:00' };
  const lines = await play([AN, clock('09T09:00', '14T07:59'), wrong, clock('14T08:10', '09T09:10')], '2026-03-11');
  expect(heard(lines)).toEqual(['03-10T07:00 digest', '03-11T07:00 digest', '03-11T07:30 reminder t 7']);
});

test('what is moved while the clock stood ahead is not reminded of for its old date', async () => {
  const moved = { at: '2026-03-18T09:05', event: 'move', task: 't', due: '2026-03-27' };
  const lines = await play(
    [AN, REPORT, clock('10T09:00', '18T09:00'), moved, clock('18T09:10', '10T09:10')],
    '2026-03-18',
  );
  expect(heard(lines).filter((line) => line.includes('reminder'))).toEqual([
    '03-18T09:00 missed overtaken reminder t 7 t 3 t 1',
    '03-18T09:00 reminder t 0 late',
    // Of the new date.
    '03-12T07:30 reminder t 15',
  ]);
});

test('what the leader took note of while the clock stood ahead stays noted', async () => {
  const chair = { at: '2026-03-09T08:00', event: 'person', id: 'ct', name: 'Trần Văn Chính', roles: [], leader: true };
  const late = { ...REPORT, due: '2026-03-09' };
  const noted = { at: '2026-03-17T09:05', event: 'acknowledge', task: 't', person: 'ct' };
  const playAhead = (...events: object[]) =>
    play([AN, chair, late, clock('10T09:00', '17T09:00'), ...events, clock('17T09:10', '10T09:10')], '2026-03-14');
  const escalated = (lines: readonly SimulatedLine[]) =>
    lines.filter(({ kind, of }) => (of ?? kind) === 'escalation').map(({ at, kind }) => `${at.slice(5, 16)} ${kind}`);
  const ahead = ['03-17T09:00 missed', '03-17T09:00 escalation'];
  expect(escalated(await playAhead(noted))).toEqual(ahead);
  expect(escalated(await playAhead())).toEqual([...ahead, '03-12T07:40 escalation']);
});

test('what had been given up goes to everybody who owes it once the clock is right, also who came meanwhile', async () => {
  const [an, owed] = [
    { ...AN, roles: ['VP-TK'] },
    { ...REPORT, person: undefined, role: 'VP-TK', due: '2026-03-10' },
  ];
  const binh = { ...an, at: '2026-03-18T09:05', id: 'binh', name: 'Lê Thị Bình' };
  const jumps = [clock('09T09:00', '18T09:00'), binh, clock('18T17:30', '11T17:30')];
  const lines = await play([an, owed, ...jumps], '2026-03-12');
  const overdue = lines.filter(({ kind, at }) => kind === 'overdue' && at < '2026-03-12');
  expect(
    overdue.map(({ at, to, items }) => `${at.slice(5, 16)} ${to} ${items.map(({ milestone }) => milestone)}`),
  ).toEqual(['03-11T17:30 an -1', '03-11T17:30 binh -1']);
});

test('what was entered in a minute that nobody saw counts from when the clock was right', async () => {
  const wrong = { ...REPORT, at: '2026-03-14T08:00' };
  const lines = await play([AN, clock('09T09:00', '14T08:00'), wrong, clock('14T08:00', '09T09:01')], '2026-03-11');
  expect(heard(lines).filter((line) => line.includes('reminder'))).toEqual(['03-11T07:30 reminder t 7']);
});

test('an instant that comes twice brings what is new then', async () => {
  const other = { ...REPORT, at: '2026-03-11T07:20', id: 'u', title: 'Báo cáo tháng' };
  const lines = await play([AN, REPORT, clock('11T07:31', '11T07:20'), other], '2026-03-11');
  expect(heard(lines).slice(-2)).toEqual(['03-11T07:30 reminder t 7', '03-11T07:30 reminder u 7']);
});
