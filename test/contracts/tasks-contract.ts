import { expect, test } from 'vitest';
import { instantAt } from '../../src/domain/calendar/office-time.js';
import type { ReminderStore } from '../../src/domain/reminders/ports.js';
import { type Reminder, reminderKey } from '../../src/domain/reminders/reminder.js';
import type { Task } from '../../src/domain/tasks/task.js';
import type { KeptOccurrence, TaskStore } from '../../src/domain/tasks/task-store.js';

const MORNING = instantAt('2026-03-02', 8 * 60);
const LATER = instantAt('2026-03-02', 9 * 60);

const TASK: Task = {
  id: 'bao-cao-quy-1',
  title: 'Báo cáo cải cách hành chính quý I',
  assignment: { kind: 'role', role: 'Công chức VP-TK' },
  coordinating: ['Các ngành có liên quan', 'Trạm Y tế'],
  schedule: { kind: 'once', due: '2026-03-18' },
  isUrgent: true,
  milestones: [7, 0, -1],
  source: { document: '36/QĐ-UBND', ref: 'Phụ lục I.3', deadlineText: 'Quý I' },
};
const OCCURRENCE: KeptOccurrence = {
  id: 'bao-cao-quy-1',
  task: 'bao-cao-quy-1',
  due: '2026-03-18',
  state: 'not-started',
  since: MORNING,
  isAcknowledged: false,
};

function reminder(milestone: number, more: Partial<Reminder> = {}): Reminder {
  const base = { kind: 'reminder', occurrence: TASK.id, milestone, person: 'an', due: '2026-03-18' } as const;
  const at = instantAt('2026-03-18', 450 - milestone * 1440);
  const usefulUntil = instantAt('2026-03-19', 0);
  const whole = { ...base, at, usefulUntil, isUrgent: false, status: 'armed' as const, ...more };
  return { ...whole, key: reminderKey(whole) };
}

/** What each implementation of the stores of tasks and reminders promises. `make` gives empty ones. */
export function tasksContract(
  make: () => Promise<{ readonly tasks: TaskStore; readonly reminders: ReminderStore }>,
): void {
  test('a task comes back as it was kept, whatever its schedule', async () => {
    const { tasks } = await make();
    const others: Task[] = [
      { id: 'a', title: 'A', isUrgent: false, assignment: { kind: 'nobody' }, schedule: { kind: 'undated' } },
      {
        id: 'b',
        title: 'B',
        isUrgent: false,
        assignment: { kind: 'person', person: 'an' },
        schedule: { kind: 'recurring', rrule: 'FREQ=MONTHLY;BYMONTHDAY=20', from: '2026-01-01' },
      },
    ];
    for (const task of [TASK, ...others]) await tasks.putTask(task);
    expect(await tasks.findTask(TASK.id)).toEqual(TASK);
    expect(await tasks.findTask('a')).toEqual(others[0]);
    expect(await tasks.recurringTasks()).toEqual([others[1]]);
    await tasks.putTask({ ...TASK, assignment: { kind: 'person', person: 'binh' } });
    expect((await tasks.findTask(TASK.id))?.assignment).toEqual({ kind: 'person', person: 'binh' });
    expect(await tasks.findTask('none')).toBeUndefined();
    expect([...(await tasks.findTasks(['b', 'none', 'a']))].toSorted()).toEqual([
      ['a', others[0]],
      ['b', others[1]],
    ]);
  });

  test('an occurrence keeps what happened to it, in order', async () => {
    const { tasks } = await make();
    await tasks.putTask(TASK);
    const created = { occurrence: TASK.id, at: MORNING, by: 'ct', what: 'create', to: '2026-03-18' } as const;
    const started = { occurrence: TASK.id, at: LATER, by: 'an', what: 'start', note: 'đang làm' } as const;
    await tasks.save(OCCURRENCE, [created]);
    await tasks.save({ ...OCCURRENCE, state: 'in-progress' }, [started]);
    expect(await tasks.findOccurrence(TASK.id)).toMatchObject({ ...OCCURRENCE, state: 'in-progress' });
    expect(await tasks.eventsOf(TASK.id)).toEqual([created, started]);
    expect(await tasks.findOccurrences([TASK.id, 'none'])).toMatchObject([{ ...OCCURRENCE, state: 'in-progress' }]);
    expect(await tasks.open()).toHaveLength(1);
    await tasks.save({ ...OCCURRENCE, state: 'done', doneOn: '2026-03-10' }, []);
    expect(await tasks.open()).toEqual([]);
    expect(await tasks.occurrencesOf(TASK.id)).toMatchObject([{ state: 'done', doneOn: '2026-03-10' }]);
  });

  test('each occurrence has a number of its own, which stays', async () => {
    const { tasks } = await make();
    await tasks.putTask(TASK);
    await tasks.save(OCCURRENCE, []);
    await tasks.save({ ...OCCURRENCE, id: 'bao-cao-quy-1@2', due: '2026-06-18' }, []);
    await tasks.save({ ...OCCURRENCE, state: 'in-progress' }, []);
    expect((await tasks.occurrencesOf(TASK.id)).map(({ number }) => number)).toEqual([1, 2]);
  });

  test('the last day that was made of a rule is known for many at once, wherever its date was moved', async () => {
    const { tasks } = await make();
    const rule = { kind: 'recurring', rrule: 'FREQ=MONTHLY;BYMONTHDAY=20', from: '2026-01-01' } as const;
    for (const id of ['a', 'b', 'c']) await tasks.putTask({ ...TASK, id, schedule: rule });
    for (const [task, day, due] of [
      ['a', '2026-01-20', '2026-09-01'],
      ['a', '2026-02-20', '2026-02-20'],
      ['b', '2026-03-20', '2026-03-20'],
    ] as const)
      await tasks.save({ ...OCCURRENCE, id: `${task}@${day}`, task, due }, []);
    expect([...(await tasks.lastDaysMade(['b', 'a', 'c']))].toSorted()).toEqual([
      ['a', '2026-02-20'],
      ['b', '2026-03-20'],
    ]);
  });

  test('of two who change the same state of an occurrence one does, with the events', async () => {
    const { tasks } = await make();
    await tasks.putTask(TASK);
    await tasks.save(OCCURRENCE, []);
    const { revision = -1 } = (await tasks.findOccurrence(TASK.id)) ?? {};
    const event = (by: string) =>
      ({ occurrence: TASK.id, at: LATER, by, what: 'start', note: 'vì "gấp"', cause: `m-${by}` }) as const;
    const started = { ...OCCURRENCE, state: 'in-progress' } as const;
    const both = await Promise.all(
      ['an', 'binh'].map((by) => tasks.save({ ...started, doneOn: by }, [event(by)], revision)),
    );
    expect(both.toSorted()).toEqual([false, true]);
    const winner = both[0] ? 'an' : 'binh';
    expect(await tasks.findOccurrence(TASK.id)).toMatchObject({ state: 'in-progress', doneOn: winner });
    expect(await tasks.eventsOf(TASK.id)).toEqual([event(winner)]);
    expect((await tasks.changed(10))[0]?.revision).toBeGreaterThan(revision);
  });

  test('what changed again while it was planned stays changed', async () => {
    const { tasks } = await make();
    await tasks.putTask(TASK);
    await tasks.save(OCCURRENCE, []);
    const [first] = await tasks.changed(10);
    if (!first) throw new Error('nothing changed');
    await tasks.save({ ...OCCURRENCE, due: '2026-04-01' }, []);
    await tasks.markPlanned([first]);
    const [again] = await tasks.changed(10);
    expect(again).toMatchObject({ due: '2026-04-01' });
    await tasks.markPlanned(again ? [again] : []);
    expect(await tasks.changed(10)).toEqual([]);
  });

  test('what was due before a day and nobody took note of is planned again, the rest is not', async () => {
    const { tasks } = await make();
    await tasks.putTask(TASK);
    const late = { ...OCCURRENCE, id: 'late', due: '2026-03-01' };
    const others: KeptOccurrence[] = [
      { ...OCCURRENCE, id: 'near', due: '2026-03-02' },
      { ...late, id: 'received', isAcknowledged: true },
      { ...late, id: 'done', state: 'done' },
    ];
    for (const occurrence of [late, ...others]) await tasks.save(occurrence, []);
    expect(await tasks.findOccurrence('late')).toMatchObject({ isChanged: true });
    await tasks.markPlanned(await tasks.changed(10));
    expect(await tasks.findOccurrence('late')).toMatchObject({ isChanged: false });
    await tasks.changeLate('2026-03-02');
    expect((await tasks.changed(10)).map(({ id, since }) => [id, since])).toEqual([['late', MORNING]]);
  });

  test('armed reminders are due at their time, oldest first', async () => {
    const { reminders } = await make();
    await reminders.change({ arm: [reminder(0), reminder(7), reminder(1)], cancel: [] });
    expect((await reminders.dueAt(reminder(1).at)).map(({ milestone }) => milestone)).toEqual([7, 1]);
    expect((await reminders.ofOccurrences([TASK.id])).toSorted((a, b) => b.milestone - a.milestone)).toEqual([
      reminder(7),
      reminder(1),
      reminder(0),
    ]);
  });

  test('a cancelled one can be armed again, one that was sent never', async () => {
    const { reminders } = await make();
    const [one, two] = [reminder(7), reminder(1)];
    await reminders.change({ arm: [one, two], cancel: [] });
    await reminders.change({ arm: [], cancel: [one.key] });
    await reminders.bundle([{ notice: 'n1', keys: [two.key] }]);
    await reminders.settle([two.key], 'sent', LATER);
    await reminders.change({ arm: [one, two], cancel: [one.key === two.key ? one.key : 'none'] });
    expect((await reminders.dueAt(two.at)).map(({ key }) => key)).toEqual([one.key]);
  });

  test('of two who bundle the same one gets it, and it can be resumed', async () => {
    const { reminders } = await make();
    const [one, two] = [reminder(7), reminder(1)];
    await reminders.change({ arm: [one, two], cancel: [] });
    const taken = await Promise.all([
      reminders.bundle([{ notice: 'n1', keys: [one.key, two.key] }]),
      reminders.bundle([{ notice: 'n2', keys: [two.key, one.key] }]),
    ]);
    expect(taken.map(({ length }) => length).toSorted()).toEqual([0, 2]);
    expect((await reminders.bundled()).map(({ key }) => key).toSorted()).toEqual([one.key, two.key].toSorted());
    await reminders.settle([one.key], 'uncertain', LATER);
    await reminders.settle([two.key], 'missed', LATER, 'no-channel');
    await reminders.settle([one.key], 'sent', LATER);
    expect(await reminders.bundled()).toEqual([]);
    const settled = await reminders.settledBetween(MORNING, LATER);
    expect(settled.map(({ status, reason }) => [status, reason]).toSorted()).toEqual([
      ['missed', 'no-channel'],
      ['uncertain', undefined],
    ]);
    expect(await reminders.settledBetween(LATER, instantAt('2026-03-03', 0))).toEqual([]);
  });

  test('what counts from the future counts from now, and is planned again with what is named', async () => {
    const { tasks } = await make();
    await tasks.putTask(TASK);
    const ids = ['ahead', 'before', 'named', 'ended'];
    for (const id of ids)
      await tasks.save(
        {
          ...OCCURRENCE,
          id,
          since: id === 'ahead' || id === 'ended' ? instantAt('2026-03-05', 480) : MORNING,
          ...(id === 'ended' ? { state: 'done' as const, doneOn: '2026-03-05' } : {}),
        },
        [],
      );
    await tasks.markPlanned((await tasks.changed(10)).map(({ id, revision }) => ({ id, revision })));
    await tasks.changeFuture(LATER, ['named', 'none']);
    const changed = await tasks.changed(10);
    expect(changed.map(({ id, since }) => [id, since]).toSorted()).toEqual([
      ['ahead', LATER],
      ['named', MORNING],
    ]);
  });

  test('what was given up after an instant is armed again, unless it was in a message or is of no use then', async () => {
    const { reminders } = await make();
    const due = instantAt('2026-03-18', 450);
    const late = instantAt('2026-03-18', 600);
    const [sent, passed, before, over, tried] = [15, 7, 3, 1, 0].map((milestone) => reminder(milestone));
    if (!sent || !passed || !before || !over || !tried) throw new Error('five reminders');
    const ended = { ...over, usefulUntil: LATER };
    await reminders.change({ arm: [sent, passed, before, ended, tried], cancel: [] });
    await reminders.bundle([{ notice: 'n', keys: [sent.key, tried.key] }]);
    await reminders.settle([sent.key], 'sent', late);
    await reminders.settle([tried.key], 'missed', late, 'no-channel');
    await reminders.settle([passed.key, ended.key], 'missed', late, 'overtaken');
    await reminders.settle([before.key], 'missed', MORNING, 'overtaken');
    expect(await reminders.givenUpAfter(late)).toEqual([]);
    expect(await reminders.givenUpAfter(LATER)).toEqual([TASK.id]);
    await reminders.armGivenUpAfter(LATER);
    expect(await reminders.dueAt(due)).toEqual([passed]);
    expect((await reminders.settledBetween(LATER, late)).map(({ milestone }) => milestone).toSorted()).toEqual([
      0, 1, 15,
    ]);
  });

  test('what was planned for is kept, the last of it only', async () => {
    const { reminders } = await make();
    expect(await reminders.plannedFor()).toBeUndefined();
    for (const fingerprint of ['a', 'b', 'a']) {
      await reminders.setPlannedFor(fingerprint, MORNING);
      expect(await reminders.plannedFor()).toBe(fingerprint);
    }
  });

  test('a note is new once, and the last look is kept', async () => {
    const { reminders } = await make();
    const key = 'digest|an|2026-03-02';
    expect(await reminders.notNoted([key, 'other'])).toEqual([key, 'other']);
    const first = await Promise.all([1, 2, 3].map(() => reminders.note([key], MORNING)));
    expect(first.flat()).toEqual([key]);
    expect(await reminders.notNoted([key, 'other'])).toEqual(['other']);
    expect(await reminders.lastTickAt()).toBeUndefined();
    await reminders.setLastTickAt(MORNING);
    await reminders.setLastTickAt(LATER);
    expect(await reminders.lastTickAt()).toEqual(LATER);
  });
}
