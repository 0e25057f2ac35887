import { expect, test } from 'vitest';
import type { Person } from '../../../people/person.js';
import type { SealedCase, WhomItConcerns } from '../sealed-store.js';
import { countOpenForAll, countReceivedForAll, isWithheld, openersOf, shownTo } from './withheld.js';

const ROLE = 'xử lý tố cáo';
const BAY: Person = { id: 'b', name: 'Trần Văn Bảy', roles: [ROLE] };
const CHIN: Person = { id: 'c', name: 'Phan Thị Chín', roles: [ROLE] };
const SAU: Person = { id: 's', name: 'Lê Thị Sáu', roles: ['lãnh đạo'] };

const one = (id: string, given: Partial<SealedCase> = {}): SealedCase => ({
  id,
  number: 1,
  state: 'received',
  way: 'web',
  receivedAt: new Date('2026-03-02T01:00:00Z'),
  reachedAt: {},
  revision: 0,
  ...given,
});
const CASES = [one('bay'), one('sau'), one('nobody'), one('gone', { isForgotten: true, state: 'closed' })];
const CONCERNED: Readonly<Record<string, WhomItConcerns>> = {
  bay: { words: 'ông Bảy nhận tiền', byHand: {} },
  sau: { words: 'bà Sáu bao che', byHand: { c: 'out' } },
  nobody: { words: 'ông Lẫm nhận tiền', byHand: {} },
  gone: { words: '', byHand: {} },
};

function partsOf(words = CONCERNED, hasLeft = false) {
  const concerned = async (ids: readonly string[]) =>
    new Map(ids.map((id) => [id, words[id] ?? { words: '', byHand: {} }]));
  const sealed = { concerned, list: async () => CASES, received: async () => CASES };
  return {
    sealed,
    people: { list: async ({ withFormer = false } = {}) => [BAY, CHIN, ...(withFormer || !hasLeft ? [SAU] : [])] },
  };
}

const idsShown = async (person: Person) => (await shownTo(person, CASES, partsOf().sealed)).map(({ id }) => id);

test('each is shown what does not speak of them and was not kept from them, and nobody what was destroyed', async () => {
  expect(await idsShown(BAY)).toEqual(['sau', 'nobody']);
  expect(await idsShown(CHIN)).toEqual(['bay', 'nobody']);
  expect(await idsShown(SAU)).toEqual(['bay', 'nobody']);
});

test('what an officer decided counts more than a name', async () => {
  const { sealed } = partsOf({ bay: { words: 'ông Bảy nhận tiền', byHand: { b: 'in' } } });
  expect(await isWithheld('bay', BAY, sealed)).toBe(false);
});

test('who may open one are officers from whom it is not kept', async () => {
  expect((await openersOf('bay', partsOf())).map(({ id }) => id)).toEqual(['c']);
  expect((await openersOf('sau', partsOf())).map(({ id }) => id)).toEqual(['b']);
});

test('everybody reads the same count: no officer sees less than it says', async () => {
  expect(await countOpenForAll('2026-03-03', partsOf())).toBe(1);
  // Whose words are destroyed speaks of nobody any more.
  expect(await countReceivedForAll({ from: '2026-03-01', until: '2026-03-31' }, '2026-03-03', partsOf())).toBe(2);
  for (const person of [BAY, CHIN]) expect((await idsShown(person)).length).toBeGreaterThanOrEqual(1);
});

test('what came today is counted tomorrow: a number that rises would name the chat that wrote in that moment', async () => {
  expect(await countOpenForAll('2026-03-02', partsOf())).toBe(0);
  expect(await countReceivedForAll({ from: '2026-03-01', until: '2026-03-31' }, '2026-03-02', partsOf())).toBe(0);
});

test('who leaves the office changes no count: it would rise by those about them', async () => {
  expect(await countOpenForAll('2026-03-03', partsOf(CONCERNED, true))).toBe(1);
});
