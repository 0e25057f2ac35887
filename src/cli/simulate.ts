import { parseArgs } from 'node:util';
import { z } from 'zod';
import { loadRoles } from '../adapters/knowledge-files/load-roles.js';
import { loadWorkingCalendar } from '../adapters/knowledge-files/load-working-calendar.js';
import { readConfig } from '../config.js';
import { addDays, instantAt, isLocalDay } from '../domain/calendar/office-time.js';
import { createRoleKeys } from '../domain/people/role-keys.js';
import { createSimulation } from '../simulation/simulate.js';
import { readSimulationEvent, type SimulationEvent } from '../simulation/simulation-event.js';
import type { CommandIo } from './command.js';
import { readLines } from './json-lines.js';

const USAGE =
  'usage: simulate --until DATE --json   (one event a line on standard input, in the order of their time)\n';

/** Plays a scenario on the real ledger, planner and sender with a clock of its own, and prints what they would send. */
export async function simulateCommand(args: string[], io: CommandIo): Promise<number> {
  const until = untilOf(args);
  if (until === undefined) {
    io.stderr.write(USAGE);
    return 2;
  }
  const { knowledgeDir } = readConfig(io.env);
  const calendar = await loadWorkingCalendar(knowledgeDir);
  const roles = createRoleKeys(await loadRoles(knowledgeDir));
  const print = (line: object) => void io.stdout.write(`${JSON.stringify(line)}\n`);
  const simulation = createSimulation({ calendar, roles, emit: (line) => print(line) });
  const end = instantAt(addDays(until, 1), 0);
  let last = '';
  for await (const line of readLines('-', io.stdin)) {
    const read = readEvent(line);
    const problem =
      'error' in read ? read.error : read.event.at.toISOString() < last ? 'earlier than the one before' : '';
    if ('error' in read || problem !== '') {
      print({ ...idOf(line), error: problem });
      continue;
    }
    last = (read.event.event === 'clock' ? read.event.to : read.event.at).toISOString();
    if (read.event.at >= end) continue;
    const wrong = await simulation.apply(read.event);
    if (wrong !== undefined) print({ ...idOf(line), error: wrong });
  }
  await simulation.finish(until);
  return 0;
}

function untilOf(args: string[]): string | undefined {
  try {
    const { values } = parseArgs({ args, options: { until: { type: 'string' }, json: { type: 'boolean' } } });
    return values.json && values.until && isLocalDay(values.until) ? values.until : undefined;
  } catch {
    return undefined; // an option that is none of ours: the usage says which there are
  }
}

function readEvent(line: string): { readonly event: SimulationEvent } | { readonly error: string } {
  try {
    return { event: readSimulationEvent(JSON.parse(line)) };
  } catch (error) {
    if (error instanceof z.ZodError)
      return { error: error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ') };
    if (error instanceof SyntaxError) return { error: 'not JSON' };
    throw error;
  }
}

function idOf(line: string): { readonly id?: unknown } {
  try {
    const raw: unknown = JSON.parse(line);
    return typeof raw === 'object' && raw !== null && 'id' in raw ? { id: raw.id } : {};
  } catch {
    return {}; // said as "not JSON" already
  }
}
