// `npm run bench:complaints [-- --quick]`: fifty people telling at once, fifty cases filed at once on SQLite, and lists, filters and registers among 100,000 cases. Fails
// when a step, a list or the register of a quarter takes longer than the decision asks for (docs/adr/0015), or a register more than some
// times what reading its rows alone takes: the clock tells of the machine, the ratio of us. `--quick` has 10,000 cases.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { openDatabase } from '../src/adapters/database/opening/open-database.js';
import { csvLine } from '../src/adapters/exports/write-csv.js';
import { readConfig } from '../src/config.js';
import { addDays } from '../src/domain/calendar/office-time.js';
import type { NewCase } from '../src/domain/complaints/case.js';
import { CASE_CATEGORIES } from '../src/domain/complaints/case-category.js';
import { actOnCase } from '../src/domain/complaints/handling/act-on-case.js';
import type { CaseRules } from '../src/domain/complaints/handling/case-rules.js';
import { fileCase } from '../src/domain/complaints/handling/file-case.js';
import type { CaseFilter, CaseOrder } from '../src/domain/complaints/ports.js';
import type { Period } from '../src/domain/complaints/register/case-register.js';
import { registerCells } from '../src/messages/complaints/staff/register.js';
import { type CaseRoom, loadCaseRules, openCases } from '../src/parts/cases/cases.js';
import { intakesAtOnce } from './complaints-bench/intakes-at-once.js';

const MOST_STEP_P95_MS = 100;
const MOST_READ_MS = 1_000;
const MOST_MEMORY_MB = 300;
const MOST_TIMES_READING = 10;
const FIRST_DAY = '2024-01-01';
const DAYS = 1_000;
const AT_ONCE = 200;

const { values } = parseArgs({ options: { quick: { type: 'boolean' }, measure: { type: 'string' } } });
const failures: string[] = [];

function say(what: string, ms: number, most: number, more = ''): void {
  process.stdout.write(`${what.padEnd(46)}${ms.toFixed(1).padStart(9)} ms${more}\n`);
  if (ms > most) failures.push(`${what}: ${ms.toFixed(0)} ms, ${most} is asked for`);
}

/** Processor time: on a machine that does other work as well, it says more than the clock. */
function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

async function timed<Value>(work: () => Promise<Value>): Promise<readonly [number, Value]> {
  const from = performance.now();
  const value = await work();
  return [performance.now() - from, value];
}

/** Deterministic and spread out: number 7 is the same case in every run. */
function sample(at: number): NewCase {
  const day = addDays(FIRST_DAY, (at * 7) % DAYS);
  const received = new Date(`${day}T0${at % 9}:00:00Z`);
  const street = `hẻm ${at % 97} đường số ${at % 31}`;
  return {
    draft: `draft-${at}`,
    kind: at % 10 === 0 ? 'khieu-nai' : at % 3 === 0 ? 'kien-nghi' : 'phan-anh',
    category: CASE_CATEGORIES[at % CASE_CATEGORIES.length] ?? 'khac',
    ...(at % 4 === 0 ? { about: 'conduct' as const } : {}),
    isUrgent: at % 50 === 0,
    summary: `Phản ánh số ${at} ở ${street}`,
    content: `Tôi ở ${street}. Việc này đã kéo dài nhiều tuần, mong cơ quan xem xét giải quyết cho bà con trong khu phố.`,
    place: {
      text: street,
      area: `Khu phố ${at % 12}`,
      location: { latitude: 10.4 + (at % 500) / 5_000, longitude: 105.6 + (at % 700) / 7_000 },
    },
    attachments: [],
    way: 'telegram',
    receivedAt: received,
    by: 'citizen',
    at: received,
  };
}

const reporter = (at: number) =>
  ({
    role: 'reporter',
    requester: {
      name: `Nguyễn Văn ${at}`,
      phone: `09${at}`,
      address: `Khu phố ${at % 12}`,
      replyTo: { channel: 'telegram', chat: `${at}` },
    },
    conversation: `conversation-${at}`,
  }) as const;

/** Fifty people file at the same time, twenty times; then an official acts on each of fifty at the same time. */
async function fileAtOnce(room: CaseRoom, rules: CaseRules): Promise<void> {
  const filing: number[] = [];
  const acting: number[] = [];
  const before = cpuMs();
  for (let round = 0; round < 20; round++) {
    const ids = await Promise.all(
      Array.from({ length: 50 }, async (_, at) => {
        const [ms, { filed }] = await timed(() =>
          fileCase(sample(1_000_000 + round * 50 + at), reporter(at), rules, room.cases),
        );
        filing.push(ms);
        return filed.id;
      }),
    );
    await Promise.all(
      ids.map(async (id) => {
        const step = { action: 'withdraw', by: 'citizen', at: new Date('2026-09-27T08:00:00Z') } as const;
        const [ms] = await timed(() => actOnCase(id, step, rules, room.cases));
        acting.push(ms);
      }),
    );
  }
  const each = ((cpuMs() - before) / filing.length).toFixed(2);
  const p95 = (times: number[]) => times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? 0;
  say('filing a case, 50 at once, p95', p95(filing), MOST_STEP_P95_MS);
  say('a step of a case, 50 at once, p95', p95(acting), MOST_STEP_P95_MS, `  ${each} ms of processor for both`);
}

/** Fifty people from the first sentence to the code, each answer within a second of the others; and all in the same instant. */
async function tellAtOnce(): Promise<void> {
  for (const [name, withinMs, most] of [
    ['a step of telling, 50 people, p95', 1_000, MOST_STEP_P95_MS],
    ['the same, all in one instant', 0, Number.POSITIVE_INFINITY],
  ] as const) {
    const folder = mkdtempSync(join(tmpdir(), 'motcua-bench-intakes-'));
    const { steps, filed, cpuMs: each } = await intakesAtOnce(folder, { people: 50, rounds: 2, withinMs });
    rmSync(folder, { recursive: true });
    const p95 = steps.toSorted((a, b) => a - b)[Math.floor(steps.length * 0.95)] ?? 0;
    say(name, p95, most, `  ${steps.length} steps, ${filed} filed, ${each.toFixed(2)} ms of processor each`);
  }
}

async function fill(room: CaseRoom, rules: CaseRules, count: number): Promise<void> {
  for (let from = 0; from < count; from += AT_ONCE) {
    const filed = await Promise.all(
      Array.from({ length: AT_ONCE }, (_, at) => fileCase(sample(from + at), reporter(from + at), rules, room.cases)),
    );
    // Nine of ten are done with, as in an office of some years.
    await Promise.all(
      filed.map(({ filed: one }, at) => {
        if (at % 10 === 0) return undefined;
        const ended = new Date(one.receivedAt.getTime() + 6 * 86_400_000);
        const reachedAt = { ...one.reachedAt, answered: ended, closed: ended };
        const { due: _, ...rest } = one;
        return room.cases.save(
          { ...rest, state: 'closed', reachedAt, closing: { reason: 'resolved', proof: ['anh'] } },
          [],
        );
      }),
    );
  }
}

/** In a process of its own, so that its memory is its own. */
async function measure(room: CaseRoom): Promise<void> {
  const lists: readonly (readonly [string, CaseFilter, CaseOrder])[] = [
    ['newest', {}, 'newest'],
    ['open ones', { isOpen: true }, 'newest'],
    ['what is due first', { isOpen: true }, 'due'],
    ['overdue', { isOpen: true, dueUntil: '2026-09-26' }, 'due'],
    ['one category, open', { category: 'tieng-on', isOpen: true }, 'newest'],
    ['a state nobody is in', { states: ['court'] }, 'newest'],
    [
      'urgent khiếu nại of one khu phố in a month',
      {
        kinds: ['khieu-nai'],
        isUrgent: true,
        area: 'Khu phố 4',
        receivedFrom: '2025-03-01',
        receivedUntil: '2025-03-31',
      },
      'newest',
    ],
  ];
  for (const [name, filter, order] of lists) {
    const [ms, { cases, next }] = await timed(() => room.cases.list(filter, order, 50));
    say(`list: ${name}`, ms, MOST_READ_MS, `  ${cases.length}${next === undefined ? '' : '+'} cases`);
  }
  const [countMs, count] = await timed(() => room.cases.count({ isOpen: true, kinds: ['phan-anh'] }));
  say('count with a filter', countMs, MOST_READ_MS, `  ${count}`);
  const [nearMs] = await timed(() =>
    room.nearby.candidates(
      { category: 'ha-tang', place: { location: { latitude: 10.45, longitude: 105.65 } } },
      '2026-07-01',
      200,
    ),
  );
  say('similar cases nearby', nearMs, MOST_READ_MS);
  const year: Period = { from: '2025-01-01', until: '2025-12-31' };
  const [figuresMs] = await timed(() => room.register.figures(year, new Date('2025-12-31T10:00:00Z')));
  say('figures of a year', figuresMs, MOST_READ_MS);
  const registers: readonly (readonly [string, Period, number])[] = [
    ['quarter', { from: '2025-01-01', until: '2025-03-31' }, MOST_READ_MS],
    ['year', year, Number.POSITIVE_INFINITY],
    ['everything', { from: FIRST_DAY, until: '2026-12-31' }, Number.POSITIVE_INFINITY],
  ];
  for (const [name, period, most] of registers) {
    const begun = cpuMs();
    await readRows(period);
    const bare = cpuMs() - begun;
    const [ms, lines] = await timed(() => exportCsv(room, period));
    const cpu = cpuMs() - begun - bare;
    const more = `${lines} lines, ${cpu.toFixed(0)} ms of processor, ${(cpu / bare).toFixed(1)} times reading the rows`;
    say(`register as CSV: ${name}`, ms, most, `  ${more}`);
    if (cpu / bare > MOST_TIMES_READING) failures.push(`register of ${name}: ${(cpu / bare).toFixed(1)} times reading`);
  }
  const memoryMb = process.resourceUsage().maxRSS / 1024;
  process.stdout.write(`memory at most ${memoryMb.toFixed(0)} MB\n`);
  if (memoryMb > MOST_MEMORY_MB) failures.push(`memory: ${memoryMb.toFixed(0)} MB, ${MOST_MEMORY_MB} is asked for`);
}

/** The rows of a register as they lie, a page at a time, neither opened nor printed. */
async function readRows({ from, until }: Period): Promise<void> {
  const sql = `SELECT "receivedOn", "number", "kind", "state", "registerLine" FROM "CaseRow"
    WHERE ("receivedOn", "number") > (?, ?) AND "receivedOn" <= ? ORDER BY "receivedOn", "number" LIMIT 1000`;
  let last: readonly [string, number] = [from, 0];
  for (let isMore = true; isMore; ) {
    const page = await database.statements.rows<{ receivedOn: string; number: number }>(sql, [...last, until]);
    const end = page.at(-1);
    if (end) last = [end.receivedOn, end.number];
    isMore = page.length === 1000;
  }
}

async function exportCsv(room: CaseRoom, period: Period): Promise<number> {
  let lines = 0;
  let bytes = 0;
  for await (const page of room.register.rows({ ...period, today: period.until })) {
    bytes += page.map((row, at) => csvLine(registerCells(row, lines + at + 1))).join('').length;
    lines += page.length;
  }
  return bytes > 0 ? lines : 0;
}

const folder = values.measure ?? mkdtempSync(join(tmpdir(), 'motcua-bench-complaints-'));
const config = readConfig({ DATA_DIR: folder });
const database = await openDatabase(config.databaseUrl);
const room = openCases(database, config);
try {
  if (values.measure !== undefined) await measure(room);
  else {
    const rules = await loadCaseRules(config.knowledgeDir);
    const count = values.quick ? 10_000 : 100_000;
    const before = cpuMs();
    const [filled] = await timed(() => fill(room, rules, count));
    const each = ((cpuMs() - before) / count).toFixed(2);
    process.stdout.write(
      `${database.driver}; ${count} cases filed and closed in ${(filled / 1000).toFixed(0)} s, ${each} ms of processor each\n`,
    );
    await fileAtOnce(room, rules);
    await tellAtOnce();
    const self = fileURLToPath(import.meta.url);
    const child = spawnSync(process.execPath, ['--import', 'tsx', self, '--measure', folder], { stdio: 'inherit' });
    if (child.status !== 0) failures.push('reading among many cases');
  }
} finally {
  await database.close();
  if (values.measure === undefined) rmSync(folder, { recursive: true });
}
for (const failure of failures) process.stderr.write(`too slow or too large: ${failure}\n`);
process.exitCode = failures.length > 0 ? 1 : 0;
