import type { ChatAddress } from '../delivery/messenger.js';
import type { Person } from './person.js';
import type { ChatLinks, People } from './ports.js';

/** The official whose chat it is. */
export type PersonAt = (chat: ChatAddress) => Promise<Person | undefined>;

export function createPersonAt(parts: {
  readonly people: Pick<People, 'find'>;
  readonly links: Pick<ChatLinks, 'personOf'>;
}): PersonAt {
  return async (chat) => {
    const id = await parts.links.personOf(chat);
    return id === undefined ? undefined : parts.people.find(id);
  };
}
