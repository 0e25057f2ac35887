import { describe, expect, test } from 'vitest';
import { sampleCase } from '../../../../test/support/sample-case.js';
import { takeStep } from './take-step.js';

const AT = new Date('2026-03-03T02:00:00Z');
const by = 'p1';

describe('a step of a case', () => {
  test('keeps who, when, why and where it led', () => {
    const taken = takeStep(sampleCase({ state: 'classified' }), { action: 'take', by, at: AT });
    expect(taken).toMatchObject({
      ok: true,
      value: {
        changed: { state: 'in-progress', assignee: by, reachedAt: { 'in-progress': AT } },
        event: { action: 'take', by, at: AT, from: 'classified', to: 'in-progress' },
      },
    });
  });

  test('what cannot be done now says what can', () => {
    expect(takeStep(sampleCase({ state: 'received' }), { action: 'answer', by, at: AT, answer: 'Đã xong' })).toEqual({
      ok: false,
      problem: { kind: 'not-now', state: 'received', allowed: ['classify', 'merge', 'withdraw'] },
    });
  });

  test.each([
    ['refuse', { reason: 'không thuộc thẩm quyền' }, 'legalGround'],
    ['refuse', { legalGround: 'Điều 6', reason: '  ' }, 'reason'],
    ['extend', { until: '2026-04-01' }, 'reason'],
    ['extend', { reason: 'chờ kinh phí' }, 'until'],
    ['transfer', { reason: 'đúng thẩm quyền' }, 'body'],
    ['assign', {}, 'assignee'],
    ['answer', {}, 'answer'],
    ['note', {}, 'why'],
  ] as const)('%s with %j lacks %s', (action, given, what) => {
    const before = sampleCase({ state: 'in-progress' });
    expect(takeStep(before, { action, by, at: AT, ...given })).toEqual({
      ok: false,
      problem: { kind: 'missing', what },
    });
  });

  test('closing needs a proof, or a word on why there is none', () => {
    const answered = sampleCase({ state: 'answered' });
    const close = { action: 'close', by, at: AT } as const;
    expect(takeStep(answered, close)).toMatchObject({ problem: { kind: 'missing', what: 'closing' } });
    const without = { reason: 'resolved', proof: [] } as const;
    expect(takeStep(answered, { ...close, closing: without })).toMatchObject({ problem: { kind: 'no-proof' } });
    const said = { ...without, noProofBecause: 'trả lời qua điện thoại' };
    expect(takeStep(answered, { ...close, closing: said })).toMatchObject({
      value: { changed: { state: 'closed', closing: said } },
    });
  });

  test('nobody is promised a day that is over, however late the case is', () => {
    const before = sampleCase({ state: 'in-progress', due: { on: '2026-03-02', clock: 'x' } });
    const late = { action: 'extend', by, at: new Date('2026-03-20T02:00:00Z'), reason: 'chờ vật tư' } as const;
    const problem = { kind: 'not-later', than: '2026-03-19' };
    expect(takeStep(before, { ...late, until: '2026-03-19' })).toMatchObject({ ok: false, problem });
    const { due: _, ...without } = before;
    expect(takeStep(without, { ...late, until: '2026-03-10' })).toMatchObject({ ok: false, problem });
    expect(takeStep(before, { ...late, until: '2026-03-20' }).ok).toBe(true);
  });

  test('an extension leads to a day after the one that runs, and the reason stays with the case', () => {
    const before = sampleCase({ state: 'in-progress', due: { on: '2026-03-17', clock: 'x' } });
    const extend = { action: 'extend', by, at: AT, reason: 'chờ đơn vị thi công' } as const;
    expect(takeStep(before, { ...extend, until: '2026-03-17' })).toMatchObject({
      problem: { kind: 'not-later', than: '2026-03-17' },
    });
    expect(takeStep(before, { ...extend, until: '2026-02-30' })).toMatchObject({ problem: { kind: 'no-day' } });
    expect(takeStep(before, { ...extend, until: '2026-03-24' })).toMatchObject({
      value: { changed: { state: 'extended', extension: { until: '2026-03-24', reason: 'chờ đơn vị thi công' } } },
    });
  });

  test('a report that is a khiếu nại begins anew with its rules; the same track goes on', () => {
    const before = sampleCase({ kind: 'phan-anh', state: 'classified' });
    const classify = { action: 'classify', by, at: AT } as const;
    expect(takeStep(before, { ...classify, kind: 'khieu-nai' })).toMatchObject({
      value: { changed: { kind: 'khieu-nai', state: 'received' } },
    });
    expect(takeStep(before, { ...classify, kind: 'kien-nghi', category: 'giao-thong' })).toMatchObject({
      value: { changed: { kind: 'kien-nghi', category: 'giao-thong', state: 'classified' } },
    });
  });

  test('reopening forgets the ending and the extension', () => {
    const closed = sampleCase({
      state: 'closed',
      closing: { reason: 'resolved', proof: ['f1'] },
      extension: { until: '2026-03-24', reason: 'mưa' },
      score: 2,
    });
    const taken = takeStep(closed, { action: 'reopen', by: 'citizen', at: AT, reason: 'đèn lại tắt' });
    expect(taken).toMatchObject({ value: { changed: { state: 'in-progress' } } });
    if (taken.ok)
      expect(taken.value.changed).toMatchObject({ closing: undefined, extension: undefined, score: undefined });
  });

  test('a note changes nothing, and nothing is merged into itself', () => {
    const before = sampleCase({ state: 'closed' });
    expect(takeStep(before, { action: 'note', by, at: AT, why: 'đã gọi lại' })).toMatchObject({
      value: { changed: before },
    });
    const self = { action: 'merge', by, at: AT, mergeInto: before.id } as const;
    expect(takeStep(sampleCase({ state: 'classified' }), self)).toMatchObject({ problem: { kind: 'into-itself' } });
  });
});
