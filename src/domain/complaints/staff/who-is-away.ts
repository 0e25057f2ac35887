import type { LocalDay } from '../../calendar/office-time.js';
import type { Absences } from '../../people/ports.js';

/** Somebody who is not there to take a case. */
export interface AwayHolder {
  readonly name: string;
  readonly until: LocalDay;
  readonly standIn?: string;
}

/** By person; of several absences the one that began last counts. */
export async function whoIsAway(
  today: LocalDay,
  nameOf: (person: string) => string | undefined,
  absences: Pick<Absences, 'since'>,
): Promise<ReadonlyMap<string, AwayHolder>> {
  const begun = (await absences.since(today)).filter(({ from }) => from <= today);
  return new Map(
    begun.map(({ person, until, standIn }) => {
      const instead = standIn === undefined ? undefined : nameOf(standIn);
      return [person, { name: nameOf(person) ?? '', until, ...(instead === undefined ? {} : { standIn: instead }) }];
    }),
  );
}
