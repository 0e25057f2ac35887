import { expect, test } from 'vitest';
import { createPeopleMemory } from '../../../test/fakes/people-memory.js';
import type { ChannelCondition } from '../delivery/channels/choose-address.js';
import type { ChatAddress, DeliveryChannel } from '../delivery/messenger.js';
import { chatsWithRight } from './chats-with-right.js';

const AT = new Date('2026-03-02T01:00:00Z');
const LATER = new Date('2026-03-05T01:00:00Z');

test('those with the right read on their preferred channel; others, those without a chat and those who left do not; the next channel follows one that is off, blocked, over quota or failing', async () => {
  const { people, links } = createPeopleMemory();
  async function add(name: string, roles: string[], ...channels: ('telegram' | 'zalo')[]) {
    const person = await people.add({ name, roles }, AT);
    for (const channel of channels) {
      await links.issueCode(person.id, `${name}-${channel}`, LATER, AT);
      await links.useCode(`${name}-${channel}`, { channel, chat: `${name}-${channel}` }, AT);
    }
    return person;
  }
  const hoa = await add('hoa', ['Trực tiếp dân'], 'telegram', 'zalo');
  await people.setPreferredChannel(hoa.id, 'zalo');
  await add('lan', ['Văn thư', 'trực tiếp dân'], 'telegram');
  await add('minh', ['trực tiếp dân']);
  await add('chủ tịch', ['lãnh đạo'], 'telegram');
  const gone = await add('gone', ['trực tiếp dân'], 'telegram');
  await people.leave(gone.id, AT);
  const blocked: ChatAddress[] = [];
  const reach = {
    blocked: async (all: readonly ChatAddress[]) =>
      all
        .filter(({ chat }) => blocked.some((one) => one.chat === chat))
        .map((to) => ({ ...to, reason: 'blocked' }) as const),
  };
  const fine = { isOff: false, isOverQuota: false, isFailing: false };
  let zalo: Partial<ChannelCondition> = {};
  const on = (...channels: DeliveryChannel[]) => ({
    people,
    links,
    reach,
    conditions: async () => ({
      telegram: { ...fine, isOff: !channels.includes('telegram') },
      zalo: { ...fine, isOff: !channels.includes('zalo'), ...zalo },
    }),
  });
  const both = on('telegram', 'zalo');
  const lanAtTelegram = { channel: 'telegram', chat: 'lan-telegram' };
  expect(await chatsWithRight('clerk', both)).toEqual([{ channel: 'zalo', chat: 'hoa-zalo' }, lanAtTelegram]);
  expect(await chatsWithRight('leader', both)).toEqual([{ channel: 'telegram', chat: 'chủ tịch-telegram' }]);

  const hoaAtTelegram = { channel: 'telegram', chat: 'hoa-telegram' };
  expect(await chatsWithRight('clerk', on('telegram'))).toEqual([hoaAtTelegram, lanAtTelegram]);
  expect(await chatsWithRight('clerk', on('zalo'))).toEqual([{ channel: 'zalo', chat: 'hoa-zalo' }]);
  for (const trouble of [{ isOverQuota: true }, { isFailing: true }]) {
    zalo = trouble;
    expect(await chatsWithRight('clerk', both)).toEqual([hoaAtTelegram, lanAtTelegram]);
  }
  zalo = {};
  blocked.push({ channel: 'zalo', chat: 'hoa-zalo' });
  expect(await chatsWithRight('clerk', both)).toEqual([hoaAtTelegram, lanAtTelegram]);
});
