import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { createImportRequests } from '../src/adapters/database/imports/import-requests.js';
import type { Counter } from '../src/domain/conversation/counter.js';
import { decideByCommand } from '../src/domain/conversation/decision.js';
import type { InboundFileSource } from '../src/domain/conversation/files/inbound-files.js';
import { type ConversationState, EMPTY_STATE, type InboundMessage } from '../src/domain/conversation/turn.js';
import { createNotices } from '../src/domain/delivery/announce.js';
import type { ImportedDocuments } from '../src/domain/imports/imported-documents.js';
import { createImportCounter } from '../src/domain/imports/in-chat/import-counter.js';
import type { ImportRequests } from '../src/domain/imports/in-chat/import-request.js';
import { createMemoryDocuments } from '../src/domain/imports/memory-documents.js';
import type { Person } from '../src/domain/people/person.js';
import type { FileReader } from '../src/importing/file-reader.js';
import { type ChatImport, createChatImport } from '../src/importing/import-from-chat.js';
import { readFile } from '../src/importing/read-file.js';
import { createUnderstanding } from '../src/importing/understand.js';
import { IMPORT_LABELS, renderImport } from '../src/messages/imports/import-chat.js';
import { ok, problem } from '../src/shared/result.js';
import { createFakeMessenger } from './fakes/fake-messenger.js';
import { createFakeTime } from './fakes/fake-time.js';
import { createDeliveryMemory, type DeliveryMemory } from './fakes/outbox-memory.js';
import { createDatabases } from './support/open-databases.js';
import { PLAN } from './support/sample-files.js';

const NINE = new Date('2026-03-02T02:00:00Z');
const LATER = new Date('2026-03-03T02:00:00Z');
const ADMIN = '900';
const admin: Person = { id: 'p1', name: 'Lê Thị Sáu', roles: ['Quản trị'] };
const databases = createDatabases('import-in-chat');
const folder = mkdtempSync(join(tmpdir(), 'motcua-in-chat-'));
const understand = await createUnderstanding('knowledge');
afterAll(async () => {
  await databases.close();
  rmSync(folder, { recursive: true });
});

let delivery: DeliveryMemory;
let documents: ImportedDocuments;
let requests: ImportRequests;
let source: InboundFileSource;
let counter: Counter;
let state: ConversationState;
let written: number;
let openImport: () => ChatImport;

beforeEach(async () => {
  const { client } = await databases.open();
  delivery = createDeliveryMemory();
  documents = createMemoryDocuments();
  requests = createImportRequests(client);
  source = { download: async () => ok({ bytes: new TextEncoder().encode(PLAN) }) };
  state = EMPTY_STATE;
  written = 0;
  const time = createFakeTime(NINE);
  const messengers = [createFakeMessenger('telegram', time).messenger];
  const notices = createNotices({
    ...delivery,
    messengers: () => messengers,
    mayAnnounce: async () => false,
    wake: () => {},
    now: time.now,
  });
  const reader: FileReader = {
    read: (path, onProgress = () => {}) => readFile(path, understand, onProgress),
    close: () => {},
  };
  const personAt = async ({ chat }: { chat: string }) => (chat === ADMIN ? admin : undefined);
  counter = createImportCounter({ requests, documents, personAt, say: renderImport, labels: IMPORT_LABELS });
  openImport = () =>
    createChatImport({
      requests,
      documents,
      curated: [],
      sources: { telegram: { download: (...given) => source.download(...given) } },
      notices,
      openReader: () => reader,
      clock: time.now,
    });
});

const plan = { kind: 'file', handle: 'f1', name: 'ke hoach/45.txt', mediaType: 'text/plain', bytes: 4000 } as const;

async function take(text: string, more: Partial<InboundMessage> = {}, from = ADMIN) {
  const message: InboundMessage = {
    channel: 'telegram',
    conversation: `telegram:${from}`,
    messageId: `${from}:${++written}`,
    text,
    chat: { id: from, isGroup: false, sender: from },
    receivedAt: NINE,
    ...more,
  };
  const turn = await counter.take({ message, state, decided: decideByCommand('unknown', state), now: NINE });
  if (turn) state = turn.state;
  return turn?.replies[0];
}

const sendFile = (more: Partial<InboundMessage> = {}, from = ADMIN) =>
  take('', { attachment: 'file', files: [plan], ...more }, from);

async function told() {
  const messages = await delivery.outbox.claim({
    channel: 'telegram',
    priorities: ['urgent'],
    limit: 10,
    except: [],
    at: NINE,
    leaseUntil: LATER,
  });
  for (const { id, to } of messages) await delivery.outbox.settle({ id, to, status: 'sent', at: NINE });
  return messages.map(({ content, to }) => ({ ...content, chat: to.chat }));
}

describe('a file that an administrator sends', () => {
  test('is read apart, told of with what was found, and confirmed by a button', async () => {
    expect((await sendFile())?.text).toContain('đang đọc');
    await openImport().work();
    const [notice] = await told();
    expect(notice?.chat).toBe(ADMIN);
    expect(notice?.text).toContain('Đã đọc tệp ke hoach_45.txt');
    expect(notice?.text).toMatch(/Tìm thấy: \d+ nhiệm vụ/);
    expect(notice?.choices.map(({ label }) => label)).toEqual(['Xác nhận tất cả', 'Bỏ văn bản này', 'Xem từng mục']);
    const [document] = await documents.list();
    expect(document?.records.every(({ status }) => status === 'proposed')).toBe(true);
    const [confirm, , show] = notice?.choices ?? [];
    expect((await take('', { choice: show?.id ?? '' }))?.text).toContain('1) ');
    expect((await take('1'))?.text).toMatch(/Đã xác nhận \d+ mục/);
    expect(
      (await documents.list())[0]?.records.every(
        ({ status, decidedBy }) => status === 'confirmed' && decidedBy === admin.name,
      ),
    ).toBe(true);
    expect((await take('', { choice: confirm?.id ?? '' }))?.text).toContain('không có gì thay đổi');
    expect(await requests.next()).toBeUndefined();
  });

  test('is dropped by words, once; what is confirmed is not dropped by a tap', async () => {
    await sendFile();
    await openImport().work();
    const id = (await documents.list())[0]?.id ?? '';
    expect((await take(`bỏ ${id}`))?.text).toContain('Đã bỏ');
    expect(await documents.list()).toEqual([]);
    expect((await take(`bỏ ${id}`))?.text).toContain('Không còn văn bản này');
    await sendFile();
    await openImport().work();
    await take(`Xác nhận ${id}`);
    expect((await take(`bỏ ${id}`))?.text).toContain('không bỏ bằng nút này');
    expect(await documents.list()).toHaveLength(1);
  });

  test('that was being read when the process ended is read by the next, and told of once', async () => {
    await sendFile();
    const first = openImport();
    source = {
      async download() {
        first.stop();
        return ok({ bytes: new TextEncoder().encode(PLAN) });
      },
    };
    await first.work();
    expect(await told()).toEqual([]);
    await openImport().work();
    expect(await told()).toHaveLength(1);
    expect(await documents.list()).toHaveLength(1);
  });

  test('sent twice in one message id is one; one that cannot be had, read or finished says what to do', async () => {
    await sendFile({ messageId: 'm' });
    await sendFile({ messageId: 'm' });
    source = { download: async () => problem('gone') };
    await openImport().work();
    expect((await told()).map(({ text }) => text)).toEqual([expect.stringContaining('gửi lại')]);
    source = { download: async () => ok({ bytes: new TextEncoder().encode('%PDF-1.7 nửa chừng') }) };
    await sendFile();
    await openImport().work();
    expect((await told())[0]?.text).toContain('PDF bị hỏng');
    await sendFile();
    for (let tries = 0; tries < 3; tries++) await requests.next();
    await openImport().work();
    expect((await told())[0]?.text).toContain('tôi dừng');
    expect((await sendFile({ files: [{ ...plan, bytes: 21 * 1024 * 1024 }] }))?.text).toContain('20 MB');
  });
});

test('files of others, in groups, pictures and plain words are for somebody else', async () => {
  expect(await sendFile({}, '1')).toBeUndefined();
  expect(await sendFile({ chat: { id: ADMIN, isGroup: true, sender: ADMIN } })).toBeUndefined();
  expect(await sendFile({ files: [{ kind: 'photo', handle: 'p' }] })).toBeUndefined();
  expect(await sendFile({ files: [{ ...plan, mediaType: 'image/png' }] })).toBeUndefined();
  for (const text of ['bỏ hộ khẩu', 'xác nhận tình trạng hôn nhân', 'xem số 12', '1'])
    expect(await take(text), text).toBeUndefined();
  expect(await take('bỏ abcdef12', {}, '1')).toBeUndefined();
  expect(await requests.next()).toBeUndefined();
});
