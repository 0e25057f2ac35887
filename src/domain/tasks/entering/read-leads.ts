import { fold } from '../../language/letters/fold.js';
import type { Person } from '../../people/person.js';
import type { RoleKeys } from '../../people/role-keys.js';
import type { Assignment } from '../task.js';

export interface LeadNames {
  readonly people: readonly Pick<Person, 'id' | 'name'>[];
  readonly roles: RoleKeys;
}

/**
 * Who is meant in a cell "Chủ trì": people by their whole name, else roles; several are parted by semicolons, lines, or commas where each
 * part is somebody known. Nobody when it is empty.
 */
export function readLeads(cell: string, names: LeadNames): Assignment[] {
  const parts = cell.split(/\s*[;\n]\s*/u).flatMap((part) => splitKnown(part.trim(), names));
  const found = parts.filter((part) => part !== '').map((part) => toAssignment(part, names));
  const distinct = new Map(found.map((one) => [JSON.stringify(one), one]));
  return distinct.size > 0 ? [...distinct.values()] : [{ kind: 'nobody' }];
}

function splitKnown(part: string, names: LeadNames): string[] {
  if (isSomebody(part, names)) return [part];
  const pieces = part.split(/\s*,\s*(?:và\s+)?|\s+và\s+/u);
  return pieces.length > 1 && pieces.every((piece) => isSomebody(piece, names)) ? pieces : [part];
}

function isSomebody(text: string, { people, roles }: LeadNames): boolean {
  return roles.isKnown(text) || people.some(({ name }) => isSameName(name, text));
}

function toAssignment(text: string, { people, roles }: LeadNames): Assignment {
  const [person, second] = people.filter(({ name }) => isSameName(name, text));
  if (person && !second) return { kind: 'person', person: person.id };
  return { kind: 'role', role: roles.nameOf(text) };
}

function isSameName(name: string, text: string): boolean {
  return fold(name).trim() === fold(withoutTitle(text)).trim();
}

/** "đồng chí", "ông", "bà" before a name. */
function withoutTitle(text: string): string {
  return text.replace(/^(?:đ\/c|đồng chí|đc\.?|ông|bà|anh|chị)\s+/iu, '');
}
