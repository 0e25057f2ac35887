import type { LinkParts } from '../../domain/people/link-account.js';
import { type Person, RIGHTS } from '../../domain/people/person.js';
import type { Absences } from '../../domain/people/ports.js';
import type { RoleKeys } from '../../domain/people/role-keys.js';
import type { ConsoleAccess } from '../../domain/people/sign-in/console-access.js';
import type { CommandIo } from '../command.js';
import { onePerson } from '../one-person.js';

const OFFICIALS_USAGE = `usage: officials list [--all]
       officials add NAME [--role ROLE]...
       officials roles PERSON [ROLE]...        sets the roles; without any, takes all away
       officials leader PERSON LEADER|none     who is told of their late tasks; with none the leaders of the office
       officials absent add PERSON FROM UNTIL [--stand-in PERSON]
                                               away from the first to the last day, as 2026-02-28 or 28/2/2026
       officials absent list [--all]           who is away now and later
       officials absent remove NUMBER          of the list: back from today on
       officials code PERSON                   a new one-time code to link a chat; an older one stops working
       officials enter PERSON                  a one-time link into the console of cases (/console); an older one stops working
       officials sign-out PERSON               ends their sessions in the console
       officials prefer PERSON telegram|zalo|any
       officials unlink PERSON
       officials leave PERSON

PERSON is a whole name, with or without diacritics, or an id of the list or its beginning. Roles are those of the documents ("Công chức VP-TK") and those that give rights:
  ${Object.keys(RIGHTS).join(', ')}
`;

export const OPTIONS = {
  all: { type: 'boolean' },
  role: { type: 'string', multiple: true },
  'stand-in': { type: 'string' },
} as const;

export interface OfficialsOptions {
  readonly all?: boolean | undefined;
  readonly role?: readonly string[] | undefined;
  readonly 'stand-in'?: string | undefined;
}

export interface OfficialsWork extends LinkParts {
  readonly absences: Absences;
  /** Roles that documents, tasks and rights name; looked up when roles are given. */
  readonly knownRoles: () => Promise<KnownRoles>;
  readonly access: ConsoleAccess;
  /** Of the pages, without a slash at the end. */
  readonly address: string;
  readonly at: Date;
  readonly io: CommandIo;
}

/** What a role may be called. */
export interface KnownRoles {
  readonly keys: RoleKeys;
  /** One name each. */
  readonly names: readonly string[];
}

export type Action = (work: OfficialsWork, args: readonly string[], options: OfficialsOptions) => Promise<number>;

/** Does something about the one person who is meant, or says that there is none or more than one. */
export async function withPerson(
  { people, io }: Pick<OfficialsWork, 'people' | 'io'>,
  id: string,
  act: (person: Person) => Promise<number>,
): Promise<number> {
  if (id === '') return wrongUse(io);
  const found = onePerson(id, await people.list());
  if (!('problem' in found)) return act(found);
  io.stderr.write(`${found.problem}\n`);
  return found.exit;
}

export function wrongUse(io: CommandIo): number {
  io.stderr.write(OFFICIALS_USAGE);
  return 2;
}
