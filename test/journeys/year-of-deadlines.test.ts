import { afterEach, expect, test } from 'vitest';
import { loadKnowledge } from '../../src/adapters/knowledge-files/load-knowledge.js';
import { loadRoles } from '../../src/adapters/knowledge-files/load-roles.js';
import { loadWorkingCalendar } from '../../src/adapters/knowledge-files/load-working-calendar.js';
import { addDays, instantAt, type LocalDay } from '../../src/domain/calendar/office-time.js';
import { createRoleKeys } from '../../src/domain/people/role-keys.js';
import type { FoundOccurrence } from '../../src/domain/reminders/ports.js';
import { compareWithLedger } from '../../src/domain/tasks/entering/records/compare-with-ledger.js';
import { documentTasks } from '../../src/domain/tasks/entering/records/document-tasks.js';
import { createSimulation } from '../../src/simulation/simulate.js';
import type { SimulatedLine } from '../../src/simulation/simulated-line.js';
import { readSimulationEvent } from '../../src/simulation/simulation-event.js';

/** From the oldest of the five documents that still has dates before it to the end of the year of the newest. */
const FIRST = '2024-05-20';
const LAST = '2025-12-31';
/** Of a message with many. */
const ITEMS_SHOWN = 6;
/** 003 lost its day: it was issued after 17/02/2022. */
const ISSUED_AT_THE_LATEST = '2022-02-28';

const knowledge = await loadKnowledge('knowledge');
const calendar = await loadWorkingCalendar('knowledge');
const roles = createRoleKeys(await loadRoles('knowledge'));

const CHAIR = { id: 'chinh', name: 'Trần Văn Chính', roles: ['lãnh đạo', 'quản trị'], channels: ['telegram'] };
/** Four officials, who hold what the documents call by many names. */
const OFFICIALS = [
  {
    id: 'an',
    name: 'Nguyễn Thị An',
    roles: ['Công chức VP-TK', 'Sở Nội vụ', 'Phòng Nội vụ', 'Cơ quan Thường trực', 'Thành viên Ban Chỉ đạo'],
    channels: ['zalo', 'telegram'],
  },
  {
    id: 'binh',
    name: 'Lê Văn Bình',
    roles: ['Công chức TC-KT', 'Sở Tài chính', 'Các địa phương'],
    channels: ['telegram'],
  },
  {
    id: 'cuong',
    name: 'Phạm Văn Cường',
    roles: ['Công chức TP-HT', 'Các ngành có liên quan', 'UBND các huyện, thành phố', 'Các sở, ban, ngành Tỉnh'],
    channels: ['zalo'],
  },
  {
    id: 'dung',
    name: 'Võ Thị Dung',
    roles: ['Công chức VH-XH', 'Cơ quan được giao chủ trì các tiêu chí PAPI'],
    channels: ['zalo'],
  },
];

/** How many days after the date each reports a task done, and who never does. */
const REPORTS_AFTER: Readonly<Record<string, number>> = { an: -2, binh: 0, cuong: 4 };

/** How many days after the date the chair says received of what is late. */
const RECEIVED_AFTER = 43;

/** What happens besides: somebody is away, the machine stands still over two milestones, a channel is blocked. */
const HAPPENINGS = [
  { at: '2025-03-24T16:00', event: 'down' },
  { at: '2025-03-28T09:20', event: 'up' },
  { at: '2025-06-16T08:00', event: 'absent', person: 'dung', until: '2025-06-29', standIn: 'an' },
  { at: '2025-09-22T08:00', event: 'channel', person: 'cuong', channel: 'zalo', state: 'blocked' },
  { at: '2025-10-02T08:00', event: 'channel', person: 'cuong', channel: 'zalo', state: 'ok' },
  { at: '2025-12-22T08:00', event: 'channel', person: 'an', channel: 'zalo', state: 'uncertain' },
];

async function liveThrough(): Promise<SimulatedLine[]> {
  const lines: SimulatedLine[] = [];
  const simulation = createSimulation({ calendar, roles, emit: (line) => lines.push(line) });
  for (const person of [CHAIR, ...OFFICIALS])
    await simulation.apply(readSimulationEvent({ at: `${FIRST}T08:00`, event: 'person', ...person }));
  for (let today = FIRST; today <= LAST; today = addDays(today, 1)) {
    const nineOClock = `${today}T09:00`;
    const happenings = HAPPENINGS.filter(({ at }) => at.startsWith(today));
    const play = async (events: readonly object[]) => {
      for (const event of events) await simulation.apply(readSimulationEvent(event));
    };
    await play(happenings.filter(({ at }) => at < nineOClock));
    await simulation.enter(adoptedOn(today), instantAt(today, 9 * 60));
    await play(happenings.filter(({ at }) => at >= nineOClock));
    await play(workOn(today, await simulation.open()));
  }
  await simulation.finish(LAST);
  return lines;
}

/** Documents are adopted on the day they are issued, older ones on the first day. */
function adoptedOn(today: LocalDay) {
  return knowledge.documents.flatMap(({ id, symbol, type, issuer, issuedOn, facts, years }) => {
    const day = issuedOn ?? ISSUED_AT_THE_LATEST;
    if (today !== (day < FIRST ? FIRST : day)) return [];
    const document = {
      id,
      symbol,
      name: `${type} của ${issuer}`,
      issuedOn: day,
      facts,
      lastYear: Math.max(...years),
      hasStableIds: true,
    };
    return compareWithLedger(documentTasks(document, { today, calendar, roles }), [], { today, takesPast: false }).add;
  });
}

/** Officials report at ten in the morning of a working day, the chair confirms at once, and says received of what is late for long. */
function workOn(today: LocalDay, open: readonly FoundOccurrence[]): object[] {
  if (!isWorked(today)) return [];
  return open.flatMap(({ occurrence: { id, due, state }, task }) => {
    const { assignment } = task;
    const owner = OFFICIALS.find(
      (one) =>
        assignment.kind === 'role' && one.roles.some((role) => roles.keyOf(role) === roles.keyOf(assignment.role)),
    );
    const after = owner && REPORTS_AFTER[owner.id];
    if (due !== undefined && today === workedFrom(addDays(due, RECEIVED_AFTER)))
      return [{ at: `${today}T10:00`, event: 'acknowledge', task: id, person: CHAIR.id }];
    if (due === undefined || state !== 'not-started' || after === undefined || today < addDays(due, after)) return [];
    return ['report-done', 'confirm'].map((event) => ({ at: `${today}T10:00`, event, task: id, person: owner?.id }));
  });
}

function workedFrom(day: LocalDay): LocalDay {
  return isWorked(day) ? day : workedFrom(addDays(day, 1));
}

function isWorked(day: LocalDay): boolean {
  const special = calendar.specialDays.get(day);
  const weekday = new Date(`${day}T12:00:00Z`).getUTCDay();
  return special === undefined ? weekday > 0 && weekday < 6 : special === 'working';
}

/** Every message in a line; digests and counts are numbered by month, and of each kind the first in a quarter is there in full. */
function asText(lines: readonly SimulatedLine[]): string {
  const isDaily = ({ kind }: SimulatedLine) => kind === 'digest' || kind === 'reconciliation';
  return [
    ...lines.filter((line) => !isDaily(line)).map(asLine),
    '\n\nDIGESTS AND COUNTS OF THE DAY, BY MONTH\n',
    ...countedByMonth(lines.filter(isDaily)),
    '\n\nTHE FIRST OF EACH KIND IN A QUARTER\n',
    ...firstOfQuarters(lines).map((line) => `${headOf(line)}\n${(line.text ?? '').replace(/^/gm, '    ')}\n`),
  ].join('\n');
}

function headOf({ at, to, channel = '', kind, of, late, status, reason }: SimulatedLine): string {
  const what = of ? `${kind} ${of} (${reason})` : kind;
  const marks = [late ? 'late' : '', status === 'uncertain' ? 'uncertain' : ''].filter(Boolean).join(', ');
  return [`${at.slice(0, 16).replace('T', ' ')} ${to}`, channel, `${what}${marks ? ` (${marks})` : ''}`]
    .filter(Boolean)
    .join(' ');
}

function asLine(line: SimulatedLine): string {
  const items = line.items.map(
    ({ task, due = '-', milestone }) => `${task} ${due}${milestone === undefined ? '' : ` (${milestone})`}`,
  );
  return `${headOf(line)}: ${items.slice(0, ITEMS_SHOWN).join(', ')}${items.length > ITEMS_SHOWN ? ` and ${items.length - ITEMS_SHOWN} more` : ''}`;
}

function countedByMonth(lines: readonly SimulatedLine[]): string[] {
  const months = new Map<string, number>();
  for (const { at, to, kind } of lines) {
    const key = `${at.slice(0, 7)} ${to} ${kind}`;
    months.set(key, (months.get(key) ?? 0) + 1);
  }
  return [...months].sort().map(([key, count]) => `${key}: ${count}`);
}

function firstOfQuarters(lines: readonly SimulatedLine[]): SimulatedLine[] {
  const seen = new Set<string>();
  return lines.filter(({ at, kind, text }) => {
    const key = `${at.slice(0, 4)} ${Math.floor((Number(at.slice(5, 7)) - 1) / 3)} ${kind}`;
    const isFirst = text !== undefined && !seen.has(key);
    seen.add(key);
    return isFirst;
  });
}

const zone = process.env.TZ;
afterEach(() => {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

test('a year and a half of the deadlines of five documents, message by message', async () => {
  process.env.TZ = 'UTC';
  const lines = await liveThrough();
  await expect(asText(lines)).toMatchFileSnapshot('year-of-deadlines.txt');
  const ofReminders = lines.filter(({ kind }) => kind === 'reminder' || kind === 'overdue' || kind === 'escalation');
  const keys = ofReminders.flatMap(({ kind, to, items }) =>
    items.map(({ task, due, milestone }) => [kind, to, task, due, milestone].join()),
  );
  expect(keys.length).toBeGreaterThan(100);
  expect(new Set(keys).size).toBe(keys.length);
  expect(
    lines.every(({ at, kind }) => kind === 'missed' || (at.slice(11, 16) >= '06:30' && at.slice(11, 16) < '20:00')),
  ).toBe(true);

  process.env.TZ = 'America/New_York';
  expect(new Date('2025-01-15T12:00:00Z').getHours()).toBe(7);
  expect(await liveThrough()).toEqual(lines);
}, 120_000);
