import { expect, test } from 'vitest';
import type { Case } from '../../src/domain/complaints/case.js';
import { readCaseCode } from '../../src/domain/complaints/code/case-code.js';
import type { CaseFilter, CaseStore } from '../../src/domain/complaints/ports.js';
import type { NewParty } from '../../src/domain/complaints/requester.js';
import type { CaseStep } from '../../src/domain/complaints/steps/case-step.js';
import { takeStep } from '../../src/domain/complaints/steps/take-step.js';
import { sampleDraft } from '../support/sample-case.js';

const AT = new Date('2026-03-02T01:30:00Z');
const LATER = new Date('2026-03-04T03:00:00Z');
const LAN: NewParty = {
  role: 'reporter',
  requester: { name: 'Nguyễn Thị Lan', phone: '0901234567', replyTo: { channel: 'telegram', chat: '77' } },
  consent: { version: '1', at: AT },
  conversation: 'chat-of-lan',
};
const HAI: NewParty = { role: 'follower', requester: { replyTo: { channel: 'web' } }, conversation: 'chat-of-hai' };

/** What every store of cases promises. */
export function casesContract(make: () => Promise<CaseStore>): void {
  async function take(store: CaseStore, before: Case, step: Omit<CaseStep, 'by' | 'at'>): Promise<Case> {
    const taken = takeStep(before, { ...step, by: 'p1', at: LATER });
    if (!taken.ok) throw new Error(taken.problem.kind);
    expect(await store.save(taken.value.changed, [taken.value.event])).toBe(true);
    const after = await store.find(before.id);
    if (!after) throw new Error('the case is gone');
    return after;
  }

  test('a case is found by its id, number and code as it was given', async () => {
    const store = await make();
    const given = sampleDraft('d1', { about: 'conduct', happened: 'tối qua', due: { on: '2026-03-16', clock: 'x' } });
    const { filed, isNew } = await store.create(given, LAN);
    const { draft: _, by: __, at: ___, ...told } = given;
    expect(isNew).toBe(true);
    expect(filed).toMatchObject({ ...told, state: 'received', revision: 0, reachedAt: { received: given.receivedAt } });
    expect(readCaseCode(filed.code)).toEqual({ kind: 'code', code: filed.code });
    expect(await store.find(filed.id)).toEqual(filed);
    expect(await store.findByNumber(filed.number)).toEqual(filed);
    expect(await store.findByCode(filed.code)).toEqual(filed);
    expect(await store.findByCode('2222222A')).toBeUndefined();
  });

  test('what was missed, and the hour it is due, stay with it; what is late is found', async () => {
    const store = await make();
    const hour = (await store.create(sampleDraft('d0', { due: { on: '2026-03-04', clock: 'x', time: '09:59' } })))
      .filed;
    let moved = (await store.create(sampleDraft('d1', { due: { on: '2026-03-03', clock: 'x' } }))).filed;
    const other = (await store.create(sampleDraft('d2', { due: { on: '2026-03-04', clock: 'x' } }))).filed;
    moved = await take(store, moved, { action: 'classify' });
    moved = await take(store, moved, { action: 'take' });
    moved = await take(store, moved, { action: 'extend', reason: 'chờ đơn vị điện lực', until: '2026-03-20' });
    await store.save({ ...moved, due: { on: '2026-03-20', clock: 'x' } }, []);
    expect(await store.find(moved.id)).toMatchObject({ missed: { on: '2026-03-03', clock: 'x' } });
    expect((await store.find(hour.id))?.due).toEqual({ on: '2026-03-04', clock: 'x', time: '09:59' });
    const numbers = async (filter: CaseFilter) => (await store.list(filter, 'due', 9)).cases.map((one) => one.number);
    expect(await numbers({ lateAt: LATER })).toEqual([hour.number, moved.number]);
    expect(await numbers({ lateAt: new Date(LATER.getTime() - 60_000) })).toEqual([moved.number]);
    expect(await numbers({ inTimeAt: LATER })).toEqual([other.number]);
    expect(await numbers({ isDueByHour: true })).toEqual([hour.number]);
    expect(await numbers({ heldByOtherThan: 'p1' })).toEqual([]);
    expect(await numbers({ heldByOtherThan: 'p2' })).toEqual([moved.number]);
  });

  test('the same draft a hundred times, twenty at once, is one case with one reporter', async () => {
    const store = await make();
    const results = [];
    for (let round = 0; round < 5; round++)
      results.push(...(await Promise.all(Array.from({ length: 20 }, () => store.create(sampleDraft('same'), LAN)))));
    expect(new Set(results.map(({ filed }) => filed.id)).size).toBe(1);
    expect(results.filter(({ isNew }) => isNew)).toHaveLength(1);
    expect(await store.count({})).toBe(1);
    expect(await store.partiesOf(results[0]?.filed.id ?? '')).toHaveLength(1);
    expect(await store.eventsOf(results[0]?.filed.id ?? '')).toHaveLength(1);
  });

  test('of two changes of the same case one counts', async () => {
    const store = await make();
    const { filed } = await store.create(sampleDraft('d1'));
    const saved = await Promise.all([
      store.save({ ...filed, category: 'giao-thong' }, []),
      store.save({ ...filed, category: 'tieng-on' }, []),
    ]);
    expect(saved.filter(Boolean)).toHaveLength(1);
    expect(await store.find(filed.id)).toMatchObject({ revision: 1 });
  });

  test('a case keeps what happened to it, with reasons, to its end', async () => {
    const store = await make();
    let one = (await store.create(sampleDraft('d1', { due: { on: '2026-03-16', clock: 'x' } }))).filed;
    one = await take(store, one, { action: 'classify', category: 'ha-tang' });
    one = await take(store, one, { action: 'take' });
    one = await take(store, one, { action: 'extend', reason: 'chờ đơn vị điện lực', until: '2026-03-20' });
    expect(one.extension).toEqual({ reason: 'chờ đơn vị điện lực', until: '2026-03-20' });
    one = await take(store, one, { action: 'note', why: 'đã gọi ông Tư' });
    one = await take(store, one, { action: 'answer', answer: 'Đã thay bóng đèn.' });
    const closing = { reason: 'resolved', proof: ['anh-1'] } as const;
    one = await take(store, one, { action: 'close', closing });
    expect(one).toMatchObject({ state: 'closed', closing, assignee: 'p1', reachedAt: { closed: LATER } });
    const events = await store.eventsOf(one.id);
    expect(events.map(({ action }) => action)).toEqual([
      'create',
      'classify',
      'take',
      'extend',
      'note',
      'answer',
      'close',
    ]);
    expect(events[4]).toEqual({
      caseId: one.id,
      action: 'note',
      by: 'p1',
      at: LATER,
      details: { why: 'đã gọi ông Tư' },
    });
    expect(events[2]).toMatchObject({ from: 'classified', to: 'in-progress' });
    expect(await store.count({ isOpen: true })).toBe(0);
  });

  test('who brought it is kept apart, follows once, and is told after merging as well', async () => {
    const store = await make();
    const first = (await store.create(sampleDraft('d1'), LAN)).filed;
    const second = (await store.create(sampleDraft('d2'), { ...LAN, conversation: 'chat-of-tu' })).filed;
    expect(await store.addParty(first.id, HAI, LATER)).toMatchObject({ role: 'follower', since: LATER });
    expect(await store.addParty(first.id, HAI, LATER)).toBeUndefined();
    const classified = await take(store, second, { action: 'classify', category: 'ha-tang' });
    await take(store, classified, { action: 'merge', mergeInto: first.id });
    const told = await store.partiesOf(first.id);
    expect(told.map(({ role }) => role).toSorted()).toEqual(['follower', 'reporter', 'reporter']);
    expect(told.find(({ caseId, role }) => caseId === first.id && role === 'reporter')).toMatchObject({
      requester: LAN.requester,
      consent: LAN.consent,
    });
    expect((await store.ofConversation('chat-of-hai')).map(({ id }) => id)).toEqual([first.id]);
    expect(await store.ofConversation('chat-of-nobody')).toEqual([]);
  });

  test('who brought it is reached otherwise from now on, and nobody else of the case', async () => {
    const store = await make();
    const { filed } = await store.create(sampleDraft('d1'), LAN);
    await store.addParty(filed.id, HAI, AT);
    const consent = { version: '2', at: LATER };
    expect(await store.changeContact(filed.id, 'chat-of-lan', { phone: '0909876543' }, undefined, LATER)).toBe(true);
    expect(await store.partyOf(filed.id, 'chat-of-lan')).toMatchObject({
      requester: { ...LAN.requester, phone: '0909876543' },
      consent: LAN.consent,
    });
    expect(await store.changeContact(filed.id, 'chat-of-hai', { name: 'Hải' }, consent, LATER)).toBe(true);
    expect(await store.partyOf(filed.id, 'chat-of-hai')).toMatchObject({
      role: 'follower',
      requester: { name: 'Hải', replyTo: { channel: 'web' } },
      consent,
    });
    expect(await store.changeContact(filed.id, 'chat-of-nobody', { name: 'Hải' }, consent, LATER)).toBe(false);
    expect(await store.partyOf(filed.id, 'chat-of-nobody')).toBeUndefined();
  });

  test('cases of one sender can be told from those of others', async () => {
    const store = await make();
    const { filed: first } = await store.create(sampleDraft('d1'), LAN);
    const { filed: second } = await store.create(sampleDraft('d2'), LAN);
    const { filed: other } = await store.create(sampleDraft('d3'), { ...LAN, conversation: 'chat-of-tu' });
    const { conversation: _, ...visitor } = LAN;
    const { filed: entered } = await store.create(sampleDraft('d4'), visitor);
    await store.addParty(entered.id, HAI, LATER);
    const senders = await store.sendersOf([first.id, second.id, other.id, entered.id]);
    expect(senders.get(first.id)).toBeDefined();
    expect(senders.get(second.id)).toBe(senders.get(first.id));
    expect(senders.get(other.id)).not.toBe(senders.get(first.id));
    expect(senders.has(entered.id)).toBe(false);
    expect((await store.sendersOf([other.id])).size).toBe(1);
  });

  test('lists are filtered, ordered and paged', async () => {
    const store = await make();
    for (let day = 1; day <= 7; day++) {
      const receivedAt = new Date(`2026-03-0${day}T02:00:00Z`);
      const due = day === 7 ? {} : { due: { on: `2026-04-0${8 - day}`, clock: 'x' } };
      const category = day % 2 === 0 ? 'giao-thong' : 'ha-tang';
      await store.create(sampleDraft(`d${day}`, { receivedAt, category, isUrgent: day === 3, ...due }));
    }
    const numbers = async (...args: Parameters<CaseStore['list']>) =>
      (await store.list(...args)).cases.map(({ number }) => number);
    expect(await numbers({}, 'newest', 3)).toEqual([7, 6, 5]);
    const { next } = await store.list({}, 'newest', 3);
    expect(await numbers({}, 'newest', 9, next)).toEqual([4, 3, 2, 1]);
    expect((await store.list({}, 'newest', 7)).next).toBeUndefined();
    expect(await numbers({}, 'due', 4)).toEqual([6, 5, 4, 3]);
    expect(await numbers({}, 'due', 4, (await store.list({}, 'due', 4)).next)).toEqual([2, 1]);
    expect(await numbers({ category: 'giao-thong' }, 'newest', 9)).toEqual([6, 4, 2]);
    expect(await numbers({ isUrgent: true, area: 'Khu phố 3' }, 'newest', 9)).toEqual([3]);
    expect(await numbers({ receivedFrom: '2026-03-02', receivedUntil: '2026-03-04' }, 'newest', 9)).toEqual([4, 3, 2]);
    expect(await numbers({ dueUntil: '2026-04-03', isOpen: true }, 'due', 9)).toEqual([6, 5]);
    expect(await numbers({ kinds: ['khieu-nai'], states: ['received'] }, 'newest', 9)).toEqual([]);
    expect(await numbers({ kinds: [] }, 'newest', 9)).toEqual([]);
    expect(await store.count({ category: 'ha-tang' })).toBe(4);
    expect(await numbers({}, 'urgent', 4)).toEqual([3, 6, 5, 4]);
    expect(await numbers({}, 'urgent', 9, (await store.list({}, 'urgent', 4)).next)).toEqual([2, 1, 7]);
    expect(await numbers({}, 'urgent', 9, (await store.list({}, 'urgent', 1)).next)).toEqual([6, 5, 4, 2, 1, 7]);
    expect(await numbers({}, 'urgent', 9, (await store.list({}, 'urgent', 6)).next)).toEqual([7]);
    expect(await numbers({ dueFrom: '2026-04-03', dueUntil: '2026-04-05' }, 'due', 9)).toEqual([5, 4, 3]);
  });

  test('lists know who has none, what it is about, and when it was handled, made public and closed', async () => {
    const store = await make();
    const { filed: first } = await store.create(sampleDraft('d1', { about: 'conduct' }), LAN);
    const { filed: second } = await store.create(sampleDraft('d2', { about: 'conduct' }));
    const { filed: third } = await store.create(sampleDraft('d3'));
    const classified = await take(store, first, { action: 'classify' });
    const answered = await take(store, await take(store, classified, { action: 'take' }), {
      action: 'answer',
      answer: 'xong',
    });
    const published = await take(store, answered, { action: 'publish' });
    const closing = { reason: 'resolved', proof: ['1/BB'] } as const;
    const closed = await take(store, published, { action: 'close', closing });
    await store.save({ ...closed, score: 4 }, []);
    const numbers = async (filter: Parameters<CaseStore['list']>[0]) =>
      (await store.list(filter, 'newest', 9)).cases.map(({ number }) => number).toReversed();
    expect(await numbers({ isUnassigned: true })).toEqual([second.number, third.number]);
    expect(await numbers({ about: 'conduct' })).toEqual([first.number, second.number]);
    expect(await numbers({ about: 'none' })).toEqual([third.number]);
    for (const filter of [
      { handledFrom: '2026-03-04', handledUntil: '2026-03-04' },
      { publishedUntil: '2026-03-04' },
      { endedFrom: '2026-03-04', endedUntil: '2026-03-04' },
      { score: 4 },
    ])
      expect(await numbers(filter)).toEqual([first.number]);
    for (const filter of [{ handledFrom: '2026-03-05' }, { publishedUntil: '2026-03-03' }, { score: 5 }])
      expect(await numbers(filter)).toEqual([]);
    expect(await numbers({ unhandledOn: '2026-03-04' })).toEqual([second.number, third.number]);
    expect(await numbers({ unhandledOn: '2026-03-03' })).toEqual([first.number, second.number, third.number]);
  });
}
