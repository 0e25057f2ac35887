import { expect, test } from 'vitest';
import { createPeopleMemory } from '../../../test/fakes/people-memory.js';
import { chatsWithRight } from './chats-with-right.js';

const AT = new Date('2026-03-02T01:00:00Z');
const LATER = new Date('2026-03-05T01:00:00Z');

test('those with the right read on their preferred channel; others, those without a chat and those who left do not', async () => {
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
  expect(await chatsWithRight('clerk', people, links)).toEqual([
    { channel: 'zalo', chat: 'hoa-zalo' },
    { channel: 'telegram', chat: 'lan-telegram' },
  ]);
  expect(await chatsWithRight('leader', people, links)).toEqual([{ channel: 'telegram', chat: 'chủ tịch-telegram' }]);
});
