import type { ChatAddress } from '../../src/domain/delivery/messenger.js';
import type { ChatLink, Person } from '../../src/domain/people/person.js';
import type { ChatLinks, People } from '../../src/domain/people/ports.js';

interface KeptCode {
  readonly person: string;
  readonly expiresAt: Date;
  readonly withdrawn?: boolean;
  readonly usedBy?: string;
}

const keyOf = ({ channel, chat }: ChatAddress) => `${channel}:${chat}`;

/** People and links in memory, with the promises of the stores. */
export function createPeopleMemory(): { readonly people: People; readonly links: ChatLinks } {
  const persons = new Map<string, Person>();
  const links = new Map<string, ChatLink>();
  const codes = new Map<string, KeptCode>();
  const tries: { readonly key: string; readonly at: Date }[] = [];

  function change(id: string, to: (person: Person) => Person): void {
    const person = persons.get(id);
    if (person) persons.set(id, to(person));
  }

  return {
    people: {
      async add({ name, roles }) {
        const person = { id: `p${persons.size + 1}`, name, roles: [...roles].sort() };
        persons.set(person.id, person);
        return person;
      },
      find: async (id) => persons.get(id),
      list: async ({ withFormer = false } = {}) =>
        [...persons.values()]
          .filter(({ leftAt }) => withFormer || leftAt === undefined)
          .sort((a, b) => (a.name < b.name ? -1 : 1)),
      setRoles: async (id, roles) => change(id, (person) => ({ ...person, roles: [...roles].sort() })),
      setPreferredChannel: async (id, channel) =>
        change(id, ({ preferredChannel: _, ...rest }) => ({
          ...rest,
          ...(channel ? { preferredChannel: channel } : {}),
        })),
      async leave(id, at) {
        change(id, (person) => ({ ...person, leftAt: at }));
        for (const [key, link] of links) if (link.person === id) links.delete(key);
        for (const [code, kept] of codes) if (kept.person === id) codes.set(code, { ...kept, withdrawn: true });
      },
    },
    links: {
      personOf: async (address) => links.get(keyOf(address))?.person,
      linksOf: async (person) => [...links.values()].filter((link) => link.person === person),
      async issueCode(person, code, expiresAt) {
        for (const [old, kept] of codes) if (kept.person === person) codes.set(old, { ...kept, withdrawn: true });
        codes.set(code, { person, expiresAt });
      },
      async useCode(code, address, at) {
        const kept = codes.get(code);
        const key = keyOf(address);
        if (!kept) return { kind: 'unknown' };
        if (kept.usedBy !== undefined) {
          const isRepeated = kept.usedBy === key && links.get(key)?.person === kept.person;
          return isRepeated ? { kind: 'linked', person: kept.person } : { kind: 'taken' };
        }
        if (kept.withdrawn) return { kind: 'withdrawn' };
        if (kept.expiresAt <= at) return { kind: 'expired' };
        codes.set(code, { ...kept, usedBy: key });
        links.set(key, { ...address, person: kept.person, linkedAt: at });
        return { kind: 'linked', person: kept.person };
      },
      countTries: async (address, since) => tries.filter(({ key, at }) => key === keyOf(address) && at > since).length,
      async noteTry(address, at) {
        tries.push({ key: keyOf(address), at });
      },
      unlink: async (address) => links.delete(keyOf(address)),
    },
  };
}
