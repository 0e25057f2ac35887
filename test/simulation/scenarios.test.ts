import { describe, expect, test } from 'vitest';
import type { SimulatedLine } from '../../src/simulation/simulated-line.js';
import { play } from './play.js';

/** `kind to milestone at` of the reminders about one task, in order. */
function told(lines: readonly SimulatedLine[], task: string): string[] {
  return lines
    .filter(({ kind }) => kind !== 'digest' && kind !== 'summary' && kind !== 'reconciliation')
    .flatMap(({ kind, to, at, late, items }) =>
      items
        .filter((item) => item.task === task)
        .map(({ milestone }) => `${kind} ${to} ${milestone} ${at.slice(0, 16)}${late ? ' late' : ''}`),
    );
}

const AN = { at: '2026-03-02T08:00', event: 'person', id: 'an', name: 'Nguyễn Văn An', roles: ['Công chức VP-TK'] };
const BINH = { at: '2026-03-02T08:00', event: 'person', id: 'binh', name: 'Lê Thị Bình', roles: ['Công chức TC-KT'] };
const CHAIR = { at: '2026-03-02T08:00', event: 'person', id: 'ct', name: 'Trần Văn Chính', roles: [], leader: true };
const REPORT = { at: '2026-03-02T08:00', event: 'task', id: 't', title: 'Báo cáo quý I', role: 'công chức VP - TK' };

describe('a task with a date', () => {
  test('is reminded at every milestone, then the official and the leader hear that it is late', async () => {
    const lines = await play([AN, CHAIR, { ...REPORT, due: '2026-03-18' }], '2026-03-26');
    expect(told(lines, 't')).toEqual([
      'reminder an 15 2026-03-03T07:30',
      'reminder an 7 2026-03-11T07:30',
      'reminder an 3 2026-03-15T07:30',
      'reminder an 1 2026-03-17T07:30',
      'reminder an 0 2026-03-18T07:30',
      'overdue an -1 2026-03-19T07:35',
      'overdue an -3 2026-03-21T07:35',
      'escalation ct -3 2026-03-21T07:40',
      'overdue an -7 2026-03-25T07:35',
      'escalation ct -7 2026-03-25T07:40',
    ]);
  });

  test('that falls on a day off is reminded for the working day before and is late only after the date', async () => {
    const lines = await play([AN, { ...REPORT, due: '2026-03-15' }], '2026-03-17');
    expect(told(lines, 't')).toEqual([
      'reminder an 7 2026-03-06T07:30',
      'reminder an 3 2026-03-10T07:30',
      'reminder an 1 2026-03-12T07:30',
      'reminder an 0 2026-03-13T07:30',
      'overdue an -1 2026-03-16T07:35',
    ]);
    expect(lines.find(({ kind }) => kind === 'reminder')?.text).toContain('cần xong trong ngày 13/03/2026');
  });

  test('that falls into Tết is reminded before it, and being late is told after it', async () => {
    const [an, chair] = [AN, CHAIR].map((person) => ({ ...person, at: '2026-01-20T08:00' }));
    const lines = await play(
      [an, chair, { ...REPORT, at: '2026-01-20T08:00', due: '2026-02-18' }] as object[],
      '2026-02-24',
    );
    expect(told(lines, 't').slice(-5)).toEqual([
      'reminder an 1 2026-02-12T07:30',
      'reminder an 0 2026-02-13T07:30',
      'missed an -1 2026-02-23T07:35',
      'overdue an -3 2026-02-23T07:35',
      'escalation ct -3 2026-02-23T07:40',
    ]);
  });

  test('that is given on its last day is told at once, to whom it is given', async () => {
    const today = { ...REPORT, at: '2026-03-16T09:10', due: '2026-03-16' };
    expect(told(await play([AN, CHAIR, today], '2026-03-16'), 't')).toEqual(['reminder an 0 2026-03-16T09:10']);
    const atNight = { ...today, at: '2026-03-16T21:00' };
    expect(told(await play([AN, atNight], '2026-03-16'), 't')).toEqual([]);
    expect(told(await play([AN, { ...atNight, urgent: true }], '2026-03-16'), 't')).toEqual([
      'reminder an 0 2026-03-16T21:00',
    ]);
    const away = { at: '2026-03-16T10:00', event: 'absent', person: 'an', until: '2026-03-16', standIn: 'binh' };
    expect(told(await play([AN, BINH, today, away], '2026-03-16'), 't')).toEqual([
      'reminder an 0 2026-03-16T09:10',
      'reminder binh 0 2026-03-16T10:00',
    ]);
  });

  test('that is given or moved after the morning of a milestone is reminded that afternoon, all of them together', async () => {
    const given = ['a', 'b'].map((id, at) => ({ ...REPORT, id, at: `2026-03-11T1${at}:00`, due: '2026-03-18' }));
    const moved = { at: '2026-03-11T15:00', event: 'move', task: 't', due: '2026-03-26' };
    const lines = await play(
      [AN, CHAIR, ...given, { ...REPORT, at: '2026-03-11T14:00', due: '2026-06-30' }, moved],
      '2026-03-11',
    );
    const reminders = lines.filter(({ kind }) => kind === 'reminder');
    expect(reminders.map(({ at, late }) => `${at.slice(0, 16)} ${late}`)).toEqual(['2026-03-11T16:00 false']);
    expect(reminders[0]?.items.map(({ task, milestone }) => `${task} ${milestone}`)).toEqual(['a 7', 'b 7', 't 15']);
    const past = { ...REPORT, at: '2026-03-19T10:00', due: '2026-03-18' };
    expect(told(await play([AN, past], '2026-03-20'), 't')).toEqual(['overdue an -1 2026-03-19T16:00']);
    const evening = { ...REPORT, at: '2026-03-15T17:00', due: '2026-03-18' };
    expect(told(await play([AN, evening], '2026-03-17'), 't')).toEqual(['reminder an 1 2026-03-17T07:30']);
  });

  test('that is given for tomorrow or today is told at once, and in the night when people wake', async () => {
    const givenAt = (at: string) => play([AN, { ...REPORT, at: `2026-03-${at}`, due: '2026-03-18' }], '2026-03-18');
    expect(told(await givenAt('17T10:00'), 't')).toEqual([
      'reminder an 1 2026-03-17T10:00',
      'reminder an 0 2026-03-18T07:30',
    ]);
    expect(told(await givenAt('17T19:30'), 't')[0]).toBe('reminder an 1 2026-03-17T19:30');
    expect(told(await givenAt('17T21:00'), 't')).toEqual(['reminder an 0 2026-03-18T07:30']);
    expect(told(await givenAt('18T10:00'), 't')).toEqual(['reminder an 0 2026-03-18T10:00']);
  });

  test('of a role that somebody comes to hold on the day of a milestone is reminded to them that afternoon', async () => {
    const later = { ...AN, at: '2026-03-11T10:00' };
    const owed = { ...REPORT, due: '2026-03-18' };
    expect(told(await play([CHAIR, owed, later], '2026-03-12'), 't')).toEqual(['reminder an 7 2026-03-11T16:00']);
    const second = { ...later, id: 'cuong' };
    expect(told(await play([AN, owed, second], '2026-03-12'), 't').slice(1)).toEqual([
      'reminder an 7 2026-03-11T07:30',
      'reminder cuong 7 2026-03-11T16:00',
    ]);
  });

  test('that goes to somebody else on the day of a milestone is told to them that day, though it was told to who had it before', async () => {
    const toBinh = (at: string) => ({ at: `2026-03-${at}`, event: 'assign', task: 't', person: 'binh' });
    const back = (at: string) => ({ at: `2026-03-${at}`, event: 'assign', task: 't', person: 'an' });
    const owed = { ...REPORT, due: '2026-03-18' };
    const heard = async (until: string, ...events: object[]) =>
      told(await play([AN, BINH, owed, ...events], `2026-03-${until}`), 't').filter((line) =>
        line.includes(` 2026-03-${until}`),
      );
    expect(await heard('11', toBinh('11T10:00'))).toEqual([
      'reminder an 7 2026-03-11T07:30',
      'reminder binh 7 2026-03-11T16:00',
    ]);
    expect(await heard('18', toBinh('18T10:00'), back('18T11:00'))).toEqual([
      'reminder an 0 2026-03-18T07:30',
      'reminder binh 0 2026-03-18T10:00',
    ]);
    expect(await heard('19', toBinh('19T10:00'))).toEqual([
      'overdue an -1 2026-03-19T07:35',
      'overdue binh -1 2026-03-19T16:00',
    ]);
    expect(await heard('19', toBinh('19T10:00'), back('19T11:00'))).toEqual(['overdue an -1 2026-03-19T07:35']);
    const away = { at: '2026-03-18T10:00', event: 'absent', person: 'an', until: '2026-03-20', standIn: 'binh' };
    expect(await heard('18', away)).toEqual(['reminder an 0 2026-03-18T07:30', 'reminder binh 0 2026-03-18T10:00']);
  });

  test('that is late for long is told to the leader once a week, with all the others, until they say received', async () => {
    const tasks = [2, 4, 5].map((day) => ({ ...REPORT, id: `t${day}`, due: `2026-03-0${day}` }));
    const received = { at: '2026-04-20T10:00', event: 'acknowledge', task: 't4', person: 'ct' };
    const done = { at: '2026-04-28T20:00', event: 'report-done', task: 't5', person: 'an' };
    const lines = await play([AN, CHAIR, ...tasks, received, done], '2026-05-20');
    const told = lines.filter(({ kind, at }) => kind === 'escalation' && at > '2026-04-03');
    expect(
      told.map(({ at, items }) => `${at.slice(5, 16)} ${items.map(({ task, milestone }) => task + milestone).join()}`),
    ).toEqual([
      '04-06T07:40 t2-35,t4-33,t5-32',
      '04-13T07:40 t2-42,t4-40,t5-39',
      '04-20T07:40 t2-49,t4-47,t5-46',
      '04-28T07:40 t2-56,t5-53',
      '05-04T07:40 t2-63',
      '05-11T07:40 t2-70',
      '05-18T07:40 t2-77',
    ]);
  });

  test('that is moved is reminded of the new one, also at a milestone that it was reminded of before', async () => {
    const moved = { at: '2026-03-12T10:00', event: 'move', task: 't', due: '2026-04-01' };
    const lines = await play([AN, { ...REPORT, due: '2026-03-18' }, moved], '2026-03-26');
    expect(told(lines, 't').slice(-2)).toEqual(['reminder an 15 2026-03-17T07:30', 'reminder an 7 2026-03-25T07:30']);
  });

  test('is not reminded once it was reported, and again when it is given back', async () => {
    const reported = { at: '2026-03-12T10:00', event: 'report-done', task: 't', person: 'an' };
    const returned = { at: '2026-03-16T10:00', event: 'return', task: 't', person: 'ct' };
    const lines = await play([AN, CHAIR, { ...REPORT, due: '2026-03-18' }, reported, returned], '2026-03-18');
    expect(told(lines, 't').slice(2)).toEqual(['reminder an 1 2026-03-17T07:30', 'reminder an 0 2026-03-18T07:30']);
  });
});

test('everything of one instant happens before anything is sent', async () => {
  const at = '2026-03-11T07:30';
  const owed = ['t', 'u', 'v'].map((id) => ({ ...REPORT, id, due: '2026-03-18' }));
  const events = [
    { at, event: 'channel', person: 'an', channel: 'telegram', state: 'ok' },
    { at, event: 'report-done', task: 't', person: 'an' },
    { at, event: 'move', task: 'u', due: '2026-04-30' },
    { at, event: 'down' },
    { at, event: 'up' },
  ];
  const lines = await play([AN, ...owed, ...events], '2026-03-11');
  expect(
    lines
      .filter(({ kind, at }) => kind === 'reminder' && at > '2026-03-10')
      .map(({ items }) => items.map(({ task }) => task)),
  ).toEqual([['v']]);
});

describe('people', () => {
  test('a stand-in gets what falls into the absence, the person the rest', async () => {
    const away = { at: '2026-03-10T09:00', event: 'absent', person: 'an', until: '2026-03-16', standIn: 'binh' };
    const lines = await play([AN, BINH, { ...REPORT, due: '2026-03-18' }, away], '2026-03-18');
    expect(told(lines, 't')).toEqual([
      'reminder an 15 2026-03-03T07:30',
      'reminder binh 7 2026-03-11T07:30',
      'reminder binh 3 2026-03-15T07:30',
      'reminder an 1 2026-03-17T07:30',
      'reminder an 0 2026-03-18T07:30',
    ]);
  });

  test('the stand-in of a leader hears what the leader would, and nobody is reported to themselves', async () => {
    const due = { ...REPORT, due: '2026-03-10' };
    const away = { at: '2026-03-12T09:00', event: 'absent', person: 'ct', until: '2026-03-16', standIn: 'binh' };
    const lines = await play([AN, BINH, CHAIR, due, away], '2026-03-16');
    expect(lines.find(({ kind }) => kind === 'escalation')?.to).toBe('binh');
    expect(lines.find(({ kind, at }) => kind === 'summary' && at > '2026-03-12')?.to).toBe('binh');
    const chairStandsIn = { ...away, person: 'an', standIn: 'ct' };
    expect(told(await play([AN, CHAIR, due, chairStandsIn], '2026-03-16'), 't').slice(-1)).toEqual([
      'overdue ct -3 2026-03-13T07:35',
    ]);
  });

  test('whom others report to leads an office in which nobody is said to', async () => {
    const head = { ...BINH, id: 'truong' };
    const lines = await play([head, { ...AN, leader: 'truong' }, { ...REPORT, due: '2026-03-06' }], '2026-03-09');
    const toHead = lines.filter(({ to, kind }) => to === 'truong' && kind !== 'reconciliation');
    expect(toHead.map(({ kind, at }) => `${kind} ${at.slice(0, 16)}`)).toEqual([
      'escalation 2026-03-09T07:40',
      'summary 2026-03-09T07:45',
    ]);
    expect(lines.some(({ to, kind }) => to === 'truong' && kind === 'reconciliation')).toBe(true);
  });

  test('who is reported to reads of their own people, the leader of the office of all', async () => {
    const head = { ...BINH, id: 'truong', leader: 'ct', roles: [] };
    const other = { ...REPORT, id: 'u', role: 'Công chức TP-HT', due: '2026-03-06' };
    const people = [CHAIR, head, { ...AN, leader: 'truong' }, { ...BINH, roles: ['Công chức TP-HT'] }];
    const lines = await play([...people, { ...REPORT, due: '2026-03-06' }, other], '2026-03-09');
    const summaries = lines.filter(({ kind, at }) => kind === 'summary' && at.startsWith('2026-03-09'));
    expect(summaries.map(({ to, items }) => `${to} ${items.map(({ task }) => task).join()}`).sort()).toEqual([
      'ct t,u',
      'truong t',
    ]);
  });

  test('a role that nobody holds is named when it is given, when somebody would have been reminded, and weekly', async () => {
    const lines = await play([AN, CHAIR, { ...REPORT, role: 'Công chức VH-XH', due: '2026-03-17' }], '2026-03-11');
    const days = lines.filter(({ kind }) => kind === 'reconciliation').map(({ at }) => at.slice(0, 10));
    expect(days).toEqual(['2026-03-02', '2026-03-09', '2026-03-10']);
    expect(lines.find(({ kind }) => kind === 'reconciliation')?.text).toMatch(/không có nhắc nào[\s\S]*VH-XH: 1 việc/);
  });

  test('several tasks due the same morning are one message', async () => {
    const tasks = ['a', 'b', 'c'].map((id) => ({ ...REPORT, id, due: '2026-03-10' }));
    const lines = await play([AN, ...tasks], '2026-03-06');
    expect(lines.filter(({ kind }) => kind === 'reminder').map(({ items }) => items.length)).toEqual([3]);
  });

  test('the next channel takes over from a blocked one; without any it is said whom to call', async () => {
    const channels = ['zalo', 'telegram'];
    const blocked = channels.map((channel, at) => {
      return { at: `2026-03-1${2 * at + 2}T09:00`, event: 'channel', person: 'an', channel, state: 'blocked' };
    });
    const lines = await play([{ ...AN, channels }, CHAIR, { ...REPORT, due: '2026-03-18' }, ...blocked], '2026-03-16');
    const reminders = lines.filter(({ kind }) => kind === 'reminder' || kind === 'missed');
    expect(reminders.map(({ channel, kind }) => channel ?? kind)).toEqual(['zalo', 'zalo', 'missed', 'missed']);
    const count = lines.find(({ kind, at }) => kind === 'reconciliation' && at.startsWith('2026-03-15'));
    expect(count?.text).toMatch(/1 nhắc: 0 đã gửi, 1 không gửi được[\s\S]*Nguyễn Văn An: Báo cáo quý I/);
  });

  test('an uncertain send is not repeated, and counted', async () => {
    const uncertain = {
      at: '2026-03-10T09:00',
      event: 'channel',
      person: 'an',
      channel: 'telegram',
      state: 'uncertain',
    };
    const lines = await play([AN, CHAIR, { ...REPORT, due: '2026-03-18' }, uncertain], '2026-03-12');
    expect(told(lines, 't').slice(1)).toEqual(['reminder an 7 2026-03-11T07:30']);
    expect(lines.findLast(({ kind }) => kind === 'reconciliation')?.text).toContain('1 không chắc (gọi điện)');
  });
});

describe('downtime', () => {
  const down = { at: '2026-03-10T20:00', event: 'down' };

  test('what was due meanwhile is sent once, late', async () => {
    const up = { at: '2026-03-12T09:12', event: 'up' };
    const lines = await play([AN, { ...REPORT, due: '2026-03-18' }, down, up], '2026-03-15');
    expect(told(lines, 't').slice(1)).toEqual([
      'reminder an 7 2026-03-12T09:12 late',
      'reminder an 3 2026-03-15T07:30',
    ]);
    expect(lines.some(({ kind, late, at }) => kind === 'digest' && late && at.startsWith('2026-03-12T09:12'))).toBe(
      true,
    );
    expect(lines.filter(({ kind }) => kind === 'missed')).toMatchObject([
      { of: 'digest', to: 'an', reason: 'too-late' },
    ]);
  });

  test('what its successor has overtaken is given up, and said', async () => {
    const up = { at: '2026-03-16T09:00', event: 'up' };
    const lines = await play([AN, { ...REPORT, due: '2026-03-18' }, down, up], '2026-03-16');
    const given = lines.filter(({ of }) => of === 'reminder').flatMap(({ items }) => items);
    expect(given).toEqual([{ task: 't', due: '2026-03-18', milestone: 7 }]);
    expect(told(lines, 't')).toContain('reminder an 3 2026-03-16T09:00 late');
  });

  test('in which people change loses nothing of what fell due', async () => {
    const meanwhile = { ...REPORT, id: 'u', at: '2026-03-10T21:00', due: '2026-03-18' };
    const away = { at: '2026-03-11T10:00', event: 'absent', person: 'an', until: '2026-03-13', standIn: 'binh' };
    const up = { at: '2026-03-11T12:00', event: 'up' };
    const lines = await play([AN, BINH, { ...REPORT, due: '2026-03-18' }, down, meanwhile, away, up], '2026-03-13');
    expect(told(lines, 't').slice(1)).toEqual(['reminder binh 7 2026-03-11T12:00 late']);
    expect(told(lines, 'u')).toEqual(['reminder binh 7 2026-03-11T12:00 late']);
  });

  test('over the end of an absence tells the person, no longer the stand-in', async () => {
    const away = { at: '2026-03-10T10:00', event: 'absent', person: 'an', until: '2026-03-12', standIn: 'binh' };
    const up = { at: '2026-03-14T09:00', event: 'up' };
    const lines = await play([AN, BINH, { ...REPORT, due: '2026-03-18' }, away, down, up], '2026-03-14');
    expect(told(lines, 't').slice(1)).toEqual(['reminder an 7 2026-03-14T09:00 late']);
  });

  test('in which a task goes to somebody else tells the new owner what fell due', async () => {
    const assigned = { at: '2026-03-11T10:00', event: 'assign', task: 't', person: 'binh' };
    const up = { at: '2026-03-12T09:00', event: 'up' };
    const lines = await play([AN, BINH, { ...REPORT, due: '2026-03-18' }, down, assigned, up], '2026-03-12');
    expect(told(lines, 't').slice(1)).toEqual(['reminder binh 7 2026-03-12T09:00 late']);
  });

  test('in which a task is given, and to somebody else before anybody looked, loses nothing of it', async () => {
    const given = { ...REPORT, at: '2026-03-10T21:00', due: '2026-03-18' };
    const assigned = { at: '2026-03-12T08:00', event: 'assign', task: 't', person: 'binh' };
    const up = { at: '2026-03-12T09:00', event: 'up' };
    const lines = await play([AN, BINH, down, given, assigned, up], '2026-03-12');
    expect(told(lines, 't')).toEqual(['reminder binh 7 2026-03-12T09:00 late']);
  });

  test('of months leaves no milestone of what came back meanwhile without a word', async () => {
    const monthly = { ...REPORT, rrule: 'FREQ=MONTHLY;BYMONTHDAY=20' };
    const up = { at: '2026-07-31T09:00', event: 'up' };
    const lines = await play([AN, monthly, down, up], '2026-07-31');
    const spoken = lines.flatMap(({ kind, of = kind, items }) =>
      items.filter(({ due }) => due === '2026-06-20').map(({ milestone }) => `${of} ${milestone}`),
    );
    expect(new Set(spoken)).toEqual(
      new Set([
        'digest undefined',
        ...[15, 7, 3, 1, 0].map((days) => `reminder ${days}`),
        ...[1, 3, 7].map((days) => `overdue -${days}`),
      ]),
    );
  });

  test('that never ends says what it cost, and not what could still be sent', async () => {
    const lines = await play([AN, { ...REPORT, id: 'a@b', due: '2026-03-18' }, down], '2026-03-16');
    const unseen = lines.filter(({ at }) => at > '2026-03-11');
    expect(
      unseen.map(({ at, kind, of, items }) =>
        [at.slice(5, 16), kind, of, ...items.map(({ task, milestone }) => `${task} ${milestone}`)].join(' '),
      ),
    ).toEqual(['03-16T23:59 missed reminder a@b 7', ...Array.from({ length: 4 }, () => '03-16T23:59 missed digest')]);
  });

  test('of a month makes the last word too late, not overtaken', async () => {
    const up = { at: '2026-05-04T09:00', event: 'up' };
    const lines = await play([AN, CHAIR, { ...REPORT, due: '2026-03-18' }, down, up], '2026-05-04');
    const given = lines.filter(({ of }) => of === 'overdue' || of === 'escalation' || of === 'reminder');
    const reasons = given.flatMap(({ to, items, reason }) =>
      items.map(({ milestone }) => `${to} ${milestone} ${reason}`),
    );
    expect(reasons.sort()).toEqual([
      'an -1 overtaken',
      'an -3 overtaken',
      'an -7 too-late',
      'an 0 too-late',
      'an 1 overtaken',
      'an 3 overtaken',
      'an 7 overtaken',
      'ct -14 overtaken',
      'ct -21 overtaken',
      'ct -28 overtaken',
      'ct -3 overtaken',
      'ct -33 overtaken',
      'ct -40 overtaken',
      'ct -7 overtaken',
    ]);
  });

  test('that ends at night waits for the morning, what is urgent does not', async () => {
    const up = { at: '2026-03-11T22:00', event: 'up' };
    const urgent = { ...REPORT, id: 'u', due: '2026-03-18', urgent: true };
    const lines = await play([AN, { ...REPORT, due: '2026-03-18' }, urgent, down, up], '2026-03-12');
    expect(told(lines, 't').at(-1)).toBe('reminder an 7 2026-03-12T06:30 late');
    expect(told(lines, 'u').at(-1)).toBe('reminder an 7 2026-03-11T22:00 late');
  });
});

test('a report due each quarter comes back with its own dates', async () => {
  const rrule = 'FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=20';
  const done = (at: string) => ['report-done', 'confirm'].map((event) => ({ at, event, task: 't', person: 'an' }));
  const events = [AN, { ...REPORT, rrule }, ...done('2026-03-20T09:00'), ...done('2026-06-19T09:00')];
  const dues = (await play(events, '2026-12-19'))
    .filter(({ kind }) => kind === 'reminder')
    .flatMap(({ items }) => items.map(({ due }) => due));
  expect([...new Set(dues)]).toEqual(['2026-03-20', '2026-06-20', '2026-09-20', '2026-12-20']);
});

test('what comes back each week is not announced before the one before it is over', async () => {
  const lines = await play([AN, { ...REPORT, rrule: 'FREQ=WEEKLY;BYDAY=FR' }], '2026-03-10');
  expect(told(lines, 't')).toEqual([
    'reminder an 3 2026-03-03T07:30',
    'reminder an 1 2026-03-05T07:30',
    'reminder an 0 2026-03-06T07:30',
    'overdue an -1 2026-03-07T07:35',
    'overdue an -3 2026-03-09T07:35',
    'reminder an 3 2026-03-10T07:30',
  ]);
});

test('a recurring task that is cancelled is over, whatever was still to come', async () => {
  const cancel = { at: '2026-03-15T10:00', event: 'cancel', task: 't' };
  const lines = await play([AN, { ...REPORT, rrule: 'FREQ=MONTHLY;BYMONTHDAY=20' }, cancel], '2026-07-01');
  expect(told(lines, 't').at(-1)).toBe('reminder an 7 2026-03-13T07:30');
  expect(lines.filter(({ at }) => at > '2026-03-16')).toEqual([]);
});

describe('a duty without a date', () => {
  const undated = { ...REPORT, title: 'Công khai thủ tục' };

  test('is counted once a week, and named for review in months of reports', async () => {
    const events = [AN, CHAIR, undated].map((event) => ({ ...event, at: '2026-05-25T08:00' }));
    const lines = await play(events, '2026-06-08');
    expect(lines.map(({ kind, to, at }) => `${kind} ${to} ${at.slice(0, 10)}`)).toEqual([
      'digest an 2026-06-01',
      'summary ct 2026-06-01',
      'digest an 2026-06-08',
    ]);
    expect(lines[0]?.text).toContain('Chưa có hạn, rà soát cho kỳ báo cáo tháng này (1):\n- NV1: Công khai thủ tục');
    expect(lines[1]?.text).toContain('Công khai thủ tục - Nguyễn Văn An');
    expect(lines[2]?.text).toContain('Việc không ghi ngày hạn: 1.');
  });
});

describe('a Tết whose days off have not been announced', () => {
  const [an, chair] = [AN, CHAIR].map((person) => ({ ...person, at: '2027-01-11T08:00' }));
  const owed = { ...REPORT, at: '2027-01-11T08:00' };

  test('disturbs nobody: what would be said in it is said before, being late after it', async () => {
    const lines = await play([an, chair, { ...owed, due: '2027-02-10' }] as object[], '2027-02-17');
    expect(told(lines, 't')).toEqual([
      'reminder an 15 2027-01-26T07:30',
      'missed an 1 2027-02-03T07:30',
      'missed an 3 2027-02-03T07:30',
      'missed an 7 2027-02-03T07:30',
      'reminder an 0 2027-02-03T07:30',
      'missed an -1 2027-02-15T07:35',
      'overdue an -3 2027-02-15T07:35',
      'escalation ct -3 2027-02-15T07:40',
      'overdue an -7 2027-02-17T07:35',
      'escalation ct -7 2027-02-17T07:40',
    ]);
    expect(lines.filter(({ at }) => at >= '2027-02-04' && at < '2027-02-13')).toEqual([]);
  });

  test('is asked about, and a deadline in it is not called a day off', async () => {
    const lines = await play([an, chair, { ...owed, due: '2027-02-10' }] as object[], '2027-02-03');
    const asked = lines.filter(({ text }) => text?.includes('từ 04/02/2027 đến 12/02/2027'));
    expect(asked.map(({ kind, to, at }) => `${kind} ${to} ${at.slice(0, 10)}`).slice(0, 2)).toEqual([
      'reconciliation ct 2027-01-11',
      'reconciliation ct 2027-01-18',
    ]);
    const last = lines.findLast(({ kind }) => kind === 'reminder');
    expect(last?.text).toContain('hạn 10/02/2027 (còn 7 ngày)');
  });
});

test('a year without holidays is reminded all the same, and the administrator hears of it in November of the year before', async () => {
  const [an, chair] = [AN, CHAIR].map((person) => ({ ...person, at: '2027-10-25T08:00' }));
  const owed = { ...REPORT, at: '2027-10-25T08:00', due: '2028-01-03' };
  const lines = await play([an, chair, owed] as object[], '2028-01-04');
  const asked = lines.filter(({ text }) => text?.includes('knowledge/calendar/2028.json'));
  expect(asked.map(({ at, to }) => `${to} ${at.slice(0, 10)}`).slice(0, 2)).toEqual(['ct 2027-11-01', 'ct 2027-11-08']);
  expect(asked.at(-1)?.at.slice(0, 10)).toBe('2028-01-03');
  expect(asked[0]?.text).toMatch(/^Hôm nay không có nhắc nào\.\nChưa có lịch nghỉ năm 2028: thêm tệp/u);
  expect(told(lines, 't').slice(-3)).toEqual([
    'reminder an 1 2028-01-02T07:30',
    'reminder an 0 2028-01-03T07:30',
    'overdue an -1 2028-01-04T07:35',
  ]);
});

describe('reports that come back, told by the id of their task', () => {
  const WEEKLY = { ...REPORT, role: undefined, person: 'an', rrule: 'FREQ=WEEKLY;BYDAY=FR' };
  const report = (at: string) => ({ at, event: 'report-done', task: 't', person: 'an' });
  const told3 = (lines: readonly SimulatedLine[]) => told(lines, 't').filter((line) => !line.startsWith('escalation'));

  test('are each reported in their week, though nobody confirms them', async () => {
    const reports = ['2026-03-06T10:00', '2026-03-12T10:00', '2026-03-20T15:00'].map(report);
    expect(told3(await play([AN, WEEKLY, ...reports], '2026-03-24'))).toEqual([
      'reminder an 3 2026-03-03T07:30',
      'reminder an 1 2026-03-05T07:30',
      'reminder an 0 2026-03-06T07:30',
      'reminder an 3 2026-03-10T07:30',
      'reminder an 1 2026-03-12T07:30',
      'reminder an 3 2026-03-17T07:30',
      'reminder an 1 2026-03-19T07:30',
      'reminder an 0 2026-03-20T07:30',
      'reminder an 3 2026-03-24T07:30',
    ]);
  });

  test('said or confirmed twice are not next week’s', async () => {
    const again = ['2026-03-06T10:00', '2026-03-06T10:01', '2026-03-08T09:00'].map(report);
    const confirmed = ['2026-03-09T09:00', '2026-03-09T09:01'].map((at) => ({ ...report(at), event: 'confirm' }));
    const lines = told3(await play([AN, WEEKLY, ...again, ...confirmed], '2026-03-13'));
    expect(lines.slice(3)).toEqual([
      'reminder an 3 2026-03-10T07:30',
      'reminder an 1 2026-03-12T07:30',
      'reminder an 0 2026-03-13T07:30',
    ]);
  });

  test('that wait to be confirmed stay where they are when a date moves: it is the next one’s', async () => {
    const move = { at: '2026-03-09T09:00', event: 'move', task: 't', due: '2026-03-11' };
    expect(told3(await play([AN, WEEKLY, report('2026-03-06T10:00'), move], '2026-03-12')).slice(3)).toEqual([
      'reminder an 1 2026-03-10T07:30',
      'reminder an 0 2026-03-11T07:30',
      'overdue an -1 2026-03-12T07:35',
    ]);
  });
});

test('the leader reads who owes what is late on the day of reading, not on the day it was due', async () => {
  const due = { ...REPORT, person: 'an', role: undefined, due: '2026-03-10' };
  const away = { at: '2026-03-11T08:00', event: 'absent', person: 'an', until: '2026-03-20', standIn: 'binh' };
  const lines = await play([AN, BINH, CHAIR, due, away], '2026-03-16');
  const names = (kind: string) => /Báo cáo quý I - ([^:]+):/u.exec(lines.find((one) => one.kind === kind)?.text ?? '');
  expect(names('escalation')?.[1]).toBe('Lê Thị Bình');
  expect(names('summary')?.[1]).toBe('Lê Thị Bình');
});

test('the count of the day has nobody called about what a later message told them', async () => {
  const due = { ...REPORT, person: 'an', role: undefined, due: '2026-03-10' };
  const pause = (days: readonly [string, string]) =>
    days.map((at, index) => ({ at, event: index === 0 ? 'down' : 'up' }));
  const countOf = async (back: string, more: readonly object[] = []) => {
    const events = [AN, CHAIR, due, ...more, ...pause(['2026-03-09T20:00', back])];
    return (await play(events, back.slice(0, 10))).findLast(({ kind }) => kind === 'reconciliation')?.text;
  };
  const told = await countOf('2026-03-11T09:00');
  expect(told).toBe('Hôm nay 2 nhắc: 1 đã gửi (1 gửi muộn), 1 gộp vào lần nhắc sau.');
  const blocked = { at: '2026-03-09T12:00', event: 'channel', person: 'an', channel: 'telegram', state: 'blocked' };
  expect(await countOf('2026-03-11T09:00', [blocked])).toContain('Cần gọi điện:\n- Nguyễn Văn An: Báo cáo quý I');
});
