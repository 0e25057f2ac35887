import { addDays, localDayOf } from '../../domain/calendar/office-time.js';
import { readDay } from '../../domain/calendar/read-day.js';
import type { Person } from '../../domain/people/person.js';
import { type Action, type OfficialsOptions, type OfficialsWork, withPerson, wrongUse } from './officials-work.js';

const ACTIONS: Readonly<Record<string, Action>> = { add, list, remove };
/** Before every absence there is. */
const EVER = '0000-01-01';

/** When officials are away and who stands in. */
export async function absent(
  work: OfficialsWork,
  [name = '', ...rest]: readonly string[],
  options: OfficialsOptions,
): Promise<number> {
  const action = Object.hasOwn(ACTIONS, name) ? ACTIONS[name] : undefined;
  return action ? action(work, rest, options) : wrongUse(work.io);
}

async function add(
  work: OfficialsWork,
  [id = '', first = '', last = '', ...more]: readonly string[],
  { 'stand-in': standInId }: OfficialsOptions,
): Promise<number> {
  if (last === '' || more.length > 0) return wrongUse(work.io);
  return withPerson(work, id, async (person) => {
    if (standInId === undefined) return keep(work, person, [first, last]);
    return withPerson(work, standInId, (standIn) => keep(work, person, [first, last], standIn));
  });
}

async function keep(
  { absences, at, io }: OfficialsWork,
  person: Person,
  [first, last]: readonly [string, string],
  standIn?: Person,
): Promise<number> {
  const [from, until] = [readDay(first), readDay(last)];
  const today = localDayOf(at);
  const problem =
    from === undefined || until === undefined
      ? `${from === undefined ? first : last} is not a day that exists: write it as 2026-02-28 or 28/2/2026`
      : until < from
        ? `the last day ${until} lies before the first day ${from}`
        : until < today
          ? `the last day ${until} is over: nothing would change`
          : standIn?.id === person.id
            ? 'nobody stands in for themselves: choose somebody else'
            : undefined;
  if (problem !== undefined || from === undefined || until === undefined) {
    io.stderr.write(`${problem}\n`);
    return 1;
  }
  const { id } = await absences.add(
    { person: person.id, from, until, ...(standIn ? { standIn: standIn.id } : {}) },
    at,
  );
  io.stdout.write(`${id}\n`);
  if (!standIn)
    io.stderr.write(
      `Without a stand-in ${person.name} is still reminded of their own tasks, and their leader reads in the morning which of them wait.\n`,
    );
  return 0;
}

async function list({ absences, people, at, io }: OfficialsWork, _: readonly string[], { all }: OfficialsOptions) {
  const names = new Map((await people.list({ withFormer: true })).map(({ id, name }) => [id, name]));
  for (const { id, person, from, until, standIn } of await absences.since(all ? EVER : localDayOf(at))) {
    const standsIn = standIn === undefined ? 'no stand-in' : (names.get(standIn) ?? standIn);
    io.stdout.write(`${[id, names.get(person) ?? person, from, until, standsIn].join('\t')}\n`);
  }
  return 0;
}

async function remove({ absences, at, io }: OfficialsWork, [number = '']: readonly string[]): Promise<number> {
  if (!/^\d+$/.test(number)) return wrongUse(io);
  if (await absences.end(Number(number), addDays(localDayOf(at), -1), at)) return 0;
  io.stderr.write(`no absence has the number ${number}\n`);
  return 1;
}
