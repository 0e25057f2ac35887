import { randomBytes } from 'node:crypto';
import { createChatLinks } from '../../adapters/database/chat-links.js';
import { openDatabase } from '../../adapters/database/opening/open-database.js';
import { createPeople } from '../../adapters/database/people-store.js';
import { createAbsences } from '../../adapters/database/staff/absences.js';
import { createConsoleAccess } from '../../adapters/database/staff/console-access.js';
import { addressOf, readConfig } from '../../config.js';
import { issueLinkCode } from '../../domain/people/link-account.js';
import { showLinkCode } from '../../domain/people/link-code.js';
import { type Person, rightOf, tidyRole } from '../../domain/people/person.js';
import { rolesNear } from '../../domain/people/roles-near.js';
import { roleWarning } from '../../messages/role-warning.js';
import { systemClock } from '../../shared/clock.js';
import type { CommandIo } from '../command.js';
import { readAction } from '../read-action.js';
import { absent } from './absent.js';
import { enter, signOut } from './enter-console.js';
import { readKnownRoles } from './known-roles.js';
import { officeMoment } from './office-moment.js';
import {
  type Action,
  type OfficialsOptions,
  type OfficialsWork,
  OPTIONS,
  withPerson,
  wrongUse,
} from './officials-work.js';

const ACTIONS: Readonly<Record<string, Action>> = {
  list,
  add,
  roles,
  leader,
  absent,
  code,
  enter,
  'sign-out': signOut,
  prefer,
  unlink,
  leave,
};

/** Keeps the officials: who they are, what they answer for, and the codes with which they link their chats. */
export async function officialsCommand(args: string[], io: CommandIo): Promise<number> {
  const asked = readAction(args, OPTIONS, ACTIONS);
  if (!asked) return wrongUse(io);
  const config = readConfig(io.env);
  const database = await openDatabase(config.databaseUrl);
  try {
    const { client } = database;
    const parts = {
      people: createPeople(client),
      links: createChatLinks(database),
      access: createConsoleAccess(client),
      absences: createAbsences(client),
      address: addressOf(config),
      knownRoles: () => readKnownRoles(database, config.knowledgeDir),
    };
    return await asked.action({ ...parts, at: systemClock(), io }, asked.rest, asked.options);
  } finally {
    await database.close();
  }
}

async function list(
  { people, links, io }: OfficialsWork,
  _: readonly string[],
  { all }: OfficialsOptions,
): Promise<number> {
  const listed = await people.list({ withFormer: all ?? false });
  const names = new Map(listed.map(({ id, name }) => [id, name]));
  for (const person of listed) {
    const chats = (await links.linksOf(person.id)).map(({ channel }) => channel);
    const state = person.leftAt ? 'left' : chats.length > 0 ? chats.join(', ') : 'not linked yet';
    const ledBy = person.leader === undefined ? [] : [`led by ${names.get(person.leader) ?? 'somebody who left'}`];
    io.stdout.write(`${[person.id, person.name, person.roles.join('; ') || 'no role', state, ...ledBy].join('\t')}\n`);
  }
  return 0;
}

async function add(
  work: OfficialsWork,
  [name = '', ...rest]: readonly string[],
  { role = [] }: OfficialsOptions,
): Promise<number> {
  const tidyName = name.normalize('NFC').trim();
  if (tidyName === '' || rest.length > 0) return wrongUse(work.io);
  const person = await work.people.add({ name: tidyName, roles: distinct(role) }, work.at);
  work.io.stdout.write(`${person.id}\n`);
  const exit = await printCode(work, person);
  await warnOfRoles(work, person.roles);
  return exit;
}

/** Said last, so that it is seen: a slip in a role keeps every reminder from its holder. */
async function warnOfRoles({ knownRoles, io }: OfficialsWork, given: readonly string[]): Promise<void> {
  if (given.length === 0) return;
  const { keys, names } = await knownRoles();
  const known = new Set(names.map(keys.keyOf));
  for (const role of given)
    if (rightOf(role) === undefined && !known.has(keys.keyOf(role)))
      io.stderr.write(`${roleWarning(role, rolesNear(role, names))}\n`);
}

async function roles(work: OfficialsWork, [id = '', ...wanted]: readonly string[]): Promise<number> {
  return withPerson(work, id, async (person) => {
    await work.people.setRoles(person.id, distinct(wanted), work.at);
    await warnOfRoles(work, distinct(wanted));
    return 0;
  });
}

async function leader(work: OfficialsWork, [id = '', leaderId = '']: readonly string[]): Promise<number> {
  if (leaderId === '') return wrongUse(work.io);
  return withPerson(work, id, async (person) => {
    if (leaderId === 'none') {
      await work.people.setLeader(person.id, undefined, work.at);
      return 0;
    }
    return withPerson(work, leaderId, async (chosen) => {
      if (chosen.id === person.id) {
        work.io.stderr.write(
          `${person.name} cannot be told of their own late tasks as a leader: choose somebody else\n`,
        );
        return 1;
      }
      await work.people.setLeader(person.id, chosen.id, work.at);
      return 0;
    });
  });
}

async function code(work: OfficialsWork, [id = '']: readonly string[]): Promise<number> {
  return withPerson(work, id, (person) => printCode(work, person));
}

async function prefer(work: OfficialsWork, [id = '', channel]: readonly string[]): Promise<number> {
  if (channel !== 'telegram' && channel !== 'zalo' && channel !== 'any') return wrongUse(work.io);
  return withPerson(work, id, async (person) => {
    await work.people.setPreferredChannel(person.id, channel === 'any' ? undefined : channel);
    return 0;
  });
}

async function unlink(work: OfficialsWork, [id = '']: readonly string[]): Promise<number> {
  return withPerson(work, id, async (person) => {
    const links = await work.links.linksOf(person.id);
    for (const link of links) await work.links.unlink(link);
    work.io.stderr.write(`${links.length} chats unlinked\n`);
    return 0;
  });
}

async function leave(work: OfficialsWork, [id = '']: readonly string[]): Promise<number> {
  return withPerson(work, id, async (person) => {
    await work.people.leave(person.id, work.at);
    return 0;
  });
}

async function printCode(work: OfficialsWork, person: Person): Promise<number> {
  const { code: linkCode, expiresAt } = await issueLinkCode(work, person.id, randomBytes, work.at);
  work.io.stdout.write(`${showLinkCode(linkCode)}\n`);
  work.io.stderr.write(
    `Give this code to the person and to nobody else. They send the bot: /lienket ${showLinkCode(linkCode)}\n` +
      `It works once, until ${officeMoment(expiresAt)} of the office's time.\n`,
  );
  return 0;
}

function distinct(given: readonly string[]): string[] {
  return [...new Set(given.map(tidyRole).filter((role) => role !== ''))];
}
