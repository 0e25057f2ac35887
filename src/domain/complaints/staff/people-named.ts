import { fold } from '../../language/letters/fold.js';
import { isSameRole, type Person } from '../../people/person.js';

/** What stands before a name or a post when somebody is spoken of. */
const HEAD = /^(?:anh|chi|em|co|chu|bac|ong|ba|dong chi|d\/c|dc|can bo|cong chuc|bo phan|phong) (?=\S)/;

/** Who is meant by a name, a role, or a part of one: all whom the first of these fits that fits anybody. */
export function peopleNamed(name: string, people: readonly Person[]): readonly Person[] {
  const wanted = fold(name.trim());
  if (wanted === '') return [];
  const holds = (text: string, part: string) => ` ${fold(text)} `.includes(` ${part} `);
  const called = wanted.replace(HEAD, '');
  const tests: readonly ((person: Person) => boolean)[] = [
    (person) => fold(person.name) === wanted || person.id === name,
    (person) => person.roles.some((role) => isSameRole(role, name)),
    // "chủ tịch" begins as "chú Tích" does: a post that has all the words comes before a name that has some.
    (person) => called !== wanted && person.roles.some((role) => holds(role, wanted)),
    (person) => fold(person.name) === called,
    (person) => holds(person.name, called),
    (person) => person.roles.some((role) => holds(role, called)),
  ];
  for (const fits of tests) {
    const found = people.filter(fits);
    if (found.length > 0) return found;
  }
  return [];
}
