import type { ChatAddress } from '../delivery/messenger.js';
import { hasRight, type Person } from './person.js';
import type { ChatLinks, People } from './ports.js';

/** Where those read who answer citizens: the preferred channel of each, else the one linked first; nobody without a linked chat. */
export async function chatsOfClerks(
  people: Pick<People, 'list'>,
  links: Pick<ChatLinks, 'linksOf'>,
): Promise<readonly ChatAddress[]> {
  const clerks = (await people.list()).filter((person) => hasRight(person, 'clerk'));
  const chats = await Promise.all(clerks.map((person) => chatOf(person, links)));
  return chats.filter((chat) => chat !== undefined);
}

async function chatOf(
  { id, preferredChannel }: Person,
  links: Pick<ChatLinks, 'linksOf'>,
): Promise<ChatAddress | undefined> {
  const all = await links.linksOf(id);
  const link = all.find(({ channel }) => channel === preferredChannel) ?? all[0];
  return link && { channel: link.channel, chat: link.chat };
}
