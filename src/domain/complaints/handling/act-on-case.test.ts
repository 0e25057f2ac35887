import { beforeEach, describe, expect, test } from 'vitest';
import { createMemoryCases } from '../../../../test/fakes/cases-memory.js';
import { sampleDraft } from '../../../../test/support/sample-case.js';
import { createWorkingCalendar } from '../../calendar/working-days.js';
import type { CaseClock } from '../clocks/case-clock.js';
import type { CaseStore } from '../ports.js';
import type { StepDetails } from '../steps/case-step.js';
import { actOnCase } from './act-on-case.js';
import type { CaseRules } from './case-rules.js';
import { fileCase } from './file-case.js';

const AT = new Date('2026-03-05T02:00:00Z');
const settle: CaseClock = {
  id: 'giai-quyet',
  name: 'Giải quyết',
  kinds: ['khieu-nai'],
  from: 'accepted',
  until: ['decided'],
  days: 30,
  unit: 'calendar',
  article: 'Điều 28',
  verified: true,
  isExtendable: true,
  mostDays: 45,
};
const answer: CaseClock = {
  ...settle,
  id: 'tra-loi',
  kinds: ['phan-anh'],
  from: 'received',
  until: ['answered'],
  days: 10,
  unit: 'working',
};
const effective: CaseClock = {
  ...settle,
  id: 'hieu-luc',
  from: 'decided',
  until: ['effective', 'second-complaint', 'court'],
  isExtendable: false,
  isWait: true,
};
const rules: CaseRules = {
  clocks: {
    clocks: [settle, answer, effective],
    dialogueNotice: { days: 5, article: 'Điều 1' },
    timeBar: { days: 90, article: 'Điều 9', note: '' },
    hasProvinceTimes: false,
  },
  calendar: createWorkingCalendar([2026], []),
};

describe('acting on a case', () => {
  let cases: CaseStore;
  const act = (
    id: string,
    action: 'accept' | 'check' | 'verify' | 'decide' | 'invite' | 'extend' | 'merge' | 'classify' | 'take' | 'answer',
    details: StepDetails = {},
  ) => actOnCase(id, { action, by: 'p1', at: AT, ...details }, rules, cases);

  beforeEach(() => {
    cases = createMemoryCases();
  });

  test('it is filed with its date, and an answer ends the clock', async () => {
    const { filed } = await fileCase(sampleDraft('d1'), undefined, rules, cases);
    expect(filed.due).toEqual({ on: '2026-03-16', clock: 'tra-loi' });
    await act(filed.id, 'classify');
    await act(filed.id, 'take');
    const acted = await act(filed.id, 'answer', { answer: 'Đã sửa.' });
    expect(acted).toMatchObject({
      ok: true,
      value: { before: { state: 'in-progress' }, after: { state: 'answered' } },
    });
    expect((await cases.find(filed.id))?.due).toBeUndefined();
  });

  test('law ends what an extension may ask for', async () => {
    const { filed } = await fileCase(sampleDraft('d1', { kind: 'khieu-nai' }), undefined, rules, cases);
    for (const action of ['check', 'accept', 'verify'] as const) await act(filed.id, action, { document: '12/TB' });
    const reason = 'phải xác minh ở hai nơi';
    // 5 Mar + 45 days is Sunday 19 Apr, so Monday 20 Apr.
    expect(await act(filed.id, 'extend', { reason, until: '2026-04-21' })).toEqual({
      ok: false,
      problem: { kind: 'too-late', latest: '2026-04-20' },
    });
    expect(await act(filed.id, 'extend', { reason, until: '2026-04-20' })).toMatchObject({
      ok: true,
      value: { after: { due: { on: '2026-04-20' } } },
    });
  });

  test('once the longest that law lets it take is over, nothing extends it', async () => {
    const { filed } = await fileCase(sampleDraft('d1', { kind: 'khieu-nai' }), undefined, rules, cases);
    for (const action of ['check', 'accept', 'verify'] as const) await act(filed.id, action, { document: '12/TB' });
    const step = { action: 'extend', by: 'p1', reason: 'phải xác minh ở hai nơi', until: '2026-04-24' } as const;
    const late = await actOnCase(filed.id, { ...step, at: new Date('2026-04-21T02:00:00Z') }, rules, cases);
    expect(late).toEqual({ ok: false, problem: { kind: 'too-late', latest: '2026-04-20', isOver: true } });
  });

  test('a day off is no day to be promised, and letters alone are no reason', async () => {
    const { filed } = await fileCase(sampleDraft('d1'), undefined, rules, cases);
    for (const action of ['classify', 'take'] as const) await act(filed.id, action);
    const reason = 'chờ vật tư về';
    // A Sunday.
    expect(await act(filed.id, 'extend', { reason, until: '2026-04-26' })).toEqual({
      ok: false,
      problem: { kind: 'day-off', given: '2026-04-26', next: '2026-04-27' },
    });
    const problem = { kind: 'no-words', what: 'reason' };
    expect(await act(filed.id, 'extend', { reason: 'abc xyz qwe', until: '2026-04-24' })).toEqual({
      ok: false,
      problem,
    });
    expect(await act(filed.id, 'extend', { reason, until: '2026-04-24' })).toMatchObject({ ok: true });
  });

  test('a decision takes effect once its days are over, not before; meanwhile nothing is due and nobody is late', async () => {
    const { filed } = await fileCase(sampleDraft('d1', { kind: 'khieu-nai' }), undefined, rules, cases);
    for (const action of ['check', 'accept', 'verify'] as const) await act(filed.id, action, { document: '12/TB' });
    const decided = await act(filed.id, 'decide', { document: '15/QĐ-UBND' });
    // 5 Mar + 30 days is Saturday 4 Apr, so Monday 6 Apr.
    expect(decided).toMatchObject({ ok: true, value: { event: { details: { waitsUntil: '2026-04-06' } } } });
    expect((await cases.find(filed.id))?.due).toBeUndefined();
    const on = (at: string) =>
      actOnCase(filed.id, { action: 'take-effect', by: 'p1', at: new Date(`${at}T02:00:00Z`) }, rules, cases);
    const problem = { kind: 'not-yet', until: '2026-04-06' };
    expect(await on('2026-03-05')).toEqual({ ok: false, problem });
    expect(await on('2026-04-06')).toEqual({ ok: false, problem });
    expect(await on('2026-04-07')).toMatchObject({ ok: true, value: { after: { state: 'effective' } } });
  });

  test('to a dialogue people are invited five days before', async () => {
    const { filed } = await fileCase(sampleDraft('d1', { kind: 'khieu-nai' }), undefined, rules, cases);
    for (const action of ['check', 'accept', 'verify'] as const) await act(filed.id, action, { document: '12/TB' });
    const reason = '9 giờ, hội trường UBND phường';
    expect(await act(filed.id, 'invite', { reason })).toMatchObject({ problem: { kind: 'missing', what: 'meetOn' } });
    expect(await act(filed.id, 'invite', { reason, meetOn: '2026-02-30' })).toMatchObject({
      problem: { kind: 'no-day' },
    });
    expect(await act(filed.id, 'invite', { reason, meetOn: '2026-03-09' })).toEqual({
      ok: false,
      problem: { kind: 'short-notice', earliest: '2026-03-10' },
    });
    expect(await act(filed.id, 'invite', { reason, meetOn: '2026-03-10' })).toMatchObject({ ok: true });
  });

  test('a document has a number', async () => {
    const { filed } = await fileCase(sampleDraft('d1', { kind: 'khieu-nai' }), undefined, rules, cases);
    await act(filed.id, 'check');
    expect(await act(filed.id, 'accept', { document: 'thông báo' })).toEqual({
      ok: false,
      problem: { kind: 'no-words', what: 'document' },
    });
    expect(await act(filed.id, 'accept', { document: '12/TB-UBND' })).toMatchObject({ ok: true });
  });

  test('merging goes into a case that goes on itself', async () => {
    const [a, b, c] = await Promise.all(
      ['a', 'b', 'c'].map((draft) => fileCase(sampleDraft(draft), undefined, rules, cases)),
    );
    if (!a || !b || !c) throw new Error('not filed');
    expect(await act(a.filed.id, 'merge', { mergeInto: b.filed.id })).toMatchObject({ ok: true });
    expect(await act(c.filed.id, 'merge', { mergeInto: a.filed.id })).toMatchObject({
      problem: { kind: 'no-such-target' },
    });
    expect(await act(c.filed.id, 'merge', { mergeInto: 'none' })).toMatchObject({
      problem: { kind: 'no-such-target' },
    });
    expect(await act('none', 'classify')).toMatchObject({ problem: { kind: 'no-such-case' } });
  });

  test('of two at once both count, one after the other; a third that always comes first is waited for no longer', async () => {
    const { filed } = await fileCase(sampleDraft('d1'), undefined, rules, cases);
    await act(filed.id, 'classify');
    await Promise.all([
      act(filed.id, 'classify', { category: 'giao-thong' }),
      act(filed.id, 'classify', { isUrgent: true }),
    ]);
    expect(await cases.find(filed.id)).toMatchObject({ category: 'giao-thong', isUrgent: true, revision: 3 });
    const never = { find: cases.find, save: async () => false };
    expect(await actOnCase(filed.id, { action: 'take', by: 'p1', at: AT }, rules, never)).toMatchObject({
      problem: { kind: 'busy' },
    });
  });
});
