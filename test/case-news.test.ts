import { randomBytes } from 'node:crypto';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { createCaseStore } from '../src/adapters/database/cases/case-store.js';
import { createNewsSource } from '../src/adapters/database/cases/news/news-source.js';
import { createUnreachedNews } from '../src/adapters/database/cases/news/unreached-news.js';
import { createDeliveryAdapters } from '../src/adapters/database/outbound/delivery-adapters.js';
import { createWorker } from '../src/adapters/database/worker.js';
import type { Case } from '../src/domain/complaints/case.js';
import { showCaseCode } from '../src/domain/complaints/code/case-code.js';
import { type NewsParts, tellNews } from '../src/domain/complaints/news/tell-news.js';
import type { CaseStore } from '../src/domain/complaints/ports.js';
import type { CaseParty, Requester } from '../src/domain/complaints/requester.js';
import { actInOrder } from '../src/domain/complaints/staff/act-in-order.js';
import { crowdNotices } from '../src/domain/complaints/staff/notices/crowd-notices.js';
import { type StaffNoticeParts, staffNotices } from '../src/domain/complaints/staff/notices/staff-notices.js';
import { unreachedNotices } from '../src/domain/complaints/staff/notices/unreached-notices.js';
import type { CaseStep } from '../src/domain/complaints/steps/case-step.js';
import { takeStep } from '../src/domain/complaints/steps/take-step.js';
import { reopenFor } from '../src/domain/complaints/tracking/answer-closing.js';
import type { PlannedMessage } from '../src/domain/delivery/outbound-message.js';
import { newsText } from '../src/messages/complaints/case-news.js';
import { staffNoticeText } from '../src/messages/complaints/staff/staff-notice.js';
import { loadCaseRules } from '../src/parts/cases/cases.js';
import { createDatabases } from './support/open-databases.js';
import { sampleCase, sampleDraft } from './support/sample-case.js';

const AT = new Date('2026-03-03T02:00:00Z');
const databases = createDatabases('case-news');
afterAll(() => databases.close());

let cases: CaseStore;
let parts: NewsParts;
let planned: Map<string, PlannedMessage>;
let left: [string, string][];
let givenUp: number[];
let off: string | undefined;

beforeEach(async () => {
  const database = await databases.open();
  const { client } = database;
  const keys = { content: randomBytes(32), identity: randomBytes(32) };
  cases = createCaseStore(database, keys);
  planned = new Map();
  left = [];
  parts = {
    source: createNewsSource(client, keys),
    cases,
    outbox: {
      async plan(messages) {
        const fresh = messages.filter(({ key }) => !planned.has(key));
        for (const message of fresh) planned.set(message.key, message);
        return fresh.length;
      },
    },
    nameOf: async () => 'Lê Thị Sáu',
    say: (news, about) => newsText(news, { ...about, office: 'UBND phường Mẫu' }),
    askSettled: (id) => [{ id: `hs:${id}:yes`, label: 'Đã giải quyết' }],
    cut: (_, { text, choices }) => [{ text, choices }],
    leaveOnPage: async (conversation, _, text) => {
      left.push([conversation, text]);
    },
    canReach: async ({ channel }) => channel !== off,
    toStaff: async () => [],
    toStaffTogether: async () => ({ planned: [], told: new Set() }),
    failures: new Map(),
    onGivenUp: ({ number }) => {
      givenUp.push(number);
    },
  };
  givenUp = [];
  off = undefined;
});

async function file(draft: string, replyTo: { channel: 'telegram' | 'zalo' | 'web'; chat: string }) {
  const party = { role: 'reporter', requester: { name: 'Nguyễn Văn Tám', replyTo }, conversation: draft } as const;
  return (await cases.create(sampleDraft(draft), party)).filed;
}

async function act(id: string, step: Omit<CaseStep, 'by' | 'at'>): Promise<void> {
  const before = await cases.find(id);
  const taken = before && takeStep(before, { ...step, by: 'p1', at: AT });
  if (!taken?.ok) throw new Error(`${step.action} cannot be done`);
  await cases.save(taken.value.changed, [taken.value.event]);
}

test('everybody of a case is told each step, where they are', async () => {
  const filed = await file('d1', { channel: 'zalo', chat: 'z1' });
  await cases.addParty(
    filed.id,
    { role: 'follower', requester: { replyTo: { channel: 'web', chat: 'w1' } }, conversation: 'w1' },
    AT,
  );
  await act(filed.id, { action: 'classify' });
  await act(filed.id, { action: 'take' });
  await tellNews(parts, AT);
  expect([...planned.values()].map(({ to, parts: [part] }) => [to, part?.text])).toEqual([
    [{ channel: 'zalo', chat: 'z1' }, expect.stringContaining('Lê Thị Sáu đã nhận xử lý')],
  ]);
  expect(left).toEqual([['w1', expect.stringContaining('Lê Thị Sáu đã nhận xử lý')]]);
});

test('a step is told once: again, after a crash before the mark, and together with new ones', async () => {
  const filed = await file('d1', { channel: 'zalo', chat: 'z1' });
  await act(filed.id, { action: 'classify' });
  await act(filed.id, { action: 'take' });
  const { source } = parts;
  const dying: NewsParts = { ...parts, source: { ...source, toldUpTo: () => Promise.reject(new Error('killed')) } };
  await expect(tellNews(dying, AT)).rejects.toThrow('killed');
  await tellNews(parts, AT);
  await tellNews(parts, AT);
  expect(planned.size).toBe(1);
  await act(filed.id, { action: 'answer', answer: 'Đèn đã thay ngày 03/03.' });
  expect(await tellNews(parts, AT)).toBe(1);
  expect(planned.size).toBe(2);
});

test('what was done with one word is told once: the answer, not that it was taken a moment before', async () => {
  const filed = await file('d1', { channel: 'zalo', chat: 'z1' });
  const acting = { cases, rules: await loadCaseRules('knowledge') };
  await actInOrder(filed, { action: 'answer', answer: 'Đèn đã thay.', by: 'p1', at: AT }, acting);
  await tellNews(parts, AT);
  const told = [...planned.values()].map(({ parts: [part] }) => part?.text);
  expect(told).toEqual([expect.stringContaining('Đèn đã thay.')]);
});

test('what was overtaken before it was told is not told: not to them, and not to who was given it', async () => {
  const filed = await file('d1', { channel: 'zalo', chat: 'z1' });
  parts = {
    ...parts,
    toStaff: (event, about, parties, at) =>
      staffNotices(event, about, parties, { ...STAFF, chatOf: async (id) => ({ channel: 'zalo', chat: id }) }, at),
  };
  await act(filed.id, { action: 'classify' });
  await act(filed.id, { action: 'assign', assignee: 'p2' });
  await act(filed.id, { action: 'take' });
  await act(filed.id, { action: 'extend', until: '2026-03-24', reason: 'chờ bóng đèn về' });
  await act(filed.id, { action: 'answer', answer: 'Đèn đã thay.' });
  await act(filed.id, { action: 'close', closing: { reason: 'resolved', proof: ['anh-1'] } });
  await tellNews(parts, AT);
  expect([...planned.values()].map(({ to, parts: [part] }) => [to.chat, part?.text.split('\n')[0]?.slice(17)])).toEqual(
    [
      ['z1', 'UBND phường Mẫu trả lời:'],
      ['z1', 'đã kết thúc, kết quả: đã giải quyết.'],
    ],
  );
});

test('of many that are filed at once staff hear the first few one by one, danger by itself, and the others in one message', async () => {
  const staff: StaffNoticeParts = {
    ...STAFF,
    clerks: async () => [{ channel: 'zalo', chat: 'clerk' }],
    say: staffNoticeText,
  };
  parts = {
    ...parts,
    toStaff: (event, about, parties, at) => staffNotices(event, about, parties, staff, at),
    toStaffTogether: (events, at) => crowdNotices(events, { ...staff, cases }, at),
  };
  for (let at = 1; at <= 30; at++) await cases.create(sampleDraft(`d${at}`, { isUrgent: at === 20 }));
  const dealtWith = (await cases.create(sampleDraft('d0'))).filed;
  await act(dealtWith.id, { action: 'classify' });
  await act(dealtWith.id, { action: 'take' });
  await act(dealtWith.id, { action: 'answer', answer: 'Đèn đã thay.' });
  await tellNews(parts, AT);
  const told = [...planned.values()].map(({ parts: [part] }) => part?.text ?? '');
  expect(told).toHaveLength(7);
  expect(told.filter((text) => text.includes('KHẨN'))).toHaveLength(1);
  expect(told.filter((text) => /Có thêm 24 hồ sơ mới[\s\S]*\/hoso/.test(text))).toHaveLength(1);
  await cases.create(sampleDraft('d31'));
  await tellNews(parts, AT);
  expect(planned.size).toBe(8);
});

test('of what was answered before it could be told nobody hears that it is new', async () => {
  const event = { caseId: 'c', action: 'create', by: 'citizen', at: AT, details: {} } as const;
  const staff = { ...STAFF, clerks: async () => [{ channel: 'zalo', chat: 'clerk' } as const] };
  const told = async (about: Case) =>
    (await staffNotices({ number: 7, event }, about, [], staff, AT)).map(({ to }) => to.chat);
  expect(await told(sampleCase({ state: 'received' }))).toEqual(['clerk']);
  expect(await told(sampleCase({ state: 'decided', reachedAt: { received: AT, decided: AT } }))).toEqual([]);
});

test('who was given a case that went to another in between is not told that they have it', async () => {
  const about = sampleCase({ state: 'assigned', assignee: 'p3' });
  const given = (assignee: string) => ({
    number: 7,
    event: { caseId: about.id, action: 'assign', by: 'p1', at: AT, details: { assignee } } as const,
  });
  const staff = { ...STAFF, chatOf: async (chat: string) => ({ channel: 'zalo', chat }) as const };
  const told = async (assignee: string) =>
    (await staffNotices(given(assignee), about, [], staff, AT)).map(({ to }) => to.chat);
  expect([await told('p2'), await told('p3')]).toEqual([[], ['p3']]);
});

test('no day is promised that was over when it is told, however long nothing could be told', async () => {
  const draft = sampleDraft('d1', { due: { on: '2026-03-20', clock: 'answer' } });
  const requester = { replyTo: { channel: 'zalo', chat: 'z1' } } as const;
  const { id } = (await cases.create(draft, { role: 'reporter', requester })).filed;
  await act(id, { action: 'classify' });
  await act(id, { action: 'take' });
  await tellNews(parts, new Date('2026-03-30T02:00:00Z'));
  const text = planned.values().next().value?.parts[0]?.text;
  expect(text).toContain('đã quá ngày hẹn');
  expect(text).not.toContain('Dự kiến trả lời');
});

test('what was over when it was extended or answered is told with an apology and why; in time there is none', async () => {
  const draft = sampleDraft('d1', { due: { on: '2026-03-16', clock: 'pakn-tra-loi' } });
  const requester = { replyTo: { channel: 'zalo', chat: 'z1' } } as const;
  const { id } = (await cases.create(draft, { role: 'reporter', requester })).filed;
  const acting = { cases, rules: await loadCaseRules('knowledge') };
  const now = new Date('2026-03-18T02:00:00Z');
  const acts = async (action: CaseStep['action'], details: Partial<CaseStep> = {}) => {
    const acted = await actInOrder(
      { id, kind: 'phan-anh', state: 'received' },
      { action, by: 'p1', at: now, ...details },
      acting,
    );
    expect(acted.ok).toBe(true);
  };
  await acts('take');
  await acts('extend', { until: '2026-03-25', reason: 'chờ bóng đèn về' });
  await tellNews(parts, now);
  const texts = () => [...planned.values()].map(({ parts: [part] }) => part?.text ?? '');
  expect(texts().at(-1)).toMatch(
    /đã quá hạn trả lời \(ngày 16\/03\/2026\).*xin lỗi.*lý do: chờ bóng đèn về.*25\/03\/2026/,
  );
  await acts('answer', { answer: 'Đèn đã thay.' });
  await tellNews(parts, now);
  expect(texts().at(-1)).toMatch(/Đèn đã thay\.\n.*ngày 16\/03\/2026; xin lỗi anh\/chị vì trả lời chậm/);
});

test('at the end they are asked whether it is settled', async () => {
  const filed = await file('d1', { channel: 'telegram', chat: 't1' });
  await act(filed.id, { action: 'classify' });
  await act(filed.id, { action: 'take' });
  await act(filed.id, { action: 'answer', answer: 'Đèn đã thay.' });
  await act(filed.id, { action: 'close', closing: { reason: 'resolved', proof: ['anh-1'] } });
  await tellNews(parts, AT);
  const last = [...planned.values()].at(-1);
  expect(last?.parts[0]).toMatchObject({
    text: expect.stringContaining('Việc đã được giải quyết chưa ạ?'),
    choices: [{ id: `hs:${filed.id}:yes` }],
  });
});

test('those of a merged case hear what becomes of the other', async () => {
  const first = await file('d1', { channel: 'zalo', chat: 'z1' });
  const second = await file('d2', { channel: 'telegram', chat: 't2' });
  await act(second.id, { action: 'merge', mergeInto: first.id });
  await act(first.id, { action: 'classify' });
  await act(first.id, { action: 'take' });
  await tellNews(parts, AT);
  expect([...planned.values()].map(({ to }) => to.chat).sort()).toEqual(['t2', 't2', 'z1']);
});

test('one says that it is not settled: the others of the case hear it with its new date, and not in their words', async () => {
  const first = await file('d1', { channel: 'zalo', chat: 'z1' });
  const second = await file('d2', { channel: 'telegram', chat: 't2' });
  await act(second.id, { action: 'merge', mergeInto: first.id });
  await act(first.id, { action: 'classify' });
  await act(first.id, { action: 'take' });
  await act(first.id, { action: 'answer', answer: 'Đèn đã thay.' });
  await act(first.id, { action: 'close', closing: { reason: 'resolved', proof: ['anh-1'] } });
  await tellNews(parts, AT);
  planned.clear();
  const message = {
    channel: 'telegram',
    conversation: 'd2',
    messageId: 'm1',
    text: '',
    chat: { id: 't2', sender: 't2', isGroup: false },
    receivedAt: AT,
  } as const;
  const input = { message, now: AT } as Parameters<typeof reopenFor>[2];
  const reopening = { cases, rules: await loadCaseRules('knowledge') };
  expect(await reopenFor(first.id, 'bà Lan nói đèn tắt lại', input, reopening)).toMatchObject({
    saying: { kind: 'reopened', due: { on: '2026-03-17' } },
  });
  await tellNews(parts, AT);
  expect([...planned.values()].map(({ to, parts: [part] }) => [to.chat, part?.text.split(': ')[1]])).toEqual([
    [
      'z1',
      'có người cùng gửi báo việc chưa xong nên được mở lại để xử lý tiếp. Dự kiến trả lời chậm nhất hết ngày 17/03/2026.',
    ],
  ]);
});

test('who brought one case and follows the other hears it once, with the code they were given', async () => {
  const first = await file('d1', { channel: 'zalo', chat: 'z1' });
  const second = await file('d2', { channel: 'zalo', chat: 'z2' });
  const replyTo = { channel: 'zalo', chat: 'z2' } as const;
  await cases.addParty(first.id, { role: 'follower', requester: { replyTo }, conversation: 'd2' }, AT);
  await act(second.id, { action: 'merge', mergeInto: first.id });
  await tellNews(parts, AT);
  planned.clear();
  await act(first.id, { action: 'classify' });
  await act(first.id, { action: 'assign', assignee: 'p1' });
  await tellNews(parts, AT);
  const told = [...planned.values()].map(({ to, parts: [part] }) => [to.chat, part?.text.slice(0, 15)]);
  expect(told).toHaveLength(2);
  expect(told).toContainEqual(['z1', `Hồ sơ ${showCaseCode(first.code)}`]);
  expect(told).toContainEqual(['z2', `Hồ sơ ${showCaseCode(second.code)}`]);
});

test('nothing is planned for a chat that cannot be written to', async () => {
  const filed = await file('d1', { channel: 'zalo', chat: 'z1' });
  off = 'zalo';
  await act(filed.id, { action: 'classify' });
  await act(filed.id, { action: 'take' });
  await tellNews(parts, AT);
  expect(planned.size).toBe(0);
});

test('an event that cannot be told is tried again, then passed over: others do not wait for ever', async () => {
  const broken = await file('d1', { channel: 'zalo', chat: 'z1' });
  const { cases: store } = parts;
  parts = {
    ...parts,
    cases: {
      ...store,
      find: (id) => (id === broken.id ? Promise.reject(new Error('cannot be opened')) : store.find(id)),
    },
  };
  const whole = await file('d2', { channel: 'zalo', chat: 'z2' });
  await act(whole.id, { action: 'classify' });
  await act(whole.id, { action: 'take' });
  for (let look = 0; look < 4; look++) await expect(tellNews(parts, AT)).rejects.toThrow('cannot be opened');
  expect(planned.size).toBe(0);
  await tellNews(parts, AT);
  expect(givenUp).toHaveLength(1);
  expect([...planned.values()].map(({ to }) => to.chat)).toEqual(['z2']);
});

test('news that failed at the sending is found by its event and whom it was for', async () => {
  const database = await databases.open();
  const keys = { content: randomBytes(32), identity: randomBytes(32) };
  const { outbox } = createDeliveryAdapters(database, keys.content, createWorker());
  cases = createCaseStore(database, keys);
  const { id } = await file('d1', { channel: 'zalo', chat: 'z1' });
  await act(id, { action: 'classify' });
  await act(id, { action: 'take' });
  await tellNews({ ...parts, cases, outbox, source: createNewsSource(database.client, keys) }, AT);
  const unreached = createUnreachedNews(database.client);
  expect(await unreached.failedSince(AT)).toEqual([]);
  const until = new Date(AT.getTime() + 60_000);
  const due = { channel: 'zalo', priorities: ['reminder'], limit: 9, except: [], at: AT, leaseUntil: until } as const;
  for (const { id, to } of await outbox.claim(due))
    await outbox.settle({ id, to, status: 'failed', reason: 'blocked', blocks: 'blocked', at: AT });
  const [party] = await cases.partiesOf(id);
  expect(await unreached.failedSince(AT)).toEqual([{ number: expect.any(Number), caseId: id, party: party?.id }]);
  expect(await unreached.failedSince(until)).toEqual([]);
});

const STAFF: StaffNoticeParts = {
  clerks: async () => [{ channel: 'zalo', chat: 'clerk' }],
  leaders: async () => [],
  chatOf: async () => undefined,
  groups: async () => [],
  returned: async () => undefined,
  canReach: async ({ chat }) => chat !== 'gone',
  say: (notice) => staffNoticeText(notice, 'telegram'),
  sayInGroup: () => '',
  cut: (_, { text, choices }) => [{ text, choices }],
};

describe('who has to be called', () => {
  const about = sampleCase({ state: 'answered' });
  const event = {
    number: 7,
    event: { caseId: about.id, action: 'answer', by: 'p1', at: AT, details: { answer: 'Đã thay.' } },
  } as const;
  const staff = STAFF;
  const partiesWith = (requesters: readonly Requester[]) =>
    requesters.map(
      (requester, at): CaseParty => ({ id: `${at}`, caseId: about.id, role: 'reporter', requester, since: AT }),
    );
  const notices = async (...requesters: Requester[]) => {
    const planned = await staffNotices(event, about, partiesWith(requesters), staff, AT);
    return planned.map(({ parts: [part] }) => part?.text ?? '');
  };
  const chat = { channel: 'zalo', chat: 'z1' } as const;
  const gone = { channel: 'zalo', chat: 'gone' } as const;

  test.each<[string, readonly Requester[], RegExp | undefined]>([
    ['a chat that works', [{ replyTo: chat, phone: '0909' }], undefined],
    ['only a telephone', [{ phone: '0909' }], /gọi báo tin/],
    ['a chat that is switched off or blocked, and a telephone', [{ replyTo: gone, phone: '0909' }], /gọi báo tin/],
    ['a chat that cannot be written to, and nothing else', [{ replyTo: gone }], /không còn nhắn được[\s\S]*văn bản/],
    ['a page', [{ replyTo: { channel: 'web', chat: 'w' } }], undefined],
    ['nothing at all', [{}], undefined],
    ['of two only one', [{ replyTo: chat }, { replyTo: gone, phone: '0909' }], /gọi báo tin/],
  ])('%s', async (_, requesters, expected) => {
    const texts = await notices(...requesters);
    if (expected) expect(texts).toEqual([expect.stringMatching(expected)]);
    else expect(texts).toEqual([]);
    for (const text of texts) expect(text).not.toContain('0909');
  });

  test('of two whose news failed at the sending, one with a telephone: both are named, each look again plans nothing', async () => {
    const failed = ['0', '1'].map((party) => ({ number: 7, caseId: about.id, party }));
    const looked = {
      ...staff,
      unreached: { failedSince: async () => failed },
      cases: {
        find: async () => about,
        partiesOf: async () => partiesWith([{ replyTo: gone }, { replyTo: gone, phone: '0909' }]),
      },
    };
    for (const at of [AT, new Date(AT.getTime() + 60_000)])
      await parts.outbox.plan(await unreachedNotices(looked, at), at);
    const texts = [...planned.values()].map(({ parts: [part] }) => part?.text ?? '');
    expect(texts).toEqual([expect.stringMatching(/văn bản/), expect.stringMatching(/gọi báo tin/)]);
  });
});

test.each([
  ['add', { added: 'nhà bà Nga số 9 cũng ngập', photos: ['f'] }, /vừa bổ sung vào hồ sơ/],
  ['withdraw', { reason: 'nhà bà Nga hết ngập' }, /đã rút lại hồ sơ/],
  ['ask-withdraw', { reason: 'nhà bà Nga hết ngập' }, /xin rút hồ sơ/],
] as const)(
  'what its person does afterwards (%s) is told to who holds the case, without their words',
  async (action, details, told) => {
    const about = sampleCase({ state: action === 'withdraw' ? 'withdrawn' : 'in-progress', assignee: 'p1' });
    const event = { number: 7, event: { caseId: about.id, action, by: 'citizen', at: AT, details } } as const;
    const holder = { ...STAFF, chatOf: async () => ({ channel: 'telegram', chat: 'p1' }) as const };
    const planned = await staffNotices(event, about, [], holder, AT);
    expect(planned.map(({ to }) => to.chat)).toEqual(['p1']);
    expect(planned[0]?.parts[0]?.text).toMatch(told);
    expect(planned[0]?.parts[0]?.text).not.toMatch(/Nga|ngập/);
  },
);
