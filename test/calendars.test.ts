import { PassThrough, Readable } from 'node:stream';
import ICAL from 'ical.js';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import type { Database } from '../src/adapters/database/opening/open-database.js';
import { createPeople } from '../src/adapters/database/people-store.js';
import { createAbsences } from '../src/adapters/database/staff/absences.js';
import { createTaskStore } from '../src/adapters/database/tasks/task-store.js';
import { calendarsCommand } from '../src/cli/calendars.js';
import { createLedger, type Ledger } from '../src/domain/tasks/ledger.js';
import type { Task } from '../src/domain/tasks/task.js';
import { openCalendars } from '../src/parts/officials/calendars.js';
import { createTestWeb } from './fakes/web.js';
import { createDatabases } from './support/open-databases.js';

const JANUARY = new Date('2026-01-05T01:00:00Z');
const databases = createDatabases('calendars');
afterAll(() => databases.close());

let database: Database;
let file: string;
let ledger: Ledger;
let files = 0;
beforeEach(async () => {
  file = `calendars-${files++}.db`;
  database = await databases.open(undefined, file);
  ledger = createLedger(createTaskStore(database.client));
});

async function run(...args: string[]) {
  const stdout = new PassThrough();
  const stderr = new PassThrough();
  const env = { DATABASE_URL: `file:${databases.folder}/${file}`, PUBLIC_URL: 'https://phuong.example.vn' };
  const exit = await calendarsCommand(args, { stdin: Readable.from([]), stdout, stderr, env });
  return { exit, out: String(stdout.read() ?? '').trim(), err: String(stderr.read() ?? '') };
}

async function addTask(id: string, assignment: Task['assignment'], due = '2026-02-27'): Promise<void> {
  const task: Task = { id, title: `Việc ${id}`, assignment, schedule: { kind: 'once', due }, isUrgent: false };
  await ledger.add(task, { by: 'system', at: JANUARY });
}

function subscribe(address: string) {
  const { app, time } = createTestWeb({ readCalendar: openCalendars(database.client, 'knowledge') });
  time.now = JANUARY;
  return app.request(new URL(address).pathname);
}

async function titlesAt(address: string): Promise<string[]> {
  const response = await subscribe(address);
  const calendar = new ICAL.Component(ICAL.parse(await response.text()));
  return calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event).summary);
}

describe('the calendar of a person', () => {
  test('has their own tasks and those of their roles, and nothing of others', async () => {
    const people = createPeople(database.client);
    const an = await people.add({ name: 'Lê Thị An', roles: ['Công chức VP-TK'] }, JANUARY);
    await addTask('cua-an', { kind: 'person', person: an.id });
    await addTask('vp-tk', { kind: 'role', role: 'công chức VP-TK' });
    await addTask('tai-chinh', { kind: 'role', role: 'Công chức Tài chính' });
    await addTask('khong-ai', { kind: 'nobody' });
    const { exit, out } = await run('issue', '--person', an.id);
    expect(exit).toBe(0);
    expect(out).toMatch(/^https:\/\/phuong\.example\.vn\/calendar\/[\w-]{22}\.ics$/);
    expect(await titlesAt(out)).toEqual(['Hạn: Việc cua-an', 'Hạn: Việc vp-tk']);
  });

  test('has what they stand in for while somebody is away', async () => {
    const people = createPeople(database.client);
    const an = await people.add({ name: 'Lê Thị An', roles: [] }, JANUARY);
    const binh = await people.add({ name: 'Trần Bình', roles: [] }, JANUARY);
    await addTask('trong-phep', { kind: 'person', person: an.id }, '2026-02-27');
    await addTask('sau-phep', { kind: 'person', person: an.id }, '2026-03-31');
    const leave = { person: an.id, from: '2026-02-20', until: '2026-03-06', standIn: binh.id };
    await createAbsences(database.client).add(leave, JANUARY);
    expect(await titlesAt((await run('issue', '--person', binh.id)).out)).toEqual(['Hạn: Việc trong-phep']);
    expect(await titlesAt((await run('issue', '--person', an.id)).out)).toEqual(['Hạn: Việc sau-phep']);
  });

  test('follows what happens: done, moved, cancelled', async () => {
    const an = await createPeople(database.client).add({ name: 'Lê Thị An', roles: [] }, JANUARY);
    for (const id of ['a', 'b', 'c']) await addTask(id, { kind: 'person', person: an.id });
    const doing = { by: an.id, at: JANUARY };
    await ledger.act('a', 'confirm', doing);
    await ledger.move('b', '2026-02-10', doing);
    await ledger.act('c', 'cancel', doing);
    const address = (await run('issue', '--person', an.id)).out;
    expect(await titlesAt(address)).toEqual(['Hạn: Việc b', 'Đã xong: Việc a', 'Đã hủy: Việc c']);
  });

  test('raises SEQUENCE when its deadline changes, and not when reminders are only planned anew', async () => {
    const an = await createPeople(database.client).add({ name: 'Lê Thị An', roles: [] }, JANUARY);
    await addTask('a', { kind: 'person', person: an.id });
    const address = (await run('issue', '--person', an.id)).out;
    const before = await (await subscribe(address)).text();
    await ledger.replanOpen(new Date('2026-01-06T01:00:00Z'));
    expect(await (await subscribe(address)).text()).toBe(before);
    expect(before).toContain('SEQUENCE:0');
    await ledger.move('a', '2026-02-10', { by: an.id, at: JANUARY });
    expect(await (await subscribe(address)).text()).toContain('SEQUENCE:1');
  });
});

describe('the calendar of a unit', () => {
  test('has what documents give to the post under another of its names, as its holder has', async () => {
    const an = await createPeople(database.client).add({ name: 'Lê Thị An', roles: ['Công chức VP-TK'] }, JANUARY);
    await addTask('ca-ten', { kind: 'role', role: 'Công chức Văn phòng - Thống kê' });
    expect(await titlesAt((await run('issue', '--unit', 'VP-TK')).out)).toEqual(['Hạn: Việc ca-ten']);
    expect(await titlesAt((await run('issue', '--person', an.id)).out)).toEqual(['Hạn: Việc ca-ten']);
  });

  test('has the tasks of the post, however its name is typed', async () => {
    await addTask('vp-tk', { kind: 'role', role: 'Công chức VP-TK' });
    const { out } = await run('issue', '--unit', 'công chức VP - TK');
    expect(await titlesAt(out)).toEqual(['Hạn: Việc vp-tk']);
  });
});

describe('a secret address', () => {
  test('ends when it is revoked, and then looks like one that never was', async () => {
    const { out } = await run('issue', '--unit', 'Công chức VP-TK');
    const [id = ''] = (await run('list')).out.split('\t');
    expect((await run('revoke', id)).exit).toBe(0);
    const gone = await subscribe(out);
    const never = await subscribe('https://phuong.example.vn/calendar/AAAAAAAAAAAAAAAAAAAAAA.ics');
    expect(gone.status).toBe(404);
    expect(await gone.text()).toBe(await never.text());
    expect((await run('revoke', id)).exit).toBe(1);
  });

  test('is not kept: the database has its hash', async () => {
    const { out } = await run('issue', '--unit', 'Công chức VP-TK');
    const secret = out.slice(out.lastIndexOf('/') + 1, -'.ics'.length);
    expect(JSON.stringify(await database.client.calendarFeed.findMany())).not.toContain(secret);
  });

  test('answers the same text with "not modified"', async () => {
    const { out } = await run('issue', '--unit', 'Công chức VP-TK');
    const { app, time } = createTestWeb({ readCalendar: openCalendars(database.client, 'knowledge') });
    time.now = JANUARY;
    const first = await app.request(new URL(out).pathname);
    expect(first.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    const again = await app.request(new URL(out).pathname, {
      headers: { 'If-None-Match': first.headers.get('etag') ?? '' },
    });
    expect(again.status).toBe(304);
  });
});

test('wrong use says how it is used', async () => {
  for (const args of [[], ['issue'], ['issue', '--unit', ' '], ['issue', '--unit', 'A', '--person', 'B'], ['revoke']]) {
    expect(await run(...args)).toMatchObject({ exit: 2, err: expect.stringContaining('usage: calendars list') });
  }
  expect(await run('issue', '--person', 'zzz')).toEqual({
    exit: 1,
    out: '',
    err: 'nobody has the id or the name zzz: see "officials list"\n',
  });
});
