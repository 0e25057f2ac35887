import { peopleCalled } from '../domain/people/people-called.js';
import type { Person } from '../domain/people/person.js';

/** Why nobody could be chosen; the exit code is 2 where the words have to be more exact. */
export interface NotOne {
  readonly problem: string;
  readonly exit: 1 | 2;
}

/** The one person whom an id, its beginning or a whole name means. */
export function onePerson(typed: string, people: readonly Person[]): Person | NotOne {
  const found = peopleCalled(typed, people);
  const [person, second] = found;
  if (!person) return { problem: `nobody has the id or the name ${typed}: see "officials list"`, exit: 1 };
  if (!second) return person;
  const lines = found.map(({ id, name, roles }) => `  ${[id, name, roles.join('; ') || 'no role'].join('\t')}`);
  return { problem: [`${typed} means several people, give the id of one:`, ...lines].join('\n'), exit: 2 };
}
