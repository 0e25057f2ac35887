import type { Person } from '../../../people/person.js';
import { mayOpenSealed } from '../../sealed/open-sealed.js';
import type { SealedCase, SealedStore } from '../../sealed/sealed-store.js';
import { shownTo } from '../../sealed/withheld/withheld.js';
import { isOver } from '../../states/case-state.js';

export interface SealedList {
  /** What runs out first stands first; without a date last. */
  readonly open: readonly SealedCase[];
  /** Newest first. */
  readonly over: readonly SealedCase[];
}

const MOST_OVER = 500;

/** All tố cáo, for who is named for them, but those that are about them; nothing is opened. `undefined` for everybody else. */
export async function sealedList(
  person: Person,
  sealed: Pick<SealedStore, 'list' | 'concerned'>,
): Promise<SealedList | undefined> {
  if (!mayOpenSealed(person)) return undefined;
  const all = await shownTo(person, await sealed.list(MOST_OVER), sealed);
  const dueOf = ({ due }: SealedCase) => due?.on ?? '9999-12-31';
  return {
    open: all
      .filter(({ state }) => !isOver(state))
      .toSorted((a, b) => dueOf(a).localeCompare(dueOf(b)) || a.number - b.number),
    over: all.filter(({ state }) => isOver(state)),
  };
}
