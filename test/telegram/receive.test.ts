import { afterEach, describe, expect, test } from 'vitest';
import type { InboundMessage } from '../../src/domain/conversation/turn.js';
import { BOT } from '../fakes/telegram/fake-telegram.js';
import { apiError } from '../fakes/telegram/faults.js';
import { GROUP, startTelegram, type TelegramGiven, type TelegramSetup } from './telegram-person.js';

let setup: TelegramSetup | undefined;

async function start(given: Partial<TelegramGiven> = {}): Promise<TelegramSetup> {
  setup = await startTelegram(given);
  return setup;
}

afterEach(async () => {
  await setup?.stop();
  setup = undefined;
});

/** The first messages that were accepted, as soon as there are so many. */
async function accepted({ fake, inbound }: TelegramSetup, count: number): Promise<readonly InboundMessage[]> {
  await fake.until(() => inbound.accepted.length >= count);
  return inbound.accepted;
}

describe.each(['polling', 'webhook'] as const)('by %s', (way) => {
  test('a message is answered once, also when it comes twice, and the chat is where it came from', async () => {
    const { fake, inbound, person } = await start({ way });
    const update = person.says('Làm giấy khai sinh ở đâu?');
    fake.updates.again(update);
    person.says('Cảm ơn');
    await fake.until(() => fake.sent.length === 2);
    expect(fake.sent.map(({ text }) => text)).toEqual(['chữ: Làm giấy khai sinh ở đâu?', 'chữ: Cảm ơn']);
    expect(inbound.accepted[0]).toEqual({
      channel: 'telegram',
      conversation: 'telegram:5001',
      messageId: '5001:101:1770000000',
      text: 'Làm giấy khai sinh ở đâu?',
      chat: { id: '5001', isGroup: false, sender: '5001' },
      receivedAt: new Date('2026-03-02T05:00:00Z'),
    });
  });

  test('a pressed button is answered on the button at once, and brings its choice and its label', async () => {
    const reply = {
      text: 'Việc nào?',
      choices: [{ id: 'khai-sinh', label: 'Khai sinh' }],
      outcome: 'clarification',
    } as const;
    const all = await start({ way, handle: async () => [reply] });
    all.person.says('giấy tờ');
    await all.fake.until(() => all.fake.sent.length === 1);
    all.person.presses('Khai sinh');
    const [, press] = await accepted(all, 2);
    expect(press).toMatchObject({ choice: 'khai-sinh', text: 'Khai sinh', conversation: 'telegram:5001' });
    expect(press?.messageId).toMatch(/^press:\d+$/);
    await all.fake.until(() => all.fake.calls.some(({ method }) => method === 'answerCallbackQuery'));
  });

  test('the pictures of an album say so, and the largest size of each is named', async () => {
    const all = await start({ way });
    const photo = [
      { file_id: 'small', width: 90, height: 60 },
      { file_id: 'large', width: 1280, height: 853, file_size: 150_000 },
    ];
    all.person.says(undefined, { photo, caption: 'ổ gà trước nhà', media_group_id: '77' });
    all.person.says(undefined, { photo, media_group_id: '77' });
    const [first, second] = await accepted(all, 2);
    const files = [{ kind: 'photo', handle: 'large', mediaType: 'image/jpeg', bytes: 150_000 }];
    expect(first).toMatchObject({ text: 'ổ gà trước nhà', album: '77', attachment: 'photo', files });
    expect(second).toMatchObject({ text: '', album: '77', files });
  });

  test('many people at once are each answered in their order', async () => {
    const { fake, person } = await start({ way });
    for (let round = 1; round <= 3; round += 1) {
      for (let id = 1; id <= 8; id += 1) {
        const from = { id, is_bot: false };
        person.says(`lần ${round}`, { from, chat: { id, type: 'private' } });
      }
    }
    await fake.until(() => fake.sent.length === 24);
    for (let id = 1; id <= 8; id += 1) {
      const heard = fake.sent.filter(({ chat }) => chat === id).map(({ text }) => text);
      expect(heard).toEqual([1, 2, 3].map((round) => `chữ: lần ${round}`));
    }
  });
});

const PHOTO = [
  { file_id: 'small', width: 90, height: 120, file_size: 1200 },
  { file_id: 'large', width: 960, height: 1280, file_size: 180_000 },
  { file_id: 'middle', width: 240, height: 320, file_size: 15_000 },
];

describe('what a message brings', () => {
  test.each([
    [
      'a photo with words',
      { caption: 'Rác ở chợ', photo: PHOTO },
      {
        text: 'Rác ở chợ',
        attachment: 'photo',
        files: [{ kind: 'photo', handle: 'large', mediaType: 'image/jpeg', bytes: 180_000 }],
      },
    ],
    [
      'a document',
      { document: { file_id: 'doc', file_name: 'Kế hoạch.pdf', mime_type: 'application/pdf', file_size: 9 } },
      {
        text: '',
        attachment: 'file',
        files: [{ kind: 'file', handle: 'doc', name: 'Kế hoạch.pdf', mediaType: 'application/pdf', bytes: 9 }],
      },
    ],
    ['an animation, no file', { animation: { file_id: 'a' }, document: { file_id: 'a' } }, { attachment: 'video' }],
    [
      'a place',
      { location: { latitude: 10.45, longitude: 105.63 } },
      { attachment: 'location', location: { latitude: 10.45, longitude: 105.63 } },
    ],
    ['a voice message', { voice: { file_id: 'v', duration: 3 } }, { attachment: 'voice', text: '' }],
    ['a sticker', { sticker: { file_id: 's' } }, { attachment: 'sticker' }],
    ['a film', { video: { file_id: 'f' }, caption: 'ngập' }, { attachment: 'video', text: 'ngập' }],
    ['a contact, told that words are read', { contact: { phone_number: '0', first_name: 'A' } }, { text: '' }],
    ['a command, as it was typed', { text: '/viec@MotcuaBot báo cáo' }, { text: '/viec@MotcuaBot báo cáo' }],
    ['letters composed', { text: 'tie\u0302\u0301ng' }, { text: 'tiếng' }],
    ['an odd field, and not lost for it', { text: 'hỏi', photo: 'none' }, { text: 'hỏi' }],
  ])('%s', async (_, more, expected) => {
    const all = await start();
    all.person.says(undefined, more);
    expect((await accepted(all, 1))[0]).toMatchObject(expected);
  });

  test('nothing comes of service messages, other bots, channels, old edits, and updates nobody asked for', async () => {
    const all = await start();
    const { fake, person } = all;
    person.says(undefined, { pinned_message: {} });
    person.says('tôi là máy', { from: { id: 8, is_bot: true } });
    person.says('tin của kênh', { chat: { id: -1009, type: 'channel' } });
    fake.updates.push({ channel_post: { message_id: 1 } });
    fake.updates.push({ message: 'what is this' });
    person.edits(person.says('một'), 'một sửa muộn', 3600);
    person.says('hai');
    expect((await accepted(all, 2)).map(({ text }) => text)).toEqual(['một', 'hai']);
  });

  test('what of ours was replied to comes along, what of others does not', async () => {
    const all = await start();
    const quoted = 'KM27 | Người dân:\ncon tôi sinh ở Cần Thơ';
    all.person.says('được ạ', { reply_to_message: { from: BOT, text: quoted } });
    all.person.says('dạ', { reply_to_message: { from: { id: 5001, is_bot: false }, text: 'tin của tôi' } });
    expect((await accepted(all, 2)).map((message) => message.quoted)).toEqual([quoted, undefined]);
  });

  test('a correction soon after is a question of its own; the same one twice is not', async () => {
    const all = await start();
    const edit = all.person.edits(all.person.says('làm căn cứơc'), 'làm căn cước', 20);
    all.fake.updates.again(edit);
    all.person.says('hết');
    expect((await accepted(all, 3)).map(({ text }) => text)).toEqual(['làm căn cứơc', 'làm căn cước', 'hết']);
  });
});

describe('in a group', () => {
  test.each([
    ['a mention, which is taken out', { text: '@motcuabot, làm căn cước ở đâu' }, 'làm căn cước ở đâu'],
    ['a mention at the end', { text: 'làm căn cước ở đâu @MotcuaBot' }, 'làm căn cước ở đâu'],
    ['a reply to the bot', { text: 'còn lệ phí?', reply_to_message: { from: BOT } }, 'còn lệ phí?'],
    ['a command with its name', { text: '/tracuu@MotcuaBot khai sinh' }, '/tracuu@MotcuaBot khai sinh'],
    [
      'a mention by name',
      { text: 'Một cửa ơi', entities: [{ type: 'text_mention', offset: 0, length: 7, user: BOT }] },
      'Một cửa ơi',
    ],
    ['a caption', { caption: '@MotcuaBot rác ở chợ', photo: PHOTO }, 'rác ở chợ'],
  ])('it is addressed by %s', async (_, more, text) => {
    const all = await start();
    all.member.says(undefined, more);
    const chat = { id: String(GROUP), isGroup: true, sender: '5002' };
    expect((await accepted(all, 1))[0]).toMatchObject({ text, chat, conversation: `telegram:${GROUP}` });
  });

  test('a topic is a conversation of its own, and is answered in it', async () => {
    const { fake, inbound, member } = await start();
    member.says('@MotcuaBot họp mấy giờ', { message_thread_id: 7, is_topic_message: true });
    member.says('@MotcuaBot ở đâu', { message_thread_id: 8 });
    await fake.until(() => fake.sent.length === 2);
    const sends = fake.calls.filter(({ method }) => method === 'sendMessage').map(({ fields }) => fields);
    expect(sends).toEqual([
      expect.objectContaining({ chat_id: GROUP, message_thread_id: 7 }),
      expect.not.objectContaining({ message_thread_id: 8 }),
    ]);
    expect(inbound.accepted.map(({ conversation }) => conversation)).toEqual([
      `telegram:${GROUP}/7`,
      `telegram:${GROUP}`,
    ]);
  });

  test('what is said among people is not answered', async () => {
    const all = await start();
    const { member } = all;
    member.says('làm căn cước ở đâu nhỉ');
    member.says('/tracuu khai sinh');
    member.says('/tracuu@KhacBot khai sinh');
    member.says('hỏi @MotcuaBotKhac xem');
    member.says('thư gửi a@MotcuaBot');
    member.says('đúng rồi', { reply_to_message: { from: { id: 5003, is_bot: false } } });
    member.says('@MotcuaBot có đó không');
    expect((await accepted(all, 1)).map(({ text }) => text)).toEqual(['có đó không']);
  });
});

test('who blocks the bot is noted, and who comes back', async () => {
  const { fake, person, reach } = await start();
  person.turns('kicked');
  person.turns('member');
  await fake.until(() => reach.length === 2);
  const chat = { channel: 'telegram', chat: '5001' };
  expect(reach).toEqual([
    [chat, 'blocked'],
    [chat, 'open'],
  ]);
});

test.each([
  ['/start phananh', '/phananh'],
  ['/start tracuu_K7MP-3QRX', '/tracuu K7MP-3QRX'],
  ['/start lk_ABCDE23456', '/start lk_ABCDE23456'],
  ['/start khai-sinh', '/start khai-sinh'],
  ['/start start', '/start start'],
  ['/start', '/start'],
])('a link that brings %j means %j', async (typed, meant) => {
  const all = await start();
  all.person.says(typed);
  expect((await accepted(all, 1))[0]?.text).toBe(meant);
});

test('a group that becomes a supergroup is told of, in the old one and in the new one', async () => {
  const { fake, member, moves, inbound } = await start();
  member.says(undefined, { migrate_to_chat_id: -1009 });
  member.says(undefined, { migrate_from_chat_id: -77 });
  await fake.until(() => moves.length === 2);
  expect(moves).toEqual([
    [{ channel: 'telegram', chat: String(GROUP) }, '-1009'],
    [{ channel: 'telegram', chat: '-77' }, String(GROUP)],
  ]);
  expect(inbound.accepted).toEqual([]);
});

test('the menu is registered, and only the updates that are read are asked for', async () => {
  const { fake } = await start();
  await fake.until(
    () =>
      fake.calls.some(({ method }) => method === 'getUpdates') &&
      fake.calls.some(({ method }) => method === 'setMyCommands'),
  );
  const fieldsOf = (name: string) => fake.calls.find(({ method }) => method === name)?.fields ?? {};
  const commands = fieldsOf('setMyCommands').commands as { command: string }[];
  expect(commands.map(({ command }) => command)).toEqual(
    expect.arrayContaining(['batdau', 'trogiup', 'viec', 'phananh', 'tracuu', 'xoa', 'dulieu', 'lienket', 'start']),
  );
  expect(fieldsOf('getUpdates').allowed_updates).toEqual([
    'message',
    'edited_message',
    'callback_query',
    'my_chat_member',
  ]);
});

test('the menu is registered after an outage, and given up where Telegram refuses it; messages do not wait for it', async () => {
  const answering = (...statuses: number[]) =>
    start({
      prepare: ({ faults }) => {
        for (const status of statuses) faults.plan('setMyCommands', apiError(status, 'Internal Server Error'));
      },
    });
  const tries = ({ fake }: TelegramSetup) => fake.calls.filter(({ method }) => method === 'setMyCommands').length;

  const outage = await answering(500, 502, 500);
  outage.person.says('xin chào');
  await outage.fake.until(() => outage.fake.sent.length === 1 && tries(outage) === 4);
  await outage.stop();
  expect(outage.log.filter(({ message }) => message.includes('menu'))).toEqual([]);

  const refused = await answering(404);
  refused.person.says('xin chào');
  await refused.fake.until(() => refused.fake.sent.length === 1);
  expect(tries(refused)).toBe(1);
  expect(refused.channel.state()).toBe('polling');
});

test('who waits for an answer sees that it is worked on', async () => {
  const waiting: (() => void)[] = [];
  let answer = () => {};
  const slow = new Promise<void>((resolve) => {
    answer = resolve;
  });
  const later = (_: number, run: () => void) => {
    waiting.push(run);
    return () => void waiting.splice(waiting.indexOf(run), 1);
  };
  const handle = async () => {
    await slow;
    return [{ text: 'xong', choices: [], outcome: 'answered' as const }];
  };
  const { fake, person } = await start({ handle, channel: { later } });
  person.says('câu khó');
  await fake.until(() => waiting.length === 1);
  waiting.shift()?.();
  await fake.until(() =>
    fake.calls.some(({ method, fields }) => method === 'sendChatAction' && fields.action === 'typing'),
  );
  answer();
  await fake.until(() => fake.sent.length === 1);
  expect(waiting).toEqual([]);
});
