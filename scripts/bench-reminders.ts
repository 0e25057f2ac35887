// `npm run bench:reminders [-- --quick]`: what reminding costs on the product's own store (SQLite, a file). Planning 100,000 tasks with eight
// milestones each, one look at the clock with all of them in the future, and 10,000 that are due at the same minute and leave at the
// rate that Telegram allows. On a machine that others use the processor's time counts. `--quick` takes a tenth of the tasks and a few seconds of sending, with bounds that a busy machine keeps.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Database, openDatabase } from '../src/adapters/database/opening/open-database.js';
import { createDeliveryAdapters } from '../src/adapters/database/outbound/delivery-adapters.js';
import { createPeople } from '../src/adapters/database/people-store.js';
import { createNoticeStore } from '../src/adapters/database/tasks/notice-store.js';
import { createReminderStore } from '../src/adapters/database/tasks/reminder-store.js';
import { createWorker } from '../src/adapters/database/worker.js';
import { addDays, instantAt } from '../src/domain/calendar/office-time.js';
import type { Messenger } from '../src/domain/delivery/messenger.js';
import { createDispatcher } from '../src/domain/delivery/sending/create-dispatcher.js';
import { DELIVERY_LIMITS } from '../src/domain/delivery/sending/delivery-limits.js';
import { openLook } from '../src/parts/officials/look.js';
import { silentLog } from '../src/shared/log.js';
import { systemPause } from '../src/shared/pause.js';
import { fillLedger } from './reminders-bench/fill-ledger.js';

const isQuick = process.argv.includes('--quick');
const TASKS = isQuick ? 10_000 : 100_000;
const DUE_AT_ONCE = isQuick ? 2_000 : 10_000;
const SENDING_SECONDS = isQuick ? 8 : 60;
/** A busy machine is given three times as long in the quick run; memory and the rate hold there as well. */
const SLACK = isQuick ? 3 : 1;
const MOST = {
  planSeconds: (20 * TASKS * SLACK) / 100_000,
  tickMs: 20 * SLACK,
  memoryMb: 500,
  handOverSeconds: 10 * SLACK,
};
const LEAST_RATE = isQuick ? 20 : 27;
const MOST_RATE = 30;

const KEY = new Uint8Array(32);
const FINE = { isOff: false, isOverQuota: false, isFailing: false };
/** A Wednesday: clocks are handed in, so every day is as good. */
const today = '2026-11-18';
const NOON = instantAt(today, 12 * 60);
const folder = mkdtempSync(join(tmpdir(), 'motcua-bench-'));
const failures: string[] = [];

try {
  await benchPlanning();
  await benchSending();
} finally {
  rmSync(folder, { recursive: true });
}
for (const failure of failures) console.error(`too slow: ${failure}`);
process.exitCode = failures.length > 0 ? 1 : 0;

async function open(name: string, messenger: Messenger, wake: () => void) {
  const database = await openDatabase(`file:${join(folder, `${name}.db`)}`);
  const { client } = database;
  const look = await openLook({
    client,
    knowledgeDir: 'knowledge',
    people: createPeople(client),
    reminders: createReminderStore(database),
    notices: createNoticeStore(database, KEY),
    messengers: [messenger],
    conditions: async () => ({ telegram: FINE, zalo: { ...FINE, isOff: true } }),
    wake,
    log: silentLog,
  });
  return { database, look };
}

/** Everything of the ledger is new; then nothing has changed and all is in the future. */
async function benchPlanning(): Promise<void> {
  const { database, look } = await open('planning', silentMessenger(), () => {});
  await fillLedger(database, {
    tasks: TASKS,
    people: 40,
    due: (task) => addDays(today, 20 + (task % 300)),
    since: NOON,
  });
  const beforeMb = process.resourceUsage().maxRSS / 1024;
  const cpu = process.cpuUsage();
  const planMs = await time(() => look.remind(NOON));
  const { user, system } = process.cpuUsage(cpu);
  const planned = await database.client.reminder.count({ where: { status: 'armed' } });
  const memoryMb = process.resourceUsage().maxRSS / 1024;
  const ticks: number[] = [];
  for (let minute = 1; minute <= 15; minute++)
    ticks.push(await processorTime(() => look.remind(new Date(NOON.getTime() + minute * 60_000))));
  const tickMs = ticks.toSorted((a, b) => a - b)[7] ?? 0;
  console.log(
    `planning: ${TASKS} tasks, ${planned} reminders in ${(planMs / 1000).toFixed(1)} s, ${((user + system) / 1e6).toFixed(1)} s of ` +
      `processor (at most ${MOST.planSeconds}), ${Math.round(memoryMb)} MB (at most ${MOST.memoryMb}; ${Math.round(beforeMb)} before)`,
  );
  console.log(
    `a look with ${planned} in the future: ${tickMs.toFixed(1)} ms of processor, the slowest ${Math.max(...ticks).toFixed(1)} (median at most ${MOST.tickMs})`,
  );
  check('planning', (user + system) / 1e6, MOST.planSeconds);
  check('memory while planning', memoryMb, MOST.memoryMb);
  check('a look', tickMs, MOST.tickMs);
  if (planned !== TASKS * 8) failures.push(`${planned} reminders planned instead of ${TASKS * 8}`);
  await database.close();
}

/** Each of so many people has one task that is due today; what leaves is counted for a while. */
async function benchSending(): Promise<void> {
  const sentAt: number[] = [];
  const messenger = silentMessenger((at) => sentAt.push(at));
  let wake = () => {};
  const { database, look } = await open('sending', messenger, () => wake());
  await fillLedger(database, {
    tasks: DUE_AT_ONCE,
    people: DUE_AT_ONCE,
    due: () => today,
    since: instantAt(addDays(today, -1), 0),
  });
  const morning = instantAt(today, 450);
  const dispatcher = startDispatcher(database, messenger);
  wake = dispatcher.wake;
  await dispatcher.start();
  const beganAt = performance.now();
  const handOverMs = await time(() => look.remind(morning));
  await new Promise((done) => setTimeout(done, SENDING_SECONDS * 1000 - handOverMs));
  await dispatcher.stop();
  const times = sentAt.filter((at) => at - beganAt <= SENDING_SECONDS * 1000);
  const rate = times.length / ((Math.max(...times) - Math.min(...times)) / 1000);
  const most = mostWithin(times, 1_000);
  const firstMs = Math.min(...times) - beganAt;
  console.log(
    `${DUE_AT_ONCE} due at once: handed over in ${(handOverMs / 1000).toFixed(1)} s (at most ${MOST.handOverSeconds}), the first left after ` +
      `${(firstMs / 1000).toFixed(1)} s; ${rate.toFixed(1)} a second (at least ${LEAST_RATE}), at most ${most} in any second (${MOST_RATE})`,
  );
  check('handing over', handOverMs / 1000, MOST.handOverSeconds);
  if (rate < LEAST_RATE) failures.push(`${rate.toFixed(1)} a second`);
  check('messages in a second', most, MOST_RATE);
  await database.close();
}

function startDispatcher(database: Database, messenger: Messenger) {
  const { outbox } = createDeliveryAdapters(database, KEY, createWorker());
  // The reminders are those of this morning, whatever time it is now.
  const now = () => new Date(instantAt(today, 450).getTime() + performance.now());
  const running = { now, pause: systemPause, log: silentLog };
  return createDispatcher({ outbox, messengers: [messenger], limits: DELIVERY_LIMITS, ...running });
}

function silentMessenger(onSend: (at: number) => void = () => {}): Messenger {
  return {
    channel: 'telegram',
    split: ({ text, choices }) => [{ text, choices }],
    async send() {
      onSend(performance.now());
      return { kind: 'sent', platformMessageId: '1' };
    },
  };
}

function mostWithin(times: readonly number[], windowMs: number): number {
  let [most, from] = [0, 0];
  for (const [to, at] of times.entries()) {
    while ((times[from] ?? at) <= at - windowMs) from += 1;
    most = Math.max(most, to - from + 1);
  }
  return most;
}

function check(what: string, value: number, most: number): void {
  if (value > most) failures.push(`${what}: ${value.toFixed(1)}, at most ${most}`);
}

/** In milliseconds, whatever else runs on the machine. */
async function processorTime(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}

async function time(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
}
