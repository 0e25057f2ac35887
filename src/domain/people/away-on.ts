import type { LocalDay } from '../calendar/office-time.js';
import type { Absences } from './ports.js';
import type { Absence } from './staff.js';

/** The absence that a person is on; `undefined` when they are there. */
export async function awayOn(
  day: LocalDay,
  person: string,
  absences: Pick<Absences, 'since'>,
): Promise<Absence | undefined> {
  return (await absences.since(day)).findLast((one) => one.person === person && one.from <= day);
}
