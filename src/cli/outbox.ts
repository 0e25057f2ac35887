import { parseArgs } from 'node:util';
import { openDatabase } from '../adapters/database/opening/open-database.js';
import { createDeliveryAdapters } from '../adapters/database/outbound/delivery-adapters.js';
import { readOrCreateKey } from '../adapters/database/sealing/key-file.js';
import { createWorker } from '../adapters/database/worker.js';
import { readConfig } from '../config.js';
import { OUTBOUND_STATUSES } from '../domain/delivery/outbound-status.js';
import type { OutboxEntry, OutboxStore } from '../domain/delivery/outbox-store.js';
import { systemClock } from '../shared/clock.js';
import type { CommandIo } from './command.js';

const USAGE = `usage: outbox [list] [--all] [--limit N]   counts by channel, and what is uncertain or failed (--all: everything); no texts
       outbox retry ID                    has an uncertain or failed message sent again: it may arrive twice
       outbox drop ID                     gives it up
`;

const UNDECIDED = ['uncertain', 'failed'] as const;
const DEFAULT_LIMIT = 50;

/** What was sent, and what a person has to decide on. The running server sends within a second what is planned here. */
export async function outboxCommand(args: string[], io: CommandIo): Promise<number> {
  const parsed = readArgs(args);
  if (!parsed) {
    io.stderr.write(USAGE);
    return 2;
  }
  const config = readConfig(io.env);
  const database = await openDatabase(config.databaseUrl);
  try {
    const { key } = readOrCreateKey(config.keyFiles.conversation);
    const { outbox } = createDeliveryAdapters(database, key, createWorker());
    if (parsed.name === 'list') return await list(outbox, parsed, io);
    return await decide(outbox, parsed.name, parsed.id, io);
  } finally {
    await database.close();
  }
}

type Decision = 'retry' | 'drop';
interface Listing {
  readonly name: 'list';
  readonly isAll: boolean;
  readonly limit: number;
}

function readArgs(args: string[]): Listing | { readonly name: Decision; readonly id: string } | undefined {
  try {
    const options = { all: { type: 'boolean' }, limit: { type: 'string' } } as const;
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    const [name = 'list', id, ...rest] = positionals;
    const limit = Number(values.limit ?? DEFAULT_LIMIT);
    if (rest.length > 0 || !Number.isInteger(limit) || limit < 1) return undefined;
    if (name === 'list' && id === undefined) return { name, isAll: values.all ?? false, limit };
    if ((name === 'retry' || name === 'drop') && id !== undefined && /^\d{1,15}$/.test(id)) return { name, id };
    return undefined;
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

async function list(outbox: OutboxStore, { isAll, limit }: Listing, { stdout, stderr }: CommandIo): Promise<number> {
  const counts = await outbox.counts();
  for (const { channel, status, count } of counts) stdout.write(`${channel.padEnd(10)}${status.padEnd(11)}${count}\n`);
  const entries = await outbox.list(isAll ? OUTBOUND_STATUSES : UNDECIDED, limit);
  for (const entry of entries) stdout.write(`${lineOf(entry)}\n`);
  if (entries.some(({ status }) => status === 'uncertain')) {
    stderr.write('uncertain: it may have arrived. Ask the person, then: outbox retry ID, or: outbox drop ID\n');
  }
  return 0;
}

function lineOf({ id, to, priority, message, part, dueAt, status, reason, attempts, endedAt }: OutboxEntry): string {
  const when = (endedAt ?? dueAt).toISOString();
  const what = [`${status}${reason ? ` (${reason})` : ''}`, priority, `${message}#${part + 1}`, `tries ${attempts}`];
  return [`id ${id}`, when, `${to.channel} ${to.chat}`, ...what].join('  ');
}

async function decide(
  outbox: OutboxStore,
  decision: Decision,
  id: string,
  { stdout, stderr }: CommandIo,
): Promise<number> {
  const isDone = await outbox[decision](id, systemClock());
  if (isDone) stdout.write(`${DONE[decision]} ${id}\n`);
  else stderr.write(`${id} is neither uncertain nor failed, or its text is no longer kept: see outbox list\n`);
  return isDone ? 0 : 1;
}

const DONE: Readonly<Record<Decision, string>> = { retry: 'planned again:', drop: 'given up:' };
