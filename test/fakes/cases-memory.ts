import { localDayOf } from '../../src/domain/calendar/office-time.js';
import type { Case } from '../../src/domain/complaints/case.js';
import { isLate } from '../../src/domain/complaints/clocks/lateness.js';
import { makeCaseCode } from '../../src/domain/complaints/code/case-code.js';
import type { CaseFilter, CaseStore } from '../../src/domain/complaints/ports.js';
import { handledOn } from '../../src/domain/complaints/register/figures.js';
import type { CaseParty, NewParty } from '../../src/domain/complaints/requester.js';
import { isOver } from '../../src/domain/complaints/states/case-state.js';
import type { CaseEvent } from '../../src/domain/complaints/steps/case-step.js';

type KeptParty = CaseParty & { readonly conversation?: string };

/** Cases that live as long as the test; codes are 1, 2, 3 in their signs. */
export function createMemoryCases(): CaseStore {
  const cases = new Map<string, Case>();
  const drafts = new Map<string, string>();
  const events: CaseEvent[] = [];
  const parties: KeptParty[] = [];
  const all = () => [...cases.values()];

  function addParty(caseId: string, { conversation, ...party }: NewParty, since: Date): CaseParty | undefined {
    const isKnown = (known: KeptParty) => known.caseId === caseId && known.conversation === conversation;
    if (conversation !== undefined && parties.some(isKnown)) return undefined;
    const added = { ...party, id: `party-${parties.length}`, caseId, since };
    parties.push({ ...added, ...(conversation === undefined ? {} : { conversation }) });
    return added;
  }

  return {
    async create({ draft, by, at, ...given }, reporter) {
      const known = cases.get(drafts.get(draft) ?? '');
      if (known) return { filed: known, isNew: false };
      const number = cases.size + 1;
      const code = makeCaseCode(Uint8Array.from({ length: 32 }, (_, place) => (place === 6 ? number % 29 : 0)));
      const id = `case-${number}`;
      const begun = { state: 'received', reachedAt: { received: given.receivedAt } } as const;
      const filed: Case = { ...given, ...begun, id, number, code, isAnonymised: false, revision: 0 };
      cases.set(id, filed);
      drafts.set(draft, id);
      events.push({ caseId: id, action: 'create', by, at, to: 'received', details: {} });
      if (reporter) addParty(id, reporter, at);
      return { filed, isNew: true };
    },
    find: async (id) => cases.get(id),
    findByNumber: async (wanted) => all().find(({ number }) => number === wanted),
    findByCode: async (wanted) => all().find(({ code }) => code === wanted),
    async save(changed, added) {
      if (cases.get(changed.id)?.revision !== changed.revision) return false;
      cases.set(changed.id, { ...changed, revision: changed.revision + 1 });
      events.push(...added);
      return true;
    },
    eventsOf: async (id) => events.filter(({ caseId }) => caseId === id),
    addParty: async (caseId, party, at) => addParty(caseId, party, at),
    async partyOf(caseId, conversation) {
      const found = parties.find((one) => one.caseId === caseId && one.conversation === conversation);
      const { conversation: _, ...party } = found ?? {};
      return found && (party as CaseParty);
    },
    async changeContact(caseId, conversation, contact, consent) {
      const place = parties.findIndex((one) => one.caseId === caseId && one.conversation === conversation);
      const before = parties[place];
      if (!before?.requester) return false;
      const changed = { ...before, requester: { ...before.requester, ...contact } };
      parties[place] = consent ? { ...changed, consent } : changed;
      return true;
    },
    async partiesOf(caseId) {
      const whole = new Set([caseId]);
      for (const id of whole) for (const other of all()) if (other.mergedInto === id) whole.add(other.id);
      return parties.filter((party) => whole.has(party.caseId)).map(({ conversation: _, ...party }) => party);
    },
    async ofConversation(conversation) {
      const ids = new Set(parties.filter((party) => party.conversation === conversation).map(({ caseId }) => caseId));
      return all()
        .filter(({ id }) => ids.has(id))
        .toSorted((a, b) => b.number - a.number);
    },
    async sendersOf(ids) {
      const reporters = parties.filter(({ caseId, role }) => role === 'reporter' && ids.includes(caseId));
      return new Map(reporters.flatMap(({ caseId, conversation }) => (conversation ? [[caseId, conversation]] : [])));
    },
    async list(filter, order, limit, from) {
      const key = (one: Case) =>
        order === 'due' ? (one.due?.on ?? '') : `${one.isUrgent ? 0 : 1}${one.due?.on ?? '9999'}`;
      const compare = (a: Case, b: Case) =>
        order === 'newest' ? b.number - a.number : key(a).localeCompare(key(b)) || a.number - b.number;
      const sorted = all()
        .filter((one) => fits(one, filter) && (order !== 'due' || one.due))
        .toSorted(compare);
      const begin = from === undefined ? 0 : sorted.findIndex(({ id }) => id === from) + 1;
      const page = sorted.slice(begin, begin + limit);
      const last = page.at(-1);
      return { cases: page, ...(sorted.length > begin + limit && last ? { next: last.id } : {}) };
    },
    count: async (filter) => all().filter((one) => fits(one, filter)).length,
  };
}

function fits(one: Case, filter: CaseFilter): boolean {
  const received = localDayOf(one.receivedAt);
  return (
    (filter.kinds?.includes(one.kind) ?? true) &&
    (filter.states?.includes(one.state) ?? true) &&
    (filter.category ?? one.category) === one.category &&
    (filter.assignee ?? one.assignee) === one.assignee &&
    (!filter.isUnassigned || one.assignee === undefined) &&
    (filter.about ?? one.about ?? 'none') === (one.about ?? 'none') &&
    (filter.score ?? one.score) === one.score &&
    (filter.area ?? one.place.area) === one.place.area &&
    (filter.isUrgent ?? one.isUrgent) === one.isUrgent &&
    (filter.isOpen ?? !isOver(one.state)) === !isOver(one.state) &&
    (filter.receivedFrom ?? received) <= received &&
    received <= (filter.receivedUntil ?? received) &&
    isWithin(one.due?.on, filter.dueFrom, filter.dueUntil) &&
    (!filter.lateAt || isLate(one, filter.lateAt)) &&
    (!filter.inTimeAt || (one.due !== undefined && !isLate(one, filter.inTimeAt))) &&
    (!filter.isDueByHour || one.due?.time !== undefined) &&
    (!filter.heldByOtherThan || ![undefined, filter.heldByOtherThan].includes(one.assignee)) &&
    isWithin(handledOn(one.reachedAt), filter.handledFrom, filter.handledUntil) &&
    isWithin(one.publishedOn, undefined, filter.publishedUntil) &&
    isWithin(endedOn(one), filter.endedFrom, filter.endedUntil) &&
    (filter.unhandledOn === undefined || (handledOn(one.reachedAt) ?? '9999') > filter.unhandledOn)
  );
}

function isWithin(day: string | undefined, from: string | undefined, until: string | undefined): boolean {
  return (
    (from === undefined && until === undefined) || (day !== undefined && (from ?? day) <= day && day <= (until ?? day))
  );
}

function endedOn({ state, reachedAt }: Case): string | undefined {
  const at = isOver(state) ? reachedAt[state] : undefined;
  return at && localDayOf(at);
}
