import { type LocalDay, localDayOf } from '../../../calendar/office-time.js';
import { hasRight, type Person } from '../../../people/person.js';
import type { People } from '../../../people/ports.js';
import type { Period } from '../../register/case-register.js';
import { isOver } from '../../states/case-state.js';
import type { SealedCase, SealedStore } from '../sealed-store.js';
import { nameReader } from './names-person.js';
import { readSaid, type SaidText } from './said-words.js';

/**
 * Who must not know of a tố cáo: whom its words may speak of, and whom an officer shut out by hand. Worked out from the sealed words
 * whenever somebody asks, so that it holds for who gets the role tomorrow as well; nothing of it is stored.
 */
export type Concerned = Pick<SealedStore, 'concerned'>;

/** Whether a tố cáo is kept from somebody. */
export async function isWithheld(id: string, person: Person, sealed: Concerned): Promise<boolean> {
  return (await withheldOf([id], sealed))(id, person);
}

/** Of several, those that are not kept from somebody. Whose words are destroyed is shown to nobody: whom it named is not known any more. */
export async function shownTo(
  person: Person,
  cases: readonly SealedCase[],
  sealed: Concerned,
): Promise<readonly SealedCase[]> {
  const whole = cases.filter(({ isForgotten }) => !isForgotten);
  const isKeptFrom = await withheldOf(idsOf(whole), sealed);
  return whole.filter(({ id }) => !isKeptFrom(id, person));
}

/** Whether each of some people may know of one, and whether an officer said so. */
export interface ReaderStanding {
  readonly person: Person;
  readonly isWithheld: boolean;
  readonly isByHand: boolean;
}

export async function standingOf(
  id: string,
  persons: readonly Person[],
  sealed: Concerned,
): Promise<readonly ReaderStanding[]> {
  const byHand = (await sealed.concerned([id])).get(id)?.byHand ?? {};
  const isKeptFrom = await withheldOf([id], sealed);
  return persons.map((person) => ({
    person,
    isWithheld: isKeptFrom(id, person),
    isByHand: byHand[person.id] !== undefined,
  }));
}

/** The officers who may open one. */
export async function openersOf(
  id: string,
  { sealed, people }: { readonly sealed: Concerned; readonly people: Pick<People, 'list'> },
): Promise<readonly Person[]> {
  const isKeptFrom = await withheldOf([id], sealed);
  return (await people.list()).filter((one) => hasRight(one, 'denunciations') && !isKeptFrom(id, one));
}

type CountParts = {
  readonly sealed: Concerned & Pick<SealedStore, 'list' | 'received'>;
  readonly people: Pick<People, 'list'>;
};

/**
 * How many may be counted where many look, the same for everybody: those that speak of nobody who is or was in the office. A number that
 * is lower for one of them than for others, or that rises when somebody leaves, would tell them why. What came today counts from tomorrow: a
 * number that rises would name the chat that wrote in that moment.
 */
async function countForAll(
  cases: readonly SealedCase[],
  today: LocalDay,
  { sealed, people }: CountParts,
): Promise<number> {
  const counted = cases.filter(({ receivedAt }) => localDayOf(receivedAt) < today);
  if (counted.length === 0) return 0;
  const [everybody, isKeptFrom] = [await people.list({ withFormer: true }), await withheldOf(idsOf(counted), sealed)];
  return counted.filter(({ id }) => !everybody.some((person) => isKeptFrom(id, person))).length;
}

/** The open ones that may be counted for everybody. */
export async function countOpenForAll(today: LocalDay, parts: CountParts): Promise<number> {
  const open = (await parts.sealed.list(0)).filter(({ state }) => !isOver(state));
  return countForAll(open, today, parts);
}

/** The same of what came in a period; those whose words are destroyed count again, there is nobody they speak of any more. */
export async function countReceivedForAll(
  { from, until }: Period,
  today: LocalDay,
  parts: CountParts,
): Promise<number> {
  return countForAll(await parts.sealed.received(from, until), today, parts);
}

/** Asks of many cases and many people; the words of each and the name of each are read once. */
export async function withheldOf(
  ids: readonly string[],
  sealed: Concerned,
): Promise<(id: string, person: Person) => boolean> {
  const read = new Map<string, { readonly told: SaidText; readonly byHand: ReadonlyMap<string, boolean> }>();
  for (const [id, { words, byHand }] of await sealed.concerned(ids))
    read.set(id, {
      told: readSaid(words),
      byHand: new Map(Object.entries(byHand).map(([who, is]) => [who, is === 'out'])),
    });
  const readers = new Map<Person, (told: SaidText) => boolean>();
  const namesIn = (told: SaidText, person: Person) => {
    const reader = readers.get(person) ?? nameReader(person);
    readers.set(person, reader);
    return reader(told);
  };
  return (id, person) => {
    const one = read.get(id);
    return one !== undefined && (one.byHand.get(person.id) ?? namesIn(one.told, person));
  };
}

function idsOf(cases: readonly SealedCase[]): readonly string[] {
  return cases.map(({ id }) => id);
}
