import { fold } from '../language/letters/fold.js';
import type { Person } from './person.js';

/** Those whom somebody means who types a whole name, with or without diacritics, or an id or its beginning; a name goes first. */
export function peopleCalled<Named extends Pick<Person, 'id' | 'name'>>(
  typed: string,
  people: readonly Named[],
): readonly Named[] {
  const wanted = tidy(typed);
  if (wanted === '') return [];
  const byName = people.filter(({ name }) => tidy(name) === wanted);
  return byName.length > 0 ? byName : people.filter(({ id }) => id.startsWith(typed.trim()));
}

function tidy(name: string): string {
  return fold(name.normalize('NFC')).trim().replace(/\s+/gu, ' ');
}
