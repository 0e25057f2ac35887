import type { ChatAddress } from '../delivery/messenger.js';
import { hasRight, type Person, type Right } from './person.js';
import type { ChatLinks, People } from './ports.js';

/** Where those read who have a right: the preferred channel of each, else the one linked first; nobody without a linked chat. */
export async function chatsWithRight(
  right: Right,
  people: Pick<People, 'list'>,
  links: Pick<ChatLinks, 'linksOf'>,
): Promise<readonly ChatAddress[]> {
  const persons = (await people.list()).filter((person) => hasRight(person, right));
  const chats = await Promise.all(persons.map((person) => chatOf(person, links)));
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

/** Whether the official whose chat this is has the right. */
export async function hasRightAt(
  right: Right,
  chat: ChatAddress,
  { people, links }: { readonly people: Pick<People, 'find'>; readonly links: Pick<ChatLinks, 'personOf'> },
): Promise<boolean> {
  const id = await links.personOf(chat);
  const person = id === undefined ? undefined : await people.find(id);
  return person !== undefined && hasRight(person, right);
}
