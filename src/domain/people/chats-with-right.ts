import { type ChannelCondition, chooseAddress } from '../delivery/channels/choose-address.js';
import type { ChatAddress, DeliveryChannel } from '../delivery/messenger.js';
import type { ChatReach } from '../delivery/outbox-store.js';
import { hasRight, type Person, type Right } from './person.js';
import type { ChatLinks, People } from './ports.js';

export interface RightParts {
  readonly people: Pick<People, 'list'>;
  readonly links: Pick<ChatLinks, 'linksOf'>;
  readonly reach: Pick<ChatReach, 'blocked'>;
  /** How each channel is now. */
  readonly conditions: () => Promise<Readonly<Partial<Record<DeliveryChannel, ChannelCondition>>>>;
}

/** Where those read who have a right: of each the first chat of the ladder that can be written to; nobody without one. */
export async function chatsWithRight(right: Right, parts: RightParts): Promise<readonly ChatAddress[]> {
  return (await readersWithRight(right, parts)).map(({ chat }) => chat);
}

/** Somebody who can be written to, and where. */
export interface Reader {
  readonly person: Person;
  readonly chat: ChatAddress;
}

/** The same, with who it is: for what is not for all of them. */
export async function readersWithRight(right: Right, parts: RightParts): Promise<readonly Reader[]> {
  const persons = (await parts.people.list()).filter((person) => hasRight(person, right));
  const found = await Promise.all(persons.map(async (person) => ({ person, chat: await chatOfPerson(person, parts) })));
  return found.flatMap(({ person, chat }) => (chat ? [{ person, chat }] : []));
}

/** Where one person reads: the first chat of their ladder that can be written to. */
export async function chatOfPerson(
  { id, preferredChannel }: Person,
  { links, reach, conditions }: Omit<RightParts, 'people'>,
): Promise<ChatAddress | undefined> {
  const all = await links.linksOf(id);
  const blocked = await reach.blocked(all);
  const isBlocked = (to: ChatAddress) =>
    blocked.some(({ channel, chat }) => channel === to.channel && chat === to.chat);
  const accounts = all.map(({ channel, chat }) => ({ channel, chat, isBlocked: isBlocked({ channel, chat }) }));
  return chooseAddress(accounts, preferredChannel, await conditions()).first;
}
