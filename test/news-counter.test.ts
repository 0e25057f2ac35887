import { beforeEach, describe, expect, test } from 'vitest';
import { loadNews } from '../src/adapters/knowledge-files/load-news.js';
import { createNewsCounter } from '../src/domain/announcements/news-counter.js';
import type { Counter, CounterTurn } from '../src/domain/conversation/counter.js';
import { decideByCommand } from '../src/domain/conversation/decision.js';
import { type ConversationState, EMPTY_STATE, type InboundMessage } from '../src/domain/conversation/turn.js';
import { createNotices } from '../src/domain/delivery/announce.js';
import type { Person } from '../src/domain/people/person.js';
import { NEWS_LABELS, renderAnnounced, renderNews } from '../src/messages/announcements.js';
import { createFakeMessenger } from './fakes/fake-messenger.js';
import { createFakeTime } from './fakes/fake-time.js';
import { createDeliveryMemory, type DeliveryMemory } from './fakes/outbox-memory.js';

const NINE = new Date('2026-03-02T02:00:00Z');
const TEN_AT_NIGHT = new Date('2026-03-02T15:00:00Z');
const MORNING = new Date('2026-03-02T23:30:00Z');
const LATER = new Date('2026-03-03T02:00:00Z');
const OFFICIAL = '900';
const announcer: Person = { id: 'p1', name: 'Lê Thị Sáu', roles: ['Thông báo'] };
const news = await loadNews('knowledge');

let delivery: DeliveryMemory;
let counter: Counter;
let states: Map<string, ConversationState>;
let people: Person[];
let written: number;

beforeEach(() => {
  delivery = createDeliveryMemory();
  states = new Map();
  people = [announcer];
  written = 0;
  const time = createFakeTime(NINE);
  const messengers = [createFakeMessenger('telegram', time).messenger];
  const notices = createNotices({
    ...delivery,
    messengers: () => messengers,
    mayAnnounce: async (id) => people.some((person) => person.id === id && person.roles.length > 0),
    wake: () => {},
    now: time.now,
  });
  counter = createNewsCounter({
    news,
    subscriptions: delivery.subscriptions,
    channels: ['telegram'],
    notices,
    personAt: async ({ chat }) => (chat === OFFICIAL ? people[0] : undefined),
    say: renderNews,
    sayAnnounced: (announced) => renderAnnounced(announced, 'Phường Mẫu'),
    labels: NEWS_LABELS,
  });
});

async function take(chat: string, text: string, more: Partial<InboundMessage> & { readonly at?: Date } = {}) {
  const { at = NINE, ...given } = more;
  const message: InboundMessage = {
    channel: 'telegram',
    conversation: `telegram:${chat}`,
    messageId: `${chat}:${++written}`,
    text,
    chat: { id: chat, isGroup: false, sender: chat },
    receivedAt: at,
    ...given,
  };
  const state = states.get(chat) ?? EMPTY_STATE;
  const decided = decideByCommand('announcements', state);
  const turn = await counter.take({ message, state, decided, now: at });
  if (turn) states.set(chat, turn.state);
  return turn;
}

/** Picks the choice that reads so, by its number. */
async function pick(chat: string, label: string, at = NINE): Promise<CounterTurn | undefined> {
  const index = states.get(chat)?.choices.findIndex((choice) => choice.label === label) ?? -1;
  expect(index, label).toBeGreaterThanOrEqual(0);
  return take(chat, String(index + 1), { at });
}

const said = (turn: CounterTurn | undefined) => turn?.replies.map(({ text }) => text).join('\n');
const planned = async (at = NINE) =>
  delivery.outbox.claim({
    channel: 'telegram',
    priorities: ['urgent', 'reminder'],
    limit: 1000,
    except: [],
    at,
    leaseUntil: LATER,
  });

describe('somebody who wants to be told', () => {
  test('picks a topic and an area, sees them, and hears no more of it', async () => {
    expect(said(await take('1', '/thongbao'))).toContain('chưa đăng ký');
    expect(said(await pick('1', 'Cúp điện, cúp nước'))).toContain('khu vực nào');
    expect(said(await pick('1', 'Khóm 2'))).toContain('Đã đăng ký');
    expect(await delivery.subscriptions.of({ channel: 'telegram', chat: '1' })).toEqual([
      { topic: 'dien-nuoc', area: 'khom-2' },
    ]);
    expect(said(await take('1', '/thongbao'))).toContain('- Cúp điện, cúp nước - Khóm 2');
    expect(said(await pick('1', 'Thôi nhận: Cúp điện, cúp nước - Khóm 2'))).toContain('Đã thôi nhận');
    expect(await delivery.subscriptions.of({ channel: 'telegram', chat: '1' })).toEqual([]);
  });

  test('says it in one sentence, twice the same as once', async () => {
    for (const _ of [1, 2]) await take('1', 'đăng ký nhận thông báo mưa bão khóm 1');
    expect(await delivery.subscriptions.of({ channel: 'telegram', chat: '1' })).toHaveLength(1);
    expect(said(await take('1', '/thongbao thôi'))).toContain('Đã thôi nhận');
    expect(said(await take('1', '/thongbao thôi'))).toContain('không có gì để hủy');
  });

  test('with several is asked which, or stops all at once', async () => {
    await take('1', '/thongbao cúp điện khóm 1');
    await take('1', '/thongbao mưa bão khóm 1');
    await take('1', '/thongbao thôi');
    await pick('1', 'Thôi nhận tất cả');
    expect(await delivery.subscriptions.of({ channel: 'telegram', chat: '1' })).toEqual([]);
  });

  test('at a page is told where it works; a button of an old message still means the same', async () => {
    expect(said(await take('w', '/thongbao', { channel: 'web' }))).toContain('Telegram hoặc Zalo');
    expect(said(await take('1', 'Khóm 3', { choice: 'news:on:dien-nuoc:khom-3' }))).toContain('Khóm 3');
    expect(said(await take('1', '', { choice: 'news:on:dien-nuoc:khom-99' }))).toContain('không còn');
  });

  test('is not held up in danger, and other messages are for others', async () => {
    const danger = { ...decideByCommand('announcements', EMPTY_STATE), outcome: 'emergency' } as const;
    const message = {
      channel: 'telegram',
      conversation: 'c',
      messageId: '1',
      text: '/thongbao',
      receivedAt: NINE,
    } as const;
    expect(await counter.take({ message, state: EMPTY_STATE, decided: danger, now: NINE })).toBeUndefined();
    expect(await take('1', 'làm khai sinh ở đâu')).toBeUndefined();
  });
});

describe('an official who announces', () => {
  async function subscribe(count: number, area = 'khom-1', from = 0) {
    for (let chat = from; chat < from + count; chat++)
      await delivery.subscriptions.subscribe(
        { channel: 'telegram', chat: `s${chat}` },
        { topic: 'dien-nuoc', area },
        NINE,
      );
  }

  async function draft(text = 'Chiều nay 13 giờ đến 17 giờ cúp điện.') {
    await take(OFFICIAL, `/thongbao gửi ${text}`);
    await pick(OFFICIAL, 'Cúp điện, cúp nước');
    return pick(OFFICIAL, 'Khóm 1');
  }

  test('sees what will be read and by how many before it is sent, once', async () => {
    await subscribe(130);
    await subscribe(2, '', 130);
    await subscribe(5, 'khom-2', 132);
    const preview = said(await draft());
    expect(preview).toContain('THÔNG BÁO của Phường Mẫu');
    expect(preview).toContain('Chiều nay 13 giờ đến 17 giờ cúp điện.');
    expect(preview).toContain('Gửi tới 132 người?');
    expect(await planned()).toEqual([]);
    const state = states.get(OFFICIAL) ?? EMPTY_STATE;
    expect(said(await pick(OFFICIAL, 'Gửi'))).toContain('132 người');
    const sent = await planned();
    expect(sent).toHaveLength(132);
    expect(sent[0]?.content.text).toMatch(/Muốn thôi nhận, nhắn: \/thongbao thôi$/);
    expect(sent[0]?.priority).toBe('urgent');
    // The turn died before it was kept, and comes again.
    states.set(OFFICIAL, state);
    expect(said(await pick(OFFICIAL, 'Gửi'))).toContain('không ai nhận hai lần');
    expect(await planned()).toEqual([]);
  });

  test('wakes nobody at night but with what is urgent, and is told when it goes', async () => {
    for (const topic of ['giao-thong', 'dien-nuoc'])
      await delivery.subscriptions.subscribe({ channel: 'telegram', chat: topic }, { topic, area: '' }, NINE);
    const announce = async (topic: string) => {
      await take(OFFICIAL, '/thongbao gửi Từ 8 giờ sáng mai rào một làn đường Trần Hưng Đạo.', { at: TEN_AT_NIGHT });
      await pick(OFFICIAL, topic, TEN_AT_NIGHT);
      const preview = said(await pick(OFFICIAL, 'Tất cả khu vực', TEN_AT_NIGHT));
      return [preview, said(await pick(OFFICIAL, 'Gửi', TEN_AT_NIGHT))];
    };
    for (const told of await announce('Cấm đường, sửa đường')) expect(told).toContain('6 giờ 30, thứ Ba 03/03/2026');
    expect(await planned(TEN_AT_NIGHT)).toEqual([]);
    const [inTheMorning] = await planned(MORNING);
    expect(inTheMorning).toMatchObject({ to: { chat: 'giao-thong' }, usefulUntil: new Date('2026-03-03T23:30:00Z') });
    for (const told of await announce('Cúp điện, cúp nước')) expect(told).not.toContain('6 giờ 30');
    expect(await planned(TEN_AT_NIGHT)).toMatchObject([{ to: { chat: 'dien-nuoc' } }]);
  });

  test('may drop it, and a late or second tap sends nothing', async () => {
    await subscribe(3);
    await draft();
    const send = states.get(OFFICIAL)?.choices.find(({ label }) => label === 'Gửi')?.id;
    expect(said(await pick(OFFICIAL, 'Gửi', LATER))).toContain('Không có thông báo nào đang chờ');
    await draft();
    expect(said(await take(OFFICIAL, 'Gửi', { choice: send ?? '' }))).toContain('Không có thông báo nào đang chờ');
    expect(said(await pick(OFFICIAL, 'Thôi, không gửi'))).toContain('Đã bỏ');
    expect(await planned()).toEqual([]);
  });

  test('has to have the right, also at the end, and a text of some length; nobody is told nothing', async () => {
    expect(said(await take('1', '/thongbao gửi Tin vịt'))).toContain('Chỉ cán bộ');
    const group = { chat: { id: OFFICIAL, isGroup: true, sender: OFFICIAL } };
    expect(said(await take(OFFICIAL, '/thongbao gửi Trong nhóm', group))).toContain('Chỉ cán bộ');
    expect(said(await take(OFFICIAL, '/thongbao gửi'))).toContain('nhắn nội dung');
    expect(said(await take(OFFICIAL, `/thongbao gửi ${'a'.repeat(1501)}`))).toContain('dài quá 1500');
    expect(said(await draft())).toContain('Chưa có ai đăng ký');
    await subscribe(1);
    await draft();
    people = [{ ...announcer, roles: [] }];
    expect(said(await pick(OFFICIAL, 'Gửi'))).toContain('Chỉ cán bộ');
    expect(await planned()).toEqual([]);
  });
});
