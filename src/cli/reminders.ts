import { parseArgs } from 'node:util';
import { openDatabase } from '../adapters/database/opening/open-database.js';
import { createPeople } from '../adapters/database/people-store.js';
import { createCallList } from '../adapters/database/tasks/call-list.js';
import { createReminderStore } from '../adapters/database/tasks/reminder-store.js';
import { readConfig } from '../config.js';
import type { Person } from '../domain/people/person.js';
import type { ReminderStore } from '../domain/reminders/ports.js';
import type { CallList } from '../domain/reminders/sending/call-list.js';
import { callListText } from '../messages/reminders/call-list-text.js';
import { systemClock } from '../shared/clock.js';
import type { CommandIo } from './command.js';
import { onePerson } from './one-person.js';

const USAGE = `usage: reminders [status]          when the clock was looked at last, what is under way, how many to call
       reminders call-list [--json]   who to call, about what, since when: a page to print
       reminders called PERSON        the person was called about everything on the list
`;

interface Work {
  readonly calls: CallList;
  readonly reminders: ReminderStore;
  readonly people: readonly Person[];
  readonly now: Date;
  readonly io: CommandIo;
}

interface Asked {
  readonly name: string;
  readonly person: string | undefined;
  readonly isJson: boolean;
}

const ACTIONS: Readonly<Record<string, (work: Work, asked: Asked) => Promise<number>>> = {
  status,
  'call-list': callList,
  called,
};

/** What reminding has done, and the last rung of its ladder: the phone. */
export async function remindersCommand(args: string[], io: CommandIo): Promise<number> {
  const asked = readArgs(args);
  const action = asked && Object.hasOwn(ACTIONS, asked.name) ? ACTIONS[asked.name] : undefined;
  if (!asked || !action || (asked.name === 'called') !== (asked.person !== undefined)) {
    io.stderr.write(USAGE);
    return 2;
  }
  const database = await openDatabase(readConfig(io.env).databaseUrl);
  try {
    const { client } = database;
    const people = await createPeople(client).list({ withFormer: true });
    const stores = { calls: createCallList(client), reminders: createReminderStore(database) };
    return await action({ ...stores, people, now: systemClock(), io }, asked);
  } finally {
    await database.close();
  }
}

function readArgs(args: string[]): Asked | undefined {
  try {
    const { values, positionals } = parseArgs({ args, options: { json: { type: 'boolean' } }, allowPositionals: true });
    const [name = 'status', person, ...rest] = positionals;
    return rest.length > 0 ? undefined : { name, person, isJson: values.json ?? false };
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

async function status({ reminders, calls, now, io }: Work): Promise<number> {
  const [last, oldest] = [await reminders.lastTickAt(), await reminders.oldestUnsent(now)];
  io.stdout.write(`last look at the clock   ${last?.toISOString() ?? 'never: start the server'}\n`);
  io.stdout.write(`oldest unsent reminder   ${oldest?.toISOString() ?? 'none'}\n`);
  io.stdout.write(`under way                ${await reminders.countUnderWay()}\n`);
  io.stdout.write(`to call                  ${await calls.count(now)}\n`);
  return 0;
}

async function callList({ calls, people, now, io }: Work, { isJson }: Asked): Promise<number> {
  const entries = await calls.entries(now);
  const names = new Map(people.map(({ id, name }) => [id, name]));
  if (isJson) for (const entry of entries) io.stdout.write(`${JSON.stringify(entry)}\n`);
  else io.stdout.write(callListText(entries, now, (person) => names.get(person) ?? person));
  return 0;
}

async function called({ calls, people, now, io }: Work, { person = '' }: Asked): Promise<number> {
  const one = onePerson(person, people);
  if ('problem' in one) {
    io.stderr.write(`${one.problem}\n`);
    return one.exit;
  }
  const about = await calls.noteCalled(one.id, now);
  if (about > 0) io.stdout.write(`called about ${about}\n`);
  else io.stderr.write('nothing was on the list for this person\n');
  return about > 0 ? 0 : 1;
}
