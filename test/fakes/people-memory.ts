import type { ChatAddress } from '../../src/domain/delivery/messenger.js';
import type { ChatLink, Person } from '../../src/domain/people/person.js';
import type {
  Absences,
  ChatLinks,
  KeptAbsence,
  People,
  StaffRevision,
  StaffRevisions,
} from '../../src/domain/people/ports.js';

interface KeptCode {
  readonly person: string;
  readonly expiresAt: Date;
  readonly withdrawn?: boolean;
  readonly usedBy?: string;
}

const keyOf = ({ channel, chat }: ChatAddress) => `${channel}:${chat}`;

export interface PeopleStores {
  readonly people: People;
  readonly links: ChatLinks;
  readonly absences: Absences;
  readonly revisions: StaffRevisions;
}

/** People, links and absences in memory, with the promises of the stores. */
export function createPeopleMemory(): PeopleStores {
  const away = new Map<number, KeptAbsence>();
  let staff: StaffRevision | undefined;
  let absencesMade = 0;
  const persons = new Map<string, Person>();
  const links = new Map<string, ChatLink>();
  const codes = new Map<string, KeptCode>();
  const tries: { readonly key: string; readonly at: Date }[] = [];

  function staffChanged(at: Date): void {
    staff = { revision: (staff?.revision ?? 0) + 1, changedAt: at, isPlanned: false };
  }

  function change(id: string, to: (person: Person) => Person): void {
    const person = persons.get(id);
    if (person) persons.set(id, to(person));
  }

  return {
    people: {
      async add({ name, roles }, at) {
        const person = { id: `p${persons.size + 1}`, name, roles: [...roles].sort() };
        persons.set(person.id, person);
        staffChanged(at);
        return person;
      },
      find: async (id) => persons.get(id),
      list: async ({ withFormer = false } = {}) =>
        [...persons.values()]
          .filter(({ leftAt }) => withFormer || leftAt === undefined)
          .sort((a, b) => (a.name < b.name ? -1 : 1)),
      async setRoles(id, roles, at) {
        change(id, (person) => ({ ...person, roles: [...roles].sort() }));
        staffChanged(at);
      },
      async setLeader(id, leader, at) {
        change(id, ({ leader: _, ...rest }) => ({ ...rest, ...(leader ? { leader } : {}) }));
        staffChanged(at);
      },
      setPreferredChannel: async (id, channel) =>
        change(id, ({ preferredChannel: _, ...rest }) => ({
          ...rest,
          ...(channel ? { preferredChannel: channel } : {}),
        })),
      async leave(id, at) {
        change(id, (person) => ({ ...person, leftAt: at }));
        for (const [key, link] of links) if (link.person === id) links.delete(key);
        for (const [code, kept] of codes) if (kept.person === id) codes.set(code, { ...kept, withdrawn: true });
        staffChanged(at);
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
    absences: {
      async add(absence, at) {
        absencesMade += 1;
        const kept = { ...absence, id: absencesMade };
        away.set(kept.id, kept);
        staffChanged(at);
        return kept;
      },
      since: async (day) =>
        [...away.values()]
          .filter(({ until }) => until >= day)
          .sort((a, b) => (`${a.person} ${a.from}` < `${b.person} ${b.from}` ? -1 : 1)),
      async end(id, until, at) {
        const absence = away.get(id);
        if (!absence || absence.until <= until) return false;
        if (absence.from > until) away.delete(id);
        else away.set(id, { ...absence, until });
        staffChanged(at);
        return true;
      },
    },
    revisions: {
      read: async () => staff,
      async markPlanned(revision) {
        if (staff?.revision === revision) staff = { ...staff, isPlanned: true };
      },
    },
  };
}
