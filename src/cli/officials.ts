import { randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import { createChatLinks } from '../adapters/database/chat-links.js';
import { openDatabase } from '../adapters/database/open-database.js';
import { createPeople } from '../adapters/database/people-store.js';
import { readConfig } from '../config.js';
import { issueLinkCode, type LinkParts } from '../domain/people/link-account.js';
import { showLinkCode } from '../domain/people/link-code.js';
import { type Person, RIGHTS, tidyRole } from '../domain/people/person.js';
import { systemClock } from '../shared/clock.js';
import type { CommandIo } from './command.js';

const USAGE = `usage: officials list [--all]
       officials add NAME [--role ROLE]...
       officials roles PERSON [ROLE]...        sets the roles; without any, takes all away
       officials code PERSON                   a new one-time code to link a chat; an older one stops working
       officials prefer PERSON telegram|zalo|any
       officials unlink PERSON
       officials leave PERSON

PERSON is an id of the list, or its beginning. Roles are those of the documents ("Công chức VP-TK") and those that give rights:
  ${Object.keys(RIGHTS).join(', ')}
`;

interface Work extends LinkParts {
  readonly io: CommandIo;
}

type Action = (work: Work, args: readonly string[], options: Options) => Promise<number>;

interface Options {
  readonly all?: boolean | undefined;
  readonly role?: readonly string[] | undefined;
}

const ACTIONS: Readonly<Record<string, Action>> = { list, add, roles, code, prefer, unlink, leave };
const OPTIONS = { all: { type: 'boolean' }, role: { type: 'string', multiple: true } } as const;

/** Keeps the officials: who they are, what they answer for, and the codes with which they link their chats. */
export async function officialsCommand(args: string[], io: CommandIo): Promise<number> {
  const parsed = readArgs(args);
  const action = parsed && Object.hasOwn(ACTIONS, parsed.name) ? ACTIONS[parsed.name] : undefined;
  if (!parsed || !action) {
    io.stderr.write(USAGE);
    return 2;
  }
  const database = await openDatabase(readConfig(io.env).databaseUrl);
  try {
    const parts = { people: createPeople(database.client), links: createChatLinks(database.client) };
    return await action({ ...parts, io }, parsed.rest, parsed.options);
  } finally {
    await database.close();
  }
}

function readArgs(args: string[]) {
  try {
    const { values, positionals } = parseArgs({ args, options: OPTIONS, allowPositionals: true });
    const [name = '', ...rest] = positionals;
    return { name, rest, options: values };
  } catch {
    return undefined; // an option that is none of ours: the usage says which there are
  }
}

async function list({ people, links, io }: Work, _: readonly string[], { all }: Options): Promise<number> {
  for (const person of await people.list({ withFormer: all ?? false })) {
    const chats = (await links.linksOf(person.id)).map(({ channel }) => channel);
    const state = person.leftAt ? 'left' : chats.length > 0 ? chats.join(', ') : 'not linked yet';
    io.stdout.write(`${[person.id, person.name, person.roles.join('; ') || 'no role', state].join('\t')}\n`);
  }
  return 0;
}

async function add(work: Work, [name = '', ...rest]: readonly string[], { role = [] }: Options): Promise<number> {
  const tidyName = name.normalize('NFC').trim();
  if (tidyName === '' || rest.length > 0) return wrongUse(work.io);
  const person = await work.people.add({ name: tidyName, roles: distinct(role) }, systemClock());
  work.io.stdout.write(`${person.id}\n`);
  return printCode(work, person);
}

async function roles(work: Work, [id = '', ...wanted]: readonly string[]): Promise<number> {
  return withPerson(work, id, async (person) => {
    await work.people.setRoles(person.id, distinct(wanted));
    return 0;
  });
}

async function code(work: Work, [id = '']: readonly string[]): Promise<number> {
  return withPerson(work, id, (person) => printCode(work, person));
}

async function prefer(work: Work, [id = '', channel]: readonly string[]): Promise<number> {
  if (channel !== 'telegram' && channel !== 'zalo' && channel !== 'any') return wrongUse(work.io);
  return withPerson(work, id, async (person) => {
    await work.people.setPreferredChannel(person.id, channel === 'any' ? undefined : channel);
    return 0;
  });
}

async function unlink(work: Work, [id = '']: readonly string[]): Promise<number> {
  return withPerson(work, id, async (person) => {
    const links = await work.links.linksOf(person.id);
    for (const link of links) await work.links.unlink(link);
    work.io.stderr.write(`${links.length} chats unlinked\n`);
    return 0;
  });
}

async function leave(work: Work, [id = '']: readonly string[]): Promise<number> {
  return withPerson(work, id, async (person) => {
    await work.people.leave(person.id, systemClock());
    return 0;
  });
}

async function printCode(work: Work, person: Person): Promise<number> {
  const { code: linkCode, expiresAt } = await issueLinkCode(work, person.id, randomBytes, systemClock());
  work.io.stdout.write(`${showLinkCode(linkCode)}\n`);
  work.io.stderr.write(
    `Give this code to the person and to nobody else. They send the bot: /lienket ${showLinkCode(linkCode)}\n` +
      `It works once, until ${expiresAt.toISOString()}.\n`,
  );
  return 0;
}

async function withPerson(work: Work, id: string, act: (person: Person) => Promise<number>): Promise<number> {
  if (id === '') return wrongUse(work.io);
  const found = (await work.people.list()).filter((person) => person.id.startsWith(id));
  const [person, second] = found;
  if (person && !second) return act(person);
  work.io.stderr.write(person ? `several people have an id beginning with ${id}\n` : `nobody has the id ${id}\n`);
  return 1;
}

function wrongUse(io: CommandIo): number {
  io.stderr.write(USAGE);
  return 2;
}

function distinct(given: readonly string[]): string[] {
  return [...new Set(given.map(tidyRole).filter((role) => role !== ''))];
}
