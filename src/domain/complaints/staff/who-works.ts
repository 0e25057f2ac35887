import type { InboundMessage } from '../../conversation/turn.js';
import { hasRight, type Person } from '../../people/person.js';
import type { ChatLinks, People } from '../../people/ports.js';
import type { Case } from '../case.js';
import type { CaseStore } from '../ports.js';

/** The official who wrote in a chat they linked; nobody for a page, which belongs to whoever sits at it. */
export async function whoWorks(
  { channel, chat }: InboundMessage,
  { links, people }: { readonly links: Pick<ChatLinks, 'personOf'>; readonly people: Pick<People, 'find'> },
): Promise<Person | undefined> {
  if (!chat || (channel !== 'telegram' && channel !== 'zalo')) return undefined;
  const id = await links.personOf({ channel, chat: chat.sender });
  const person = id === undefined ? undefined : await people.find(id);
  return person?.leftAt === undefined ? person : undefined;
}

/** Clerks, leaders and administrators see every case; others those they have. */
export function seesAllCases(person: Person): boolean {
  return hasRight(person, 'clerk') || hasRight(person, 'leader') || hasRight(person, 'administrator');
}

export function maySee(person: Person, { assignee }: Case): boolean {
  return seesAllCases(person) || assignee === person.id;
}

/** The case that somebody names by its number: whose it is not, there is none for. */
export async function caseSeenBy(
  person: Person,
  number: number,
  cases: Pick<CaseStore, 'findByNumber'>,
): Promise<Case | undefined> {
  const about = await cases.findByNumber(number);
  return about && maySee(person, about) ? about : undefined;
}

/** Who answers for a case calls the people of it; clerks and leaders those of all. Each look is on record. */
export function mayReadRequester(person: Person, { assignee }: Pick<Case, 'assignee'>): boolean {
  return mayReadRegister(person) || (person.leftAt === undefined && assignee === person.id);
}

/** The register of reception has names, addresses and numbers of papers. */
export function mayReadRegister(person: Person): boolean {
  return hasRight(person, 'clerk') || hasRight(person, 'leader');
}

/** Letters, calls and visits are entered by the clerk. */
export function mayEnterCases(person: Person): boolean {
  return hasRight(person, 'clerk');
}
