import { parseArgs } from 'node:util';
import { openDatabase } from '../adapters/database/opening/open-database.js';
import { createPeople } from '../adapters/database/people-store.js';
import { createCalendarFeeds } from '../adapters/database/tasks/calendar-feeds.js';
import { calendarAddress } from '../adapters/web/calendar-address.js';
import { type Config, readConfig } from '../config.js';
import { tidyRole } from '../domain/people/person.js';
import type { People } from '../domain/people/ports.js';
import type { CalendarFeeds, CalendarOwner } from '../domain/tasks/calendars/calendar-feeds.js';
import { systemClock } from '../shared/clock.js';
import type { CommandIo } from './command.js';
import { type NotOne, onePerson } from './one-person.js';

const USAGE = `usage: calendars list
       calendars issue --person PERSON      a secret address with the deadlines of a person (the whole name, or an id of "officials list" or its beginning)
       calendars issue --unit NAME          of a unit or post, as documents name it ("Công chức VP-TK")
       calendars revoke ID                  ends an address of the list; programs that subscribed to it find nothing any more
`;

interface Work {
  readonly feeds: CalendarFeeds;
  readonly people: People;
  readonly config: Config;
  readonly io: CommandIo;
}

interface Asked {
  readonly name: string;
  readonly rest: readonly string[];
  readonly person?: string | undefined;
  readonly unit?: string | undefined;
}

/** Keeps the secret addresses under which calendar programs find deadlines. */
export async function calendarsCommand(args: string[], io: CommandIo): Promise<number> {
  const asked = readArgs(args);
  if (!asked) return wrongUse(io);
  const config = readConfig(io.env);
  const database = await openDatabase(config.databaseUrl);
  try {
    const work = { feeds: createCalendarFeeds(database.client), people: createPeople(database.client), config, io };
    if (asked.name === 'list') return await list(work);
    if (asked.name === 'issue') return await issue(work, asked);
    return await revoke(work, asked);
  } finally {
    await database.close();
  }
}

function readArgs(args: string[]): Asked | undefined {
  try {
    const options = { person: { type: 'string' }, unit: { type: 'string' } } as const;
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    const [name = '', ...rest] = positionals;
    const isOneOwner = (values.person === undefined) !== (values.unit === undefined);
    const isWhole =
      (name === 'list' && rest.length === 0) ||
      (name === 'issue' && rest.length === 0 && isOneOwner) ||
      (name === 'revoke' && rest.length === 1);
    return isWhole ? { name, rest, ...values } : undefined;
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

async function list({ feeds, people, io }: Work): Promise<number> {
  const names = new Map((await people.list({ withFormer: true })).map(({ id, name }) => [id, name]));
  for (const { id, owner, createdAt } of await feeds.list()) {
    const whose = owner.kind === 'role' ? owner.role : (names.get(owner.person) ?? owner.person);
    io.stdout.write(`${[id, owner.kind === 'role' ? 'unit' : 'person', whose, createdAt.toISOString()].join('\t')}\n`);
  }
  return 0;
}

async function issue(work: Work, { person, unit = '' }: Asked): Promise<number> {
  const { feeds, config, io } = work;
  const owner = person === undefined ? unitNamed(unit) : await personNamed(work, person);
  if (!owner) return wrongUse(io);
  if ('problem' in owner) {
    io.stderr.write(`${owner.problem}\n`);
    return owner.exit;
  }
  const { feed, secret } = await feeds.issue(owner, systemClock());
  io.stdout.write(`${calendarAddress(config.publicUrl ?? `http://${config.host}:${config.port}`, secret)}\n`);
  io.stderr.write(
    `Whoever has this address reads the deadlines: give it to its owner only. It is shown once; end it with: calendars revoke ${feed.id}\n`,
  );
  if (config.publicUrl === undefined)
    io.stderr.write('PUBLIC_URL is not set: the address works on this machine only.\n');
  return 0;
}

function unitNamed(unit: string): CalendarOwner | undefined {
  const role = tidyRole(unit);
  return role === '' ? undefined : { kind: 'role', role };
}

async function personNamed({ people }: Work, typed: string): Promise<CalendarOwner | NotOne> {
  const found = onePerson(typed, await people.list());
  return 'problem' in found ? found : { kind: 'person', person: found.id };
}

async function revoke({ feeds, io }: Work, { rest: [id = ''] }: Asked): Promise<number> {
  if (await feeds.revoke(id)) return 0;
  io.stderr.write(`there is no calendar ${id}: see calendars list\n`);
  return 1;
}

function wrongUse(io: CommandIo): number {
  io.stderr.write(USAGE);
  return 2;
}
