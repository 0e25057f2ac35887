import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { createAuditTrail } from '../src/adapters/database/cases/audit-trail.js';
import { createCaseFiles } from '../src/adapters/database/cases/case-files.js';
import { createPurgeConversation } from '../src/adapters/database/cases/forgetting/purge-conversation.js';
import { createSealedDrafts } from '../src/adapters/database/cases/sealed/sealed-drafts.js';
import { deriveSealedKeys } from '../src/adapters/database/cases/sealed/sealed-keys.js';
import { createSealedStore } from '../src/adapters/database/cases/sealed/sealed-store.js';
import { createConversationAdapters } from '../src/adapters/database/conversations/conversation-adapters.js';
import type { DurableDatabase } from '../src/adapters/database/opening/open-database.js';
import { createConversationKeys } from '../src/adapters/database/sealing/conversation-keys.js';
import { fileSealed } from '../src/domain/complaints/handling/file-case.js';
import { actOnSealed } from '../src/domain/complaints/sealed/act-on-sealed.js';
import { openSealed } from '../src/domain/complaints/sealed/open-sealed.js';
import type { NewSealedCase } from '../src/domain/complaints/sealed/sealed-store.js';
import { takeSealedStep } from '../src/domain/complaints/sealed/take-sealed-step.js';
import type { CaseStep } from '../src/domain/complaints/steps/case-step.js';
import { EMPTY_STATE } from '../src/domain/conversation/turn.js';
import type { Person } from '../src/domain/people/person.js';
import { loadCaseRules } from '../src/parts/cases/cases.js';
import { createDatabases } from './support/open-databases.js';

const SEALED = new Uint8Array(32).fill(3);
const IDENTITY = new Uint8Array(32).fill(2);
const AT = new Date('2026-03-02T01:30:00Z');
const DENUNCIATION: NewSealedCase = {
  draft: 'd1',
  content: {
    category: 'dat-dai',
    summary: 'Cán bộ địa chính nhận tiền',
    content: 'Ông Võ Văn Tám nhận mười triệu để ký hồ sơ.',
    place: { text: 'trụ sở UBND phường' },
    attachments: ['anh-7'],
  },
  denouncer: { name: 'Lê Thị Sáu', phone: '0911222333' },
  conversation: 'chat-of-sau',
  way: 'telegram',
  receivedAt: AT,
  by: 'citizen',
  at: AT,
};
const people: readonly Person[] = [
  { id: 'officer', name: 'Thanh tra', roles: ['Xử lý tố cáo'] },
  { id: 'leader', name: 'Chủ tịch', roles: ['lãnh đạo', 'quản trị'] },
];
const findPerson = async (id: string) => people.find((person) => person.id === id);

const rules = await loadCaseRules('knowledge');
const databases = createDatabases('sealed');
afterAll(() => databases.close());
const drivers = await databases.drivers();

describe.each(drivers)('the sealed store on %s', (driver) => {
  const storesOf = (database: DurableDatabase) => ({
    sealed: createSealedStore(database, deriveSealedKeys(SEALED, IDENTITY), (tries) => tries + 1),
    audit: createAuditTrail(database.client),
  });

  test('twenty at once are one case; lists say that there is one and nothing else', async () => {
    const database = await databases.open(driver);
    const { client } = database;
    const { sealed } = storesOf(database);
    const put = await Promise.all(Array.from({ length: 20 }, () => sealed.put(DENUNCIATION)));
    expect(put.filter(({ isNew }) => isNew)).toHaveLength(1);
    expect(await sealed.countOpen()).toBe(1);
    expect(await sealed.list(10)).toEqual([
      {
        id: expect.any(String),
        number: 1,
        state: 'received',
        way: 'telegram',
        receivedAt: AT,
        reachedAt: { received: AT },
        revision: 0,
      },
    ]);
    expect(await sealed.received('2026-03-02', '2026-03-02')).toHaveLength(1);
    const tables = await client.$queryRawUnsafe<{ name: string }[]>(
      `SELECT name FROM sqlite_master WHERE type = 'table'`,
    );
    const rows = await Promise.all(tables.map(({ name }) => client.$queryRawUnsafe(`SELECT * FROM "${name}"`)));
    const clear = JSON.stringify(rows, (_, value) => (typeof value === 'bigint' ? String(value) : value));
    for (const word of ['Tám', 'Sáu', '0911222333', 'dat-dai', 'chat-of-sau', 'anh-7', 'địa chính'])
      expect(clear).not.toContain(word);
    const bytes = readFileSync(join(databases.folder, '0.db')).toString('latin1');
    expect(bytes).not.toContain('0911222333');
  });

  test('two that draw the same number in one moment are both filed', async () => {
    const database = await databases.open(driver);
    const drawn = [7, 7, 8, 9];
    const draw = () => drawn.shift() ?? 10;
    const [one, other] = [0, 1].map(() => createSealedStore(database, deriveSealedKeys(SEALED, IDENTITY), draw));
    const put = await Promise.all([one?.put(DENUNCIATION), other?.put({ ...DENUNCIATION, draft: 'd2' })]);
    expect(put.map((filed) => filed?.isNew)).toEqual([true, true]);
    expect(new Set(put.map((filed) => filed?.filed.number)).size).toBe(2);
  });

  test('however many are over or come in, no open one leaves the list', async () => {
    const database = await databases.open(driver);
    const { sealed } = storesOf(database);
    for (let one = 1; one <= 4; one++) await sealed.put({ ...DENUNCIATION, draft: `d${one}` });
    expect(await sealed.list(2)).toHaveLength(4);
    for (const open of (await sealed.list(2)).slice(0, 3)) {
      const changed = { ...open, state: 'closed' as const, closing: { reason: 'resolved' as const } };
      await sealed.save(changed, []);
    }
    expect((await sealed.list(2)).map(({ state }) => state)).toEqual(['received', 'closed', 'closed']);
  });

  test('numbers of a database in which they stood in a row are drawn anew', async () => {
    const database = await databases.open(driver);
    const { sealed } = storesOf(database);
    for (let one = 1; one <= 60; one++) await sealed.put({ ...DENUNCIATION, draft: `d${one}` });
    const before = await sealed.list(100);
    expect(before.map(({ number }) => number).toSorted((a, b) => a - b)).toEqual(before.map((_, at) => at + 1));
    const sql = readFileSync('prisma/migrations/20261122044800_sealed-numbers/migration.sql', 'utf8');
    for (const statement of sql.split(/;\s*$/mu).filter((one) => one.trim() !== ''))
      await database.client.$executeRawUnsafe(statement);
    const after = await sealed.list(100);
    expect(new Set(after.map(({ number }) => number)).size).toBe(60);
    expect(after.every(({ number }) => number >= 1000 && number <= 9999)).toBe(true);
    expect(new Set(after.map(({ id }) => id))).toEqual(new Set(before.map(({ id }) => id)));
    const tables = await database.client.$queryRawUnsafe(
      `SELECT name FROM sqlite_master WHERE name LIKE '\\_%' ESCAPE '\\'`,
    );
    expect(JSON.stringify(tables)).not.toMatch(/Drawn|InARow/u);
  });

  test('is opened by those named for it, with a reason; each opening and each try is on record', async () => {
    const database = await databases.open(driver);
    const stores = storesOf(database);
    const { filed } = await stores.sealed.put(DENUNCIATION);
    const parts = { ...stores, findPerson };
    const opening = { by: 'officer', reason: 'xử lý đơn', at: AT };
    expect(await openSealed(parts, 'content', filed.id, { ...opening, by: 'leader' })).toMatchObject({
      problem: 'not-allowed',
    });
    expect(await openSealed(parts, 'content', filed.id, { ...opening, by: 'nobody' })).toMatchObject({
      problem: 'not-allowed',
    });
    expect(await openSealed(parts, 'denouncer', filed.id, { ...opening, reason: ' ' })).toMatchObject({
      problem: 'no-reason',
    });
    expect(await openSealed(parts, 'content', filed.id, opening)).toEqual({ ok: true, value: DENUNCIATION.content });
    expect(await openSealed(parts, 'denouncer', filed.id, opening)).toMatchObject({ value: DENUNCIATION.denouncer });
    const events = await openSealed(parts, 'events', filed.id, opening);
    expect(events).toMatchObject({
      value: [{ action: 'create' }, { details: { why: 'open-content: xử lý đơn' } }, {}, {}],
    });
    const trail = await stores.audit.ofSubject(`sealed:${filed.id}`);
    expect(trail.map(({ actor, action }) => `${actor} ${action}`)).toEqual([
      'citizen create',
      'leader open-refused',
      'nobody open-refused',
      'officer open-content',
      'officer open-denouncer',
      'officer open-events',
    ]);
  });

  test('the sealed key alone opens the content, and not who denounced', async () => {
    const database = await databases.open(driver);
    const { filed } = await storesOf(database).sealed.put(DENUNCIATION);
    const other = createSealedStore(database, deriveSealedKeys(SEALED, new Uint8Array(32).fill(9)));
    const opening = { by: 'officer', reason: 'kiểm tra', at: AT };
    expect(await other.openContent(filed.id, opening)).toEqual(DENUNCIATION.content);
    expect(await other.openDenouncer(filed.id, opening)).toBeUndefined();
  });

  test('goes through its steps; whoever returns to the conversation hears how far it is', async () => {
    const database = await databases.open(driver);
    const { sealed } = storesOf(database);
    const { filed } = await sealed.put(DENUNCIATION);
    const taken = takeSealedStep(filed, { action: 'register', by: 'officer', at: AT });
    if (!taken.ok) throw new Error(taken.problem.kind);
    expect(await sealed.save(taken.value.changed, [taken.value.event])).toBe(true);
    expect(await sealed.save(taken.value.changed, [taken.value.event])).toBe(false);
    expect(await sealed.ofConversation('chat-of-sau')).toMatchObject([{ state: 'registered', revision: 1 }]);
    expect(await sealed.ofConversation('chat-of-tu')).toEqual([]);
    expect(takeSealedStep(filed, { action: 'close', by: 'officer', at: AT })).toMatchObject({ ok: false });
  });

  test('is worked on by those named for it, with a reason, as far as law lets it', async () => {
    const database = await databases.open(driver);
    const stores = storesOf(database);
    const { filed } = await fileSealed(DENUNCIATION, rules, stores.sealed);
    const parts = { ...stores, findPerson };
    const act = (given: Omit<CaseStep, 'by' | 'at'> & { readonly by?: string }) =>
      actOnSealed(filed.id, { by: 'officer', at: AT, ...given }, rules, parts);
    expect(await act({ action: 'register', by: 'leader', why: 'xem' })).toMatchObject({
      problem: { kind: 'not-allowed' },
    });
    expect(await act({ action: 'register' })).toMatchObject({ problem: { kind: 'no-reason' } });
    expect(await act({ action: 'close', why: 'xong' })).toMatchObject({ problem: { kind: 'missing' } });
    // Mon 2 Mar: seven working days end on Wed 11 Mar.
    expect(await act({ action: 'register', why: 'vào sổ' })).toMatchObject({
      ok: true,
      value: { state: 'registered', due: { on: '2026-03-11', clock: 'to-cao-thu-ly' } },
    });
    for (const [action, details] of [
      ['accept', { document: '3/QĐ' }],
      ['notify', {}],
      ['verify', {}],
    ] as const)
      expect(await act({ action, why: 'theo quyết định', ...details })).toMatchObject({ ok: true });
    // Thirty days after Wed 1 Apr are a holiday: the next worked day is Mon 4 May. Ninety after 2 Mar are Sun 31 May: Mon 1 Jun.
    const longer = (until: string) => act({ action: 'extend', until, reason: 'đặc biệt phức tạp' });
    expect(await longer('2026-05-05')).toMatchObject({ problem: { kind: 'too-late', latest: '2026-05-04' } });
    expect(await longer('2026-05-04')).toMatchObject({ ok: true, value: { state: 'extended' } });
    expect(await longer('2026-06-02')).toMatchObject({ problem: { kind: 'too-late', latest: '2026-06-01' } });
    expect(await longer('2026-06-01')).toMatchObject({ ok: true, value: { state: 'extended' } });
    const trail = await stores.audit.ofSubject(`sealed:${filed.id}`);
    expect(trail.map(({ actor, action }) => `${actor} ${action}`).slice(1, 3)).toEqual([
      'leader open-refused',
      'officer register',
    ]);
    const events = await stores.sealed.openEvents(filed.id, { by: 'officer', reason: 'kiểm tra', at: AT });
    expect(events[1]).toMatchObject({ action: 'register', details: { why: 'vào sổ' } });
  });

  test('what ended longer ago than it is kept loses words, names, reasons and files, and stays to be counted', async () => {
    const file = `kept-${driver}.db`;
    const database = await databases.open(driver, file);
    const { client } = database;
    const { sealed, audit } = storesOf(database);
    const files = createCaseFiles(client, deriveSealedKeys(SEALED, IDENTITY));
    const endAt = new Date('2023-02-20T02:00:00Z');
    async function put(draft: string, closed?: Date) {
      const { filed } = await sealed.put({ ...DENUNCIATION, draft, receivedAt: endAt });
      await files.keep(filed.id, { id: 'anh-7', bytes: new Uint8Array([1]), mediaType: 'image/jpeg' }, endAt);
      const reachedAt = { ...filed.reachedAt, ...(closed ? { closed } : {}) };
      const event = {
        caseId: filed.id,
        action: 'note',
        by: 'officer',
        at: endAt,
        details: { why: 'gọi chị Sáu' },
      } as const;
      await sealed.save({ ...filed, state: closed ? 'closed' : 'verifying', reachedAt }, [event]);
      return filed.id;
    }
    const [old, lately, open] = [await put('old', endAt), await put('lately', AT), await put('open')];
    expect(await sealed.forgetEndedBefore('2023-02-20', AT)).toBe(0);
    expect(await sealed.forgetEndedBefore('2023-02-21', AT)).toBe(1);
    expect(await sealed.forgetEndedBefore('2023-02-21', AT)).toBe(0);
    const opening = { by: 'officer', reason: 'kiểm tra', at: AT };
    expect(await sealed.openContent(old, opening)).toBeUndefined();
    expect(await sealed.openDenouncer(old, opening)).toBeUndefined();
    expect((await sealed.openEvents(old, opening)).map(({ details }) => details)).toEqual([{}, {}]);
    expect(await files.list(old)).toEqual([]);
    expect(await sealed.find(old)).toMatchObject({ state: 'closed', isForgotten: true });
    expect(await sealed.received('2023-02-20', '2023-02-20')).toHaveLength(3);
    expect((await sealed.ofConversation('chat-of-sau')).map(({ id }) => id)).toEqual([open, lately]);
    for (const id of [lately, open]) expect(await sealed.openContent(id, opening)).toEqual(DENUNCIATION.content);
    expect((await audit.ofSubject(`sealed:${old}`)).map(({ actor, action }) => `${actor} ${action}`)).toContain(
      'system anonymise',
    );
  });

  test('a draft is found from its conversation only, and is gone when it is filed or left lying', async () => {
    const { client } = await databases.open(driver);
    const drafts = createSealedDrafts<{ readonly told: string }>(client, deriveSealedKeys(SEALED, IDENTITY));
    await drafts.save('chat-of-sau', { told: 'ông Tám' }, AT);
    await drafts.save('chat-of-sau', { told: 'ông Tám nhận tiền' }, AT);
    expect(await drafts.load('chat-of-sau')).toEqual({ told: 'ông Tám nhận tiền' });
    expect(await drafts.load('chat-of-tu')).toBeUndefined();
    expect(await drafts.forgetBefore(AT)).toBe(0);
    expect(await drafts.forgetBefore(new Date(AT.getTime() + 1))).toBe(1);
    await drafts.save('chat-of-sau', { told: 'lại' }, AT);
    await drafts.remove('chat-of-sau');
    expect(await drafts.load('chat-of-sau')).toBeUndefined();
  });

  test('purging a conversation leaves nothing of it, not even in pages that were given free or in the log', async () => {
    const file = `purge-${driver}.db`;
    const database = await databases.open(driver, file);
    const { client } = database;
    const office = new Uint8Array(32).fill(1);
    const stores = createConversationAdapters(database, office);
    const conversation = await stores.registry.issue(AT);
    const { basis } = await stores.turns.open(conversation);
    const message = {
      channel: 'web',
      conversation,
      messageId: 'm1',
      text: 'x',
      shown: 'Ông Tám nhận tiền',
      receivedAt: AT,
    } as const;
    const replies = [{ text: 'Tôi đã nghe.', choices: [], outcome: 'complaint' as const }];
    const unanswered = { text: 'Ông Tám', outcome: 'not-found' as const };
    await stores.turns.commit({ message, basis, state: EMPTY_STATE, replies, unanswered, outbound: [], at: AT });
    const key = await client.conversationKey.findFirstOrThrow();
    const transcript = await client.conversationTranscript.findFirstOrThrow();
    const traces = [key.wrappedKey, transcript.ciphertext].map((bytes) => Buffer.from(bytes).subarray(-24));
    const onDisk = () =>
      ['', '-wal']
        .map((ending) => readFileSync(join(databases.folder, `${file}${ending}`)))
        .map((bytes) => traces.map((trace) => bytes.includes(trace)));
    expect(onDisk().flat()).toContain(true);
    await createPurgeConversation(client, createConversationKeys(database, office))(conversation, AT);
    expect(onDisk().flat()).not.toContain(true);
    expect(await stores.transcripts.read(conversation)).toEqual([]);
    expect(await stores.registry.isIssued(conversation)).toBe(true);
    await stores.turns.commit({
      message: { ...message, messageId: 'm2' },
      basis,
      state: EMPTY_STATE,
      replies,
      outbound: [],
      at: AT,
    });
    expect(await stores.conversations.load(conversation)).toBeUndefined();
    expect(await stores.unanswered.list(9)).toEqual([]);
  });
});
