import { beforeEach, describe, expect, test } from 'vitest';
import { createHandoversMemory } from '../../../../test/fakes/handovers-memory.js';
import type { OfficeTime } from '../../calendar/office-hours.js';
import type { ChatAddress } from '../../delivery/messenger.js';
import type { PlannedMessage } from '../../delivery/outbound-message.js';
import type { InboundMessage } from '../turn.js';
import { createDeskNotices } from './desk-notices.js';
import type { DeskTurn } from './desk-turn.js';
import { createHandoverDesk, type HandoverDesk } from './handover-desk.js';
import type { HandoverReply } from './handover-reply.js';

const NINE = new Date('2026-03-02T02:00:00Z');
const TEN = new Date('2026-03-02T03:00:00Z');
const NOON = new Date('2026-03-02T04:30:00Z');
const AFTERNOON = new Date('2026-03-02T06:30:00Z');
const HOA: ChatAddress = { channel: 'telegram', chat: 'hoa' };
const LAN: ChatAddress = { channel: 'zalo', chat: 'lan' };

let clerks: readonly ChatAddress[];
let deaf: ChatAddress | undefined;
let said: HandoverReply[];
let onPages: { readonly conversation: string; readonly text: string }[];
let cancelled: string[];
let planned: PlannedMessage[];
let desk: HandoverDesk;
let count = 0;

/** A message of a person on Zalo, unless told otherwise. */
function from(chat: string, text: string, more: Partial<InboundMessage> = {}): InboundMessage {
  count += 1;
  const place = { id: chat, isGroup: false, sender: chat };
  const own = { channel: 'zalo', conversation: `zalo:${chat}`, chat: place } as const;
  return { ...own, messageId: `${chat}:${count}`, text, receivedAt: NINE, ...more };
}

/** Who reads what: the kind of notice stands for its words. */
function read(planned: readonly PlannedMessage[] = []) {
  return planned.map(({ to, parts }) => `${to.chat} < ${parts.map(({ text }) => text).join()}`);
}

const kinds = (turn: DeskTurn | undefined) => turn?.replies.map(({ text }) => text);

beforeEach(() => {
  clerks = [HOA, LAN];
  deaf = undefined;
  said = [];
  onPages = [];
  cancelled = [];
  planned = [];
  const officeTime = (at: Date): OfficeTime =>
    at.getTime() < NOON.getTime() ? { isOpen: true, until: NOON } : { isOpen: false, opensAt: AFTERNOON };
  const notices = createDeskNotices({
    say: (reply) => {
      said.push(reply);
      return 'text' in reply ? `${reply.kind}: ${reply.text}` : reply.kind;
    },
    cut: (_, { text }) => [{ text, choices: [] }],
    leaveOnPage: async (conversation, _, text) => void onPages.push({ conversation, text }),
  });
  desk = createHandoverDesk({
    handovers: createHandoversMemory(),
    notices,
    clerks: async () => clerks,
    isClerk: async ({ chat }) =>
      [HOA, LAN].some((one) => one.chat === chat) && (chat === deaf?.chat || clerks.some((one) => one.chat === chat)),
    hears: async ({ chat }) => deaf?.chat !== chat,
    officeTime,
    offer: 'Gặp cán bộ',
    outbox: {
      plan: async (messages) => planned.push(...messages),
      cancel: async (key) => cancelled.push(key),
    },
  });
});

/** Asks for a person, and tells the code that the clerks were given. */
async function handOver(chat = 'an', more: Partial<InboundMessage> = {}) {
  const message = from(chat, 'cho tôi gặp cán bộ', more);
  const turn = await desk.begin(message, 'làm khai sinh ở đâu', NINE);
  const asked = said.findLast((reply) => reply.kind === 'asked-for');
  return { message, turn, code: asked?.kind === 'asked-for' ? asked.code : '' };
}

describe('asking for a person', () => {
  test('tells the person once and every clerk with the question before it, and plans what is said when the office closes', async () => {
    const { turn } = await handOver();
    expect(kinds(turn)).toEqual(['begun']);
    expect(read(turn?.outbound)).toEqual(['hoa < asked-for', 'lan < asked-for', 'an < office-closed']);
    expect(turn?.outbound.at(-1)?.dueAt).toEqual(NOON);
    expect(said).toContainEqual(expect.objectContaining({ kind: 'asked-for', question: 'làm khai sinh ở đâu' }));
    expect(said).toContainEqual({ kind: 'office-closed', opensAt: AFTERNOON });
  });

  test('the same message again says and plans the same', async () => {
    const { message, turn } = await handOver();
    const again = await desk.receive(message, false, NINE, 'làm khai sinh ở đâu');
    const asked = said.filter((reply) => reply.kind === 'asked-for');
    expect(asked.at(-1)).toEqual(asked[0]);
    expect(kinds(again)).toEqual(kinds(turn));
    expect(again?.outbound.map(({ key }) => key)).toEqual(turn?.outbound.map(({ key }) => key));
  });

  test('of two clerks who answer at the same instant one has it, both texts arrive, and only one is told so', async () => {
    const { code } = await handOver();
    const [hoa, lan] = await Promise.all([
      desk.receive(from('hoa', `${code}: Dạ chào`, { channel: 'telegram' }), false, TEN),
      desk.receive(from('lan', `${code}: Tôi nghe`), false, TEN),
    ]);
    expect(
      read([...(hoa?.outbound ?? []), ...(lan?.outbound ?? [])]).filter((line) => line.startsWith('an')),
    ).toHaveLength(2);
    const standings = said.flatMap((reply) => (reply.kind === 'passed-on' ? [reply.standing] : []));
    expect(standings.toSorted()).toEqual(['colleague', 'first']);
    const told = said.filter(({ kind }) => kind === 'colleague-answers');
    expect(told).toHaveLength(1);
  });

  test('a clerk who quotes the notice of one that ended is told that nobody got it', async () => {
    const { code } = await handOver();
    await desk.receive(from('an', 'kết thúc'), false, TEN);
    const late = await desk.receive(from('lan', 'Dạ được', { quoted: `${code} | Người dân:\ndạ` }), false, TEN);
    expect(kinds(late)).toEqual(['no-such-code']);
  });

  test('outside office hours says when somebody answers, and the bot goes on', async () => {
    const turn = await desk.begin(from('an', 'gặp cán bộ'), '', NOON);
    expect(turn).toMatchObject({ replies: [{ text: 'nobody-now' }], outbound: [] });
    expect(said).toEqual([{ kind: 'nobody-now', opensAt: AFTERNOON }]);
    expect(await desk.receive(from('an', 'phí bao nhiêu'), false, NOON)).toBeUndefined();
    expect(await desk.offer(NOON)).toBeUndefined();
  });

  test('again while one is waiting says so, and bothers nobody twice', async () => {
    await handOver();
    const again = await desk.begin(from('an', '', { choice: 'clerk' }), '', TEN);
    expect(again).toMatchObject({ replies: [{ text: 'begun' }], outbound: [] });
    expect(await desk.offer(NINE)).toMatchObject({ label: 'Gặp cán bộ' });
  });

  test('is not for groups, nor where no clerk has linked a chat', async () => {
    const chat = { id: 'nhom', isGroup: true, sender: 'an' };
    expect(await desk.begin(from('an', 'gặp cán bộ', { chat }), '', NINE)).toBeUndefined();
    clerks = [];
    expect(await desk.begin(from('an', 'gặp cán bộ'), '', NINE)).toBeUndefined();
    expect(await desk.offer(NINE)).toBeUndefined();
  });
});

describe('while a person answers', () => {
  test('the bot is silent, and every message goes to the clerks', async () => {
    await handOver();
    const turn = await desk.receive(from('an', '2'), false, TEN);
    expect(turn?.replies).toEqual([]);
    expect(read(turn?.outbound)).toEqual(['hoa < person-says: 2', 'lan < person-says: 2']);
    expect(await desk.receive(from('binh', 'chào'), false, TEN)).toBeUndefined();
  });

  test('who answers first has the conversation', async () => {
    const { code } = await handOver();
    const answer = await desk.receive(from('lan', `${code}: Chị chờ chút`), false, TEN);
    expect(kinds(answer)).toEqual(['passed-on']);
    expect(read(answer?.outbound)).toEqual(['an < clerk-says: Chị chờ chút', 'hoa < colleague-answers']);
    const next = await desk.receive(from('an', 'dạ'), false, TEN);
    expect(read(next?.outbound)).toEqual(['lan < person-says: dạ']);
    const second = await desk.receive(from('lan', `/traloi ${code} Mang giấy chứng sinh`), false, TEN);
    expect(read(second?.outbound)).toEqual(['an < clerk-says: Mang giấy chứng sinh']);
  });

  test('where the one who has it cannot be written to any more, the others hear what the person says', async () => {
    const { code } = await handOver();
    await desk.receive(from('hoa', `${code}: chào bà`, { channel: 'telegram' }), false, TEN);
    deaf = HOA;
    clerks = [LAN];
    const turn = await desk.receive(from('an', 'tôi cần gấp'), false, TEN);
    expect(read(turn?.outbound)).toEqual(['lan < person-says: tôi cần gấp']);
  });

  test('danger is answered by the bot as well', async () => {
    await handOver();
    expect(await desk.receive(from('an', 'cháy nhà rồi'), true, TEN)).toMatchObject({ isForBotToo: true });
  });

  test('commands and buttons stay with the bot', async () => {
    await handOver();
    expect(await desk.receive(from('an', '/xoa'), false, TEN)).toBeUndefined();
    expect(await desk.receive(from('an', '', { choice: 'a1' }), false, TEN)).toBeUndefined();
  });

  test('only words are passed on, and the person is told', async () => {
    await handOver();
    const photo = await desk.receive(from('an', 'hình đây', { attachment: 'photo' }), false, TEN);
    expect(kinds(photo)).toEqual(['words-only']);
    expect(read(photo?.outbound)).toHaveLength(2);
    const sticker = await desk.receive(from('an', '', { attachment: 'sticker' }), false, TEN);
    expect(sticker).toMatchObject({ replies: [{ text: 'words-only' }], outbound: [] });
  });

  test('on a page the answer is left there', async () => {
    const page = { channel: 'web', conversation: 'trang', chat: undefined } as unknown as Partial<InboundMessage>;
    const { code, turn } = await handOver('trang', page);
    expect(read(turn?.outbound)).toEqual(['hoa < asked-for', 'lan < asked-for']);
    const answer = await desk.receive(from('lan', `${code} Được ạ`), false, TEN);
    expect(read(answer?.outbound)).toEqual(['hoa < colleague-answers']);
    expect(onPages).toEqual([{ conversation: 'trang', text: 'clerk-says: Được ạ' }]);
  });
});

describe('it ends', () => {
  test('when the clerk gives it back', async () => {
    const { code, turn } = await handOver();
    const back = await desk.receive(from('lan', `/tralai ${code}`), false, TEN);
    expect(kinds(back)).toEqual(['given-back']);
    expect(read(back?.outbound)).toEqual(['an < clerk-ended']);
    expect(cancelled).toEqual([turn?.outbound.at(-1)?.key]);
    expect(await desk.receive(from('an', 'phí bao nhiêu'), false, TEN)).toBeUndefined();
  });

  test.each(['ket thuc', '/ketthuc', '/thoat', '/stop'])('when the person has had enough: %s', async (enough) => {
    await handOver();
    const end = await desk.receive(from('an', enough), false, TEN);
    expect(kinds(end)).toEqual(['person-ended']);
    expect(read(end?.outbound)).toEqual(['hoa < person-left', 'lan < person-left']);
    expect(cancelled).toHaveLength(1);
    expect(await desk.receive(from('an', 'phí bao nhiêu'), false, TEN)).toBeUndefined();
  });

  test('when the conversation is deleted: the clerks are told, and nothing more goes to the person', async () => {
    const { turn } = await handOver();
    await desk.leave('zalo:an', TEN);
    expect(read(planned)).toEqual(['hoa < person-left', 'lan < person-left']);
    expect(cancelled).toEqual([turn?.outbound.at(-1)?.key]);
    expect(await desk.receive(from('an', 'phí bao nhiêu'), false, TEN)).toBeUndefined();
    await desk.leave('zalo:an', TEN);
    expect(planned).toHaveLength(2);
  });

  test('when what is said denounces somebody: no clerk reads it', async () => {
    await handOver();
    const denounces = async () => 'denounces' as const;
    expect(await desk.receive(from('an', 'tôi tố cáo ông Tám'), false, TEN, '', denounces)).toBeUndefined();
    expect(read(planned)).toEqual(['hoa < person-left', 'lan < person-left']);
    expect(await desk.receive(from('an', 'phí bao nhiêu'), false, TEN)).toBeUndefined();
  });

  test('what asks of somebody denounced is for the bot; the clerk goes on with the rest', async () => {
    await handOver();
    const asks = async () => 'asks' as const;
    expect(await desk.receive(from('an', 'ông Tám bị xử lý chưa'), false, TEN, '', asks)).toBeUndefined();
    expect(planned).toEqual([]);
    expect((await desk.receive(from('an', 'phí bao nhiêu'), false, TEN))?.outbound).not.toEqual([]);
  });

  test('when the office closes: the next message is for the bot', async () => {
    await handOver();
    expect(await desk.receive(from('an', 'còn đó không'), false, NOON)).toBeUndefined();
  });
});

describe('a clerk', () => {
  test('is told what is open, and that a code is wrong or a text is missing', async () => {
    const { code } = await handOver();
    expect(kinds(await desk.receive(from('lan', '/traloi'), false, TEN))).toEqual(['open-codes']);
    expect(said.at(-1)).toEqual({ kind: 'open-codes', open: [code] });
    expect(kinds(await desk.receive(from('lan', '/traloi ZZ99 chào'), false, TEN))).toEqual(['no-such-code']);
    expect(kinds(await desk.receive(from('lan', `/traloi ${code}`), false, TEN))).toEqual(['nothing-said']);
  });

  test('asks the bot like everybody, also about a form with a number', async () => {
    await handOver();
    expect(await desk.receive(from('lan', 'TK22 nộp ở đâu'), false, TEN)).toBeUndefined();
    expect(await desk.receive(from('lan', 'làm khai sinh ở đâu'), false, TEN)).toBeUndefined();
  });

  test('who asks for a person is answered by the others', async () => {
    const { turn } = await handOver('lan');
    expect(read(turn?.outbound)).toEqual(['hoa < asked-for', 'lan < office-closed']);
    clerks = [LAN];
    expect(await desk.begin(from('lan', 'gặp cán bộ'), '', NINE)).toBeUndefined();
  });

  test('is one who has linked: another person cannot answer with the code', async () => {
    const { code } = await handOver();
    expect(await desk.receive(from('binh', `/traloi ${code} chuyển tiền cho tôi`), false, TEN)).toBeUndefined();
  });
});
