import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadCaseClocks } from '../src/adapters/knowledge-files/load-case-clocks.js';
import { loadWorkingCalendar } from '../src/adapters/knowledge-files/load-working-calendar.js';
import { addDays } from '../src/domain/calendar/office-time.js';
import { clockWarnings } from '../src/domain/complaints/clocks/clock-warnings.js';
import { isLate } from '../src/domain/complaints/clocks/lateness.js';
import {
  type Clocked,
  latestExtension,
  nextDue,
  runningClocks,
  withDue,
} from '../src/domain/complaints/clocks/running-clocks.js';
import { timeBarEnds } from '../src/domain/complaints/clocks/time-bar.js';
import type { CaseState } from '../src/domain/complaints/states/case-state.js';
import { actionsFrom, STATE_TABLES } from '../src/domain/complaints/states/next-case-state.js';
import { reach, type Stepping, takeStep } from '../src/domain/complaints/steps/take-step.js';
import { sampleCase } from './support/sample-case.js';

const { clocks, timeBar, hasProvinceTimes } = await loadCaseClocks('knowledge');
const calendar = await loadWorkingCalendar('knowledge');
/** Eight in the morning at the office. */
const on = (day: string) => new Date(`${day}T01:00:00Z`);
const dueOf = (one: Clocked) => nextDue(runningClocks(one, clocks, calendar));

describe('clocks, against dates counted by hand', () => {
  // Holidays of 2026 used below: Tết 16-20 Feb (Mon-Fri) with the weekends 14-15 and 21-22 around it; Fri 2 Jan is off and Sat 10 Jan
  // worked for it; 26 Apr is a Sunday, made up for on Mon 27 Apr; Thu 30 Apr, Fri 1 May; Mon 31 Aug off and Sat 22 Aug worked; 1-2 Sep.
  test.each([
    // Tue 10 Feb: Wed 11 (1), Thu 12 (2), Fri 13 (3); Tết; Mon 23 (4), Tue 24 (5), Wed 25 (6), Thu 26 (7).
    ['khieu-nai', '2026-02-10', 'khieu-nai-thu-ly', '2026-02-26'],
    // ... Fri 27 (8), Mon 2 Mar (9), Tue 3 Mar (10).
    ['phan-anh', '2026-02-10', 'pakn-tra-loi', '2026-03-03'],
    // Received in Tết (Wed 18 Feb): Mon 23 is the first day, Fri 27 the fifth, Mon 2 Mar (6), Tue 3 Mar (7).
    ['khieu-nai', '2026-02-18', 'khieu-nai-thu-ly', '2026-03-03'],
    // Wed 31 Dec 2025: Thu 1 and Fri 2 Jan off; 5-9 Jan (1-5), Sat 10 Jan worked (6), Mon 12 (7).
    ['khieu-nai', '2025-12-31', 'khieu-nai-thu-ly', '2026-01-12'],
    // Fri 21 Aug: Sat 22 worked (1), 24-28 (2-6), 31 Aug - 2 Sep off, Thu 3 Sep (7).
    ['to-cao', '2026-08-21', 'to-cao-thu-ly', '2026-09-03'],
    // Fri 24 Apr: Mon 27 off; Tue 28 (1), Wed 29 (2), Thu 30 and Fri 1 off, 4-8 May (3-7), 11-13 May (8-10).
    ['kien-nghi', '2026-04-24', 'pakn-tra-loi', '2026-05-13'],
  ] as const)('%s received on %s: %s until %s', (kind, received, clock, expected) => {
    expect(dueOf({ kind, state: 'received', reachedAt: { received: on(received) } })).toEqual({ on: expected, clock });
  });

  test('every limit that law sets to a state of a case is carried: how long, in which days, from which article', () => {
    const carried = clocks.map(({ id, from, days, unit, article, mostDays }) =>
      [id, from, `${days}${mostDays ? `-${mostDays}` : ''} ${unit}`, article].join(' | '),
    );
    expect(carried).toEqual([
      'pakn-tra-loi | received | 10 working | Luật Tiếp công dân 2013, Điều 28',
      'pakn-quy-dinh-chuyen | received | 5 working | Nghị định 20/2008/NĐ-CP (sửa đổi bởi 48/2013 và 92/2017)',
      'pakn-noi-nhan-bao-lai | transferred | 10 working | Luật Tiếp công dân 2013, Điều 28',
      'pakn-thong-bao-tu-choi | refused | 3 working | Nghị định 154/2026/NĐ-CP',
      'khieu-nai-thu-ly | received | 7 working | Nghị định 155/2026/NĐ-CP, Điều 10',
      'khieu-nai-giai-quyet | accepted | 30-45 calendar | Luật Khiếu nại 2011, Điều 28',
      'khieu-nai-co-hieu-luc | decided | 30 calendar | Luật Khiếu nại 2011, Điều 44',
      'khieu-nai-giai-quyet-lan-hai | second-complaint | 45 calendar | Luật Khiếu nại 2011, Điều 37',
      'khieu-nai-gui-dinh-chi | terminated | 3 working | Nghị định 155/2026/NĐ-CP, Điều 28b',
      'khieu-nai-gui-tam-dinh-chi | suspended | 3 working | Nghị định 155/2026/NĐ-CP, Điều 28b',
      'to-cao-thu-ly | received | 7-10 working | Luật Tố cáo 2018, Điều 24',
      'to-cao-bao-thu-ly | accepted | 5 working | Luật Tố cáo 2018, Điều 29',
      'to-cao-bao-chuyen | transferred | 5 working | Luật Tố cáo 2018, Điều 24',
      'to-cao-khong-ro-ten | information-only | 5 working | Luật Tố cáo 2018, Điều 25',
      'to-cao-giai-quyet | accepted | 30-90 calendar | Luật Tố cáo 2018, Điều 30',
      'to-cao-gui-ket-luan | concluded | 5 working | Luật Tố cáo 2018',
      'to-cao-thuc-hien-ket-luan | sent | 7 working | Luật Tố cáo 2018',
    ]);
    // Whatever is not of the new decrees was read as it was before the law of 2025 changed it, and says so.
    for (const { id, article, doubt } of clocks) expect(/2026/.test(article) || doubt !== undefined, id).toBe(true);
  });

  test.each([
    // Wed 11 Feb: 12 (1), 13 (2), Tết, Mon 23 (3).
    ['phan-anh', 'refused', '2026-02-11', 'pakn-thong-bao-tu-choi', '2026-02-23'],
    // Tue 10 Feb: 11 (1), 12 (2), 13 (3), Tết, Mon 23 (4), Tue 24 (5).
    ['to-cao', 'transferred', '2026-02-10', 'to-cao-bao-chuyen', '2026-02-24'],
    // Fri 21 Aug: Sat 22 worked (1), 24-27 (2-5).
    ['to-cao', 'information-only', '2026-08-21', 'to-cao-khong-ro-ten', '2026-08-27'],
    // 5 Jan + 45 = Thu 19 Feb, in Tết: Mon 23 Feb.
    ['khieu-nai', 'second-complaint', '2026-01-05', 'khieu-nai-giai-quyet-lan-hai', '2026-02-23'],
  ] as const)('a %s that is %s since %s: %s until %s', (kind, state, since, clock, expected) => {
    const before = kind === 'khieu-nai' ? { accepted: on('2025-12-20'), decided: on('2025-12-30') } : {};
    const reachedAt = { received: on('2025-12-15'), ...before, [state]: on(since) };
    expect(dueOf({ kind, state, reachedAt })).toEqual({ on: expected, clock });
  });

  test('what was classified and passed on with one word waits for the other body all the same', () => {
    // Mon 2 Mar: ten working days end on Mon 16 Mar.
    const reachedAt = { received: on('2026-02-27'), classified: on('2026-03-02'), transferred: on('2026-03-02') };
    const due = { on: '2026-03-16', clock: 'pakn-noi-nhan-bao-lai' };
    expect(dueOf({ kind: 'phan-anh', state: 'transferred', reachedAt })).toEqual(due);
    expect(
      dueOf({ kind: 'phan-anh', state: 'answered', reachedAt: { ...reachedAt, answered: on('2026-03-02') } }),
    ).toBeUndefined();
  });

  test('what is about regulations is passed on sooner: five days from 10 Feb end on Tue 24 Feb', () => {
    const one: Clocked = {
      kind: 'kien-nghi',
      about: 'regulation',
      state: 'received',
      reachedAt: { received: on('2026-02-10') },
    };
    expect(dueOf(one)).toEqual({ on: '2026-02-24', clock: 'pakn-quy-dinh-chuyen' });
    expect(runningClocks(one, clocks, calendar)).toHaveLength(2);
  });

  test('settling takes days of the calendar; one that ends on a day off ends on the next worked one', () => {
    // 19 Jan + 30 = Wed 18 Feb, in Tết; the next worked day is Mon 23 Feb. 26 Jan + 30 = Wed 25 Feb, worked.
    const accepted = (day: string): Clocked => ({
      kind: 'khieu-nai',
      state: 'accepted',
      reachedAt: { received: on('2026-01-12'), accepted: on(day) },
    });
    expect(dueOf(accepted('2026-01-19'))).toEqual({ on: '2026-02-23', clock: 'khieu-nai-giai-quyet' });
    expect(dueOf(accepted('2026-01-26'))).toEqual({ on: '2026-02-25', clock: 'khieu-nai-giai-quyet' });
  });

  test('a tố cáo has its clocks one after the other', () => {
    const accepted: Clocked = {
      kind: 'to-cao',
      state: 'accepted',
      reachedAt: { received: on('2026-03-02'), accepted: on('2026-03-09') },
    };
    // Mon 9 Mar: 10, 11, 12, 13, Mon 16 (5). Settling: 9 Mar + 30 = Wed 8 Apr.
    expect(runningClocks(accepted, clocks, calendar).map(({ clock, due }) => [clock.id, due])).toEqual([
      ['to-cao-bao-thu-ly', '2026-03-16'],
      ['to-cao-giai-quyet', '2026-04-08'],
    ]);
    const notified = {
      ...accepted,
      state: 'notified',
      reachedAt: { ...accepted.reachedAt, notified: on('2026-03-10') },
    } as const;
    expect(dueOf(notified)).toEqual({ on: '2026-04-08', clock: 'to-cao-giai-quyet' });
    // Concluded Fri 24 Apr: Tue 28 (1), Wed 29 (2), 4, 5, 6 May (3-5).
    const concluded = {
      ...notified,
      state: 'concluded',
      reachedAt: { ...notified.reachedAt, concluded: on('2026-04-24') },
    } as const;
    expect(dueOf(concluded)).toEqual({ on: '2026-05-06', clock: 'to-cao-gui-ket-luan' });
  });

  test('a year whose holidays are not known has no date, and neither have field reports without the times of the province', () => {
    const late: Clocked = { kind: 'khieu-nai', state: 'received', reachedAt: { received: on('2031-05-05') } };
    expect(runningClocks(late, clocks, calendar)).toMatchObject([{ startedOn: '2031-05-05' }]);
    expect(dueOf(late)).toBeUndefined();
    expect(hasProvinceTimes).toBe(false);
    expect(runningClocks({ ...late, kind: 'hien-truong' }, clocks, calendar)).toEqual([]);
  });

  test('what is answered, transferred or over has no clock of its own any more', () => {
    const answered: Clocked = {
      kind: 'phan-anh',
      state: 'answered',
      reachedAt: { received: on('2026-03-02'), answered: on('2026-03-05') },
    };
    expect(dueOf(answered)).toBeUndefined();
    const transferred: Clocked = {
      kind: 'phan-anh',
      state: 'transferred',
      reachedAt: { received: on('2026-03-02'), transferred: on('2026-03-05') },
    };
    // Thu 5 Mar: 6 (1), 9-13 (2-6), 16-19 (7-10).
    expect(dueOf(transferred)).toEqual({ on: '2026-03-19', clock: 'pakn-noi-nhan-bao-lai' });
    expect(runningClocks({ ...answered, state: 'closed' }, clocks, calendar)).toEqual([]);
  });
});

test('on no way through the tables does a clock run that nothing can end any more', () => {
  const tables = { 'phan-anh': 'report', 'khieu-nai': 'complaint', 'to-cao': 'denunciation' } as const;
  const endsOf = (kind: keyof typeof tables, from: CaseState, seen = new Set<CaseState>()): ReadonlySet<CaseState> => {
    for (const next of Object.values(STATE_TABLES[tables[kind]][from] ?? {}))
      if (!seen.has(next)) endsOf(kind, next, seen.add(next));
    return seen;
  };
  const kinds = fc.constantFrom(...(Object.keys(tables) as (keyof typeof tables)[]));
  const ran = new Set<string>();
  fc.assert(
    fc.property(kinds, fc.array(fc.nat(), { maxLength: 14 }), (kind, picks) => {
      let one: Stepping & Clocked = { id: 'c', kind, state: 'received', reachedAt: { received: on('2026-03-02') } };
      for (const [day, pick] of picks.entries()) {
        const open = runningClocks(one, clocks, calendar);
        for (const { clock } of open) {
          ran.add(clock.id);
          const ahead = endsOf(kind, one.state);
          expect([kind, one.state, clock.id, clock.until.some((state) => ahead.has(state))]).toEqual([
            kind,
            one.state,
            clock.id,
            true,
          ]);
        }
        const actions = actionsFrom(kind, one.state);
        const action = actions[pick % Math.max(1, actions.length)];
        if (!action) return;
        const given = {
          assignee: 'p',
          body: 'b',
          reason: 'r',
          legalGround: 'g',
          mergeInto: 'm',
          until: '2027-01-01',
          answer: 'a',
          document: '1',
          closing: { reason: 'resolved', proof: ['1'] },
        } as const;
        const taken = reach(kind, one, { action, by: 'p', at: on(addDays('2026-03-03', day)), ...given });
        if (!taken.ok) throw new Error(`${action}: ${taken.problem.kind}`);
        one = { ...one, ...taken.value.reached };
      }
    }),
    { numRuns: 400, seed: 7 },
  );
  // Saw nearly all of them: what is about regulations is not walked here.
  expect(ran.size).toBeGreaterThanOrEqual(clocks.length - 2);
});

describe('clocks and steps', () => {
  const step = { by: 'p1', at: on('2026-03-05') } as const;
  const working = sampleCase({ state: 'in-progress', reachedAt: { received: on('2026-03-02') } });

  test('an extension moves what may be extended, and law says how far', () => {
    const before = withDue(working, clocks, calendar);
    expect(before.due).toEqual({ on: '2026-03-16', clock: 'pakn-tra-loi' });
    const taken = takeStep(before, {
      ...step,
      action: 'extend',
      until: '2026-03-27',
      reason: 'chờ kết quả đo tiếng ồn',
    });
    if (!taken.ok) throw new Error(taken.problem.kind);
    expect(withDue(taken.value.changed, clocks, calendar).due?.on).toBe('2026-03-27');
    expect(latestExtension(before, clocks, calendar)).toBeUndefined();
    const complaint: Clocked = {
      kind: 'khieu-nai',
      state: 'verifying',
      reachedAt: { received: on('2026-03-02'), accepted: on('2026-03-09') },
    };
    // 9 Mar + 45 = Thu 23 Apr.
    expect(latestExtension(complaint, clocks, calendar)).toBe('2026-04-23');
  });

  test('a day that was promised is waited for, also where no province says how long it may take', () => {
    const report = sampleCase({ ...working, kind: 'hien-truong' });
    expect(withDue(report, clocks, calendar).due).toBeUndefined();
    const taken = takeStep(report, { ...step, action: 'extend', until: '2026-03-27', reason: 'chờ vật tư về' });
    if (!taken.ok) throw new Error(taken.problem.kind);
    const promised = withDue(taken.value.changed, clocks, calendar);
    expect(promised.due).toEqual({ on: '2026-03-27', clock: 'da-hen' });
    expect(isLate(promised, on('2026-03-28'))).toBe(true);
    const answered = takeStep(promised, { ...step, at: on('2026-03-28'), action: 'answer', answer: 'Đã xong.' });
    if (!answered.ok) throw new Error(answered.problem.kind);
    const after = withDue(answered.value.changed, clocks, calendar);
    expect([after.due, after.missed?.on]).toEqual([undefined, '2026-03-27']);
  });

  test('what one clock let pass is not held against the next: accepted late, settled in time', () => {
    const complaint = sampleCase({ kind: 'khieu-nai', state: 'checking', reachedAt: { received: on('2026-03-02') } });
    const before = withDue(complaint, clocks, calendar);
    const late = { by: 'p1', at: on('2026-03-13'), document: '12/TB-UBND' } as const;
    const accepted = takeStep(before, { ...late, action: 'accept' });
    if (!accepted.ok) throw new Error(accepted.problem.kind);
    expect(accepted.value.event.details.lateSince).toBe('2026-03-11');
    const after = withDue(accepted.value.changed, clocks, calendar);
    expect(after).not.toHaveProperty('missed');
    expect(isLate(after, on('2026-03-13'))).toBe(false);
    // Over the date, then extended: late until it is decided, whatever it rests in between.
    const at = on('2026-04-20');
    const acts = [
      { action: 'verify' },
      { action: 'extend', until: '2026-04-24', reason: 'phải xác minh ở hai nơi' },
      { action: 'suspend', document: '3/QĐ-UBND', reason: 'chờ giám định' },
      { action: 'resume' },
    ] as const;
    let one = after;
    for (const act of acts) {
      const taken = takeStep(one, { by: 'p1', at, ...act });
      if (!taken.ok) throw new Error(taken.problem.kind);
      one = withDue(taken.value.changed, clocks, calendar);
    }
    expect(one).toMatchObject({ due: { on: '2026-04-24' }, missed: { on: '2026-04-13' } });
    expect(isLate(one, at)).toBe(true);
  });

  test('a reopened case has its clocks anew, one that is given back goes on with its old one', () => {
    const closed = sampleCase({
      state: 'closed',
      reachedAt: { received: on('2026-03-02'), answered: on('2026-03-04'), closed: on('2026-03-04') },
    });
    const reopened = takeStep(closed, { ...step, action: 'reopen', reason: 'đèn lại tắt' });
    if (!reopened.ok) throw new Error(reopened.problem.kind);
    // Thu 5 Mar: ten working days end on Thu 19 Mar.
    expect(withDue(reopened.value.changed, clocks, calendar).due).toEqual({ on: '2026-03-19', clock: 'pakn-tra-loi' });
    const away = sampleCase({
      state: 'transferred',
      reachedAt: { received: on('2026-03-02'), transferred: on('2026-03-04') },
    });
    const back = takeStep(away, { ...step, action: 'return' });
    if (!back.ok) throw new Error(back.problem.kind);
    expect(withDue(back.value.changed, clocks, calendar).due).toEqual({ on: '2026-03-16', clock: 'pakn-tra-loi' });
  });

  test('filed as a khiếu nại it is due by its rules, from when it came', () => {
    const filed = sampleCase({
      state: 'classified',
      reachedAt: { received: on('2026-03-02'), classified: on('2026-03-03') },
    });
    const taken = takeStep(filed, { ...step, action: 'classify', kind: 'khieu-nai' });
    if (!taken.ok) throw new Error(taken.problem.kind);
    // Mon 2 Mar: 3-6 (1-4), 9-11 (5-7).
    expect(withDue(taken.value.changed, clocks, calendar)).toMatchObject({
      state: 'received',
      due: { on: '2026-03-11', clock: 'khieu-nai-thu-ly' },
    });
  });
});

describe('warnings', () => {
  test('come at half of the working days, three and one before the end, and on the last day', () => {
    // Ten working days from 10 Feb over Tết: 11, 12, 13, 23, 24 (half), 25, 26 (3 left), 27, 2 Mar (1 left), 3 Mar.
    const [running] = runningClocks(
      { kind: 'phan-anh', state: 'received', reachedAt: { received: on('2026-02-10') } },
      clocks,
      calendar,
    );
    expect(running && clockWarnings(running, calendar)).toEqual([
      { kind: 'half', on: '2026-02-24' },
      { kind: 'days', left: 3, on: '2026-02-26' },
      { kind: 'days', left: 1, on: '2026-03-02' },
      { kind: 'days', left: 0, on: '2026-03-03' },
    ]);
  });

  test('a short clock does not warn before it begins, nor twice a day', () => {
    // Terminated Mon 2 Mar, three working days: 3, 4 (half, and 1 left), 5.
    const terminated: Clocked = {
      kind: 'khieu-nai',
      state: 'terminated',
      reachedAt: { received: on('2026-02-02'), terminated: on('2026-03-02') },
    };
    const [running] = runningClocks(terminated, clocks, calendar).filter(
      ({ clock }) => clock.id === 'khieu-nai-gui-dinh-chi',
    );
    expect(running && clockWarnings(running, calendar)).toEqual([
      { kind: 'days', left: 1, on: '2026-03-04' },
      { kind: 'days', left: 0, on: '2026-03-05' },
    ]);
  });
});

describe('the files', () => {
  test('a khiếu nại can be brought within ninety days of learning: 2 Jan and ninety days are 2 Apr', () => {
    expect(timeBarEnds('2026-01-02', timeBar)).toBe('2026-04-02');
  });

  test('the times of a province make field reports due; a wrong file is named with its field', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'motcua-clocks-'));
    try {
      mkdirSync(join(folder, 'complaints'));
      copyFileSync('knowledge/complaints/clocks.yaml', join(folder, 'complaints/clocks.yaml'));
      const own = join(folder, 'complaints/province.yaml');
      const told = 'decision: Quyết định mẫu\nverified: false\nsource: thử\nasOf: 2026-11-21\n';
      writeFileSync(own, `${told}ordinary: { count: 3, unit: working }\nurgent: { count: 24, unit: hours }\n`);
      const mine = await loadCaseClocks(folder);
      const report = (isUrgent: boolean): Clocked => ({
        kind: 'hien-truong',
        isUrgent,
        state: 'received',
        reachedAt: { received: on('2026-03-06') },
      });
      // Fri 6 Mar: Mon 9, Tue 10, Wed 11; 24 hours later is Saturday.
      expect(nextDue(runningClocks(report(false), mine.clocks, calendar))?.on).toBe('2026-03-11');
      // At the hour at which it came, as the office's clock says.
      const due = nextDue(runningClocks(report(true), mine.clocks, calendar));
      expect(due).toMatchObject({ on: '2026-03-07', time: '08:00' });
      const urgent = { ...report(true), ...(due ? { due } : {}) };
      expect(isLate(urgent, new Date('2026-03-07T01:00:30Z'))).toBe(false);
      expect(isLate(urgent, new Date('2026-03-07T01:01:00Z'))).toBe(true);
      const moved = { ...report(true), extension: { until: '2026-03-10' } };
      expect(nextDue(runningClocks(moved, mine.clocks, calendar))).toEqual({
        on: '2026-03-10',
        clock: 'hien-truong-khan',
      });
      writeFileSync(own, `${told}ordinary: { count: 0, unit: working }\n`);
      await expect(loadCaseClocks(folder)).rejects.toThrow(/province\.yaml[\s\S]*ordinary\.count/);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
