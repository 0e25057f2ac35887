import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { instantAt } from '../src/domain/calendar/office-time.js';
import { openRemindingOffice, type RemindingOffice } from './support/reminding-office.js';

const folder = mkdtempSync(join(tmpdir(), 'motcua-notices-'));
afterAll(() => rmSync(folder, { recursive: true }));

const HIRED = instantAt('2026-03-02', 8 * 60);
const DUE = '2026-03-18';
const AT_SEVEN_DAYS = instantAt('2026-03-11', 450);
const minutesAfter = (from: Date, minutes: number) => new Date(from.getTime() + minutes * 60_000);

let office: RemindingOffice;
let number = 0;
beforeEach(async () => {
  office = await openRemindingOffice(`file:${join(folder, `${number++}.db`)}`);
  await office.hire('An', ['Công chức VP-TK'], ['telegram', 'zalo'], HIRED);
  await office.assign('t', 'Công chức VP-TK', DUE, HIRED, { milestones: [7, 3] });
  await office.look.remind(HIRED);
});
afterEach(() => office.database.close());

/** Looks, delivers and looks again, as the product does within seconds. */
async function pass(at: Date): Promise<void> {
  await office.look.remind(at);
  await office.deliver(at);
  await office.look.follow(at);
}

const reminded = () => office.delivered.filter(({ text }) => text.startsWith('Nhắc hạn'));

async function statuses(): Promise<Record<string, string>> {
  const rows = await office.reminders.ofOccurrences(['t', 'u']);
  return Object.fromEntries(
    rows
      .filter(({ status }) => status !== 'armed' && status !== 'cancelled')
      .map(({ occurrence, milestone, status, reason }) => [`${occurrence} ${milestone}`, reason ?? status]),
  );
}

describe('a notice', () => {
  test('is sent on the preferred channel, and its reminders are sent when the platform has it, not before', async () => {
    await office.look.remind(AT_SEVEN_DAYS);
    expect(await statuses()).toEqual({ 't 7': 'bundled' });
    await office.deliver(AT_SEVEN_DAYS);
    expect(await statuses()).toEqual({ 't 7': 'bundled' });
    await office.look.follow(AT_SEVEN_DAYS);
    expect(await statuses()).toEqual({ 't 7': 'sent' });
    expect(reminded()).toMatchObject([{ channel: 'telegram', chat: 'telegram-An' }]);
    expect(reminded()[0]?.text).toContain('36/QĐ-UBND');
    expect(reminded()[0]?.text).toContain('Mục I.2');
    expect(reminded()[0]?.text).toContain('"Quý I"');
  });

  test('is handed over once, however often is looked', async () => {
    for (let minute = 0; minute < 4; minute++) await office.look.remind(minutesAfter(AT_SEVEN_DAYS, minute));
    await pass(minutesAfter(AT_SEVEN_DAYS, 5));
    await pass(minutesAfter(AT_SEVEN_DAYS, 6));
    expect(reminded()).toHaveLength(1);
  });

  test('goes to the next channel when the first is blocked, and stays on it', async () => {
    office.moods.telegram = { kind: 'failed', reason: 'blocked' };
    await pass(AT_SEVEN_DAYS);
    expect(await statuses()).toEqual({ 't 7': 'bundled' });
    await office.deliver(AT_SEVEN_DAYS);
    await office.look.follow(AT_SEVEN_DAYS);
    expect(await statuses()).toEqual({ 't 7': 'sent' });
    await pass(instantAt('2026-03-15', 450));
    expect(reminded().map(({ channel }) => channel)).toEqual(['zalo', 'zalo']);
  });

  test.each([['chat-unknown'], ['over-quota'], ['refused']] as const)(
    'goes to the next channel when it fails because of %s, and is a call when all have failed',
    async (reason) => {
      office.moods.telegram = { kind: 'failed', reason };
      office.moods.zalo = { kind: 'failed', reason };
      await pass(AT_SEVEN_DAYS);
      await office.deliver(AT_SEVEN_DAYS);
      await office.look.follow(AT_SEVEN_DAYS);
      expect(await statuses()).toEqual({ 't 7': 'no-channel' });
      expect(await office.calls.entries(AT_SEVEN_DAYS)).toMatchObject([
        { title: 'Việc t', due: DUE, reason: 'no-channel', since: AT_SEVEN_DAYS, document: '36/QĐ-UBND' },
      ]);
      expect(office.delivered.filter(({ text }) => text.startsWith('Nhắc hạn'))).toEqual([]);
    },
  );

  test('avoids from the beginning a channel that is over quota', async () => {
    office.conditions.telegram = { ...office.conditions.telegram, isOverQuota: true };
    await pass(AT_SEVEN_DAYS);
    expect(reminded().map(({ channel }) => channel)).toEqual(['zalo']);
  });

  test('that waits for a channel that is down leaves it for one that works', async () => {
    await office.look.remind(AT_SEVEN_DAYS);
    office.conditions.telegram = { ...office.conditions.telegram, isFailing: true };
    await office.look.follow(minutesAfter(AT_SEVEN_DAYS, 1));
    await office.look.follow(minutesAfter(AT_SEVEN_DAYS, 4));
    await office.deliver(minutesAfter(AT_SEVEN_DAYS, 4));
    await office.look.follow(minutesAfter(AT_SEVEN_DAYS, 4));
    expect(reminded().map(({ channel }) => channel)).toEqual(['zalo']);
    expect(await statuses()).toEqual({ 't 7': 'sent' });
  });

  test('stays where it is when the other channel is no better, and is for the phone after an hour', async () => {
    await office.look.remind(AT_SEVEN_DAYS);
    const failing = { ...office.conditions.telegram, isFailing: true };
    Object.assign(office.conditions, { telegram: failing, zalo: failing });
    await office.look.follow(minutesAfter(AT_SEVEN_DAYS, 4));
    expect(await office.calls.entries(minutesAfter(AT_SEVEN_DAYS, 59))).toEqual([]);
    expect(await office.calls.entries(minutesAfter(AT_SEVEN_DAYS, 61))).toMatchObject([{ reason: 'waiting' }]);
    await office.deliver(minutesAfter(AT_SEVEN_DAYS, 70));
    await office.look.follow(minutesAfter(AT_SEVEN_DAYS, 70));
    expect(reminded().map(({ channel }) => channel)).toEqual(['telegram']);
    expect(await office.calls.entries(minutesAfter(AT_SEVEN_DAYS, 71))).toEqual([]);
  });

  test('that nobody knows to have arrived is never sent again, but shown and called about', async () => {
    office.moods.telegram = { kind: 'uncertain', reason: 'timed-out' };
    await pass(AT_SEVEN_DAYS);
    await pass(minutesAfter(AT_SEVEN_DAYS, 1));
    expect(await statuses()).toEqual({ 't 7': 'uncertain' });
    expect(office.delivered).toEqual([]);
    expect(await office.calls.count(AT_SEVEN_DAYS)).toBe(1);
    const [entry] = await office.calls.entries(AT_SEVEN_DAYS);
    expect(await office.calls.noteCalled(entry?.person ?? '', AT_SEVEN_DAYS)).toBe(1);
    expect(await office.calls.count(AT_SEVEN_DAYS)).toBe(0);
  });

  test('that arrived after all, because a person had it sent again, is sent', async () => {
    office.moods.telegram = { kind: 'uncertain', reason: 'timed-out' };
    await pass(AT_SEVEN_DAYS);
    office.moods.telegram = { kind: 'sent', platformMessageId: '9' };
    const uncertain = await office.outbox.list(['uncertain'], 9);
    const entry = uncertain.find(({ message }) => message.startsWith('remind:reminder|'));
    await office.outbox.retry(entry?.id ?? '', minutesAfter(AT_SEVEN_DAYS, 10));
    await pass(minutesAfter(AT_SEVEN_DAYS, 10));
    expect(await statuses()).toEqual({ 't 7': 'sent' });
    expect(await office.calls.count(minutesAfter(AT_SEVEN_DAYS, 10))).toBe(0);
  });

  test('that could not be sent while it was of use is said to be missed', async () => {
    await office.look.remind(AT_SEVEN_DAYS);
    const after = instantAt('2026-03-15', 451);
    await office.outbox.sweep(after);
    await office.look.follow(after);
    expect(await statuses()).toMatchObject({ 't 7': 'too-late' });
  });

  test('is taken back while it waits when its work is reported, or its date moved; what was with it goes out without', async () => {
    await office.assign('u', 'Công chức VP-TK', DUE, HIRED, { milestones: [7, 3] });
    await office.look.remind(AT_SEVEN_DAYS);
    await office.ledger.act('t', 'report-done', { by: 'an', at: AT_SEVEN_DAYS });
    await pass(minutesAfter(AT_SEVEN_DAYS, 1));
    expect(reminded()).toHaveLength(1);
    expect(reminded()[0]?.text).not.toContain('Việc t');
    expect(await statuses()).toEqual({ 'u 7': 'sent' });
  });
});

describe('what other systems got wrong', () => {
  test('"sent" is written after sending: a process that dies in between loses nothing', async () => {
    await office.look.remind(AT_SEVEN_DAYS);
    expect(await statuses()).toEqual({ 't 7': 'bundled' });
    expect(reminded()).toHaveLength(0);
    await pass(minutesAfter(AT_SEVEN_DAYS, 3));
    expect(reminded()).toHaveLength(1);
    expect(await statuses()).toEqual({ 't 7': 'sent' });
  });

  test('a send that failed is not recorded as sent', async () => {
    office.moods.telegram = office.moods.zalo = { kind: 'failed', reason: 'refused' };
    await pass(AT_SEVEN_DAYS);
    await office.deliver(AT_SEVEN_DAYS);
    await office.look.follow(AT_SEVEN_DAYS);
    expect(await statuses()).toEqual({ 't 7': 'no-channel' });
  });

  test('after an extension the same milestone comes again, for the new date', async () => {
    await pass(AT_SEVEN_DAYS);
    await office.ledger.move('t', '2026-04-01', { by: 'ct', at: instantAt('2026-03-12', 600) });
    await pass(instantAt('2026-03-12', 601));
    await pass(instantAt('2026-03-25', 450));
    expect(reminded().map(({ text }) => /hạn (\d\d\/\d\d)/.exec(text)?.[1])).toEqual(['18/03', '01/04']);
  });

  test('a digest whose minute was missed goes out late the same morning', async () => {
    await pass(instantAt('2026-03-09', 16 * 60));
    await pass(instantAt('2026-03-10', 9 * 60 + 12));
    await pass(instantAt('2026-03-10', 9 * 60 + 13));
    const digests = office.delivered.filter(({ text }) => text.startsWith('Việc của anh/chị sáng 10/03'));
    expect(digests).toHaveLength(1);
    expect(digests[0]?.text).toContain('gửi muộn');
  });
});

describe('the count of the day', () => {
  const AT_THE_END = instantAt('2026-03-11', 17 * 60 + 15);
  const counted = () => office.delivered.filter(({ text }) => /^Hôm nay \d+ nhắc/u.test(text)).map(({ chat }) => chat);

  test('goes to the administrators who have a chat', async () => {
    for (const [name, channels] of [
      ['Quản', ['telegram']],
      ['Trị', []],
    ] as const)
      await office.hire(name, ['quản trị'], channels, HIRED);
    await office.hire('Chính', ['lãnh đạo'], ['telegram'], HIRED);
    await pass(AT_SEVEN_DAYS);
    await pass(AT_THE_END);
    expect(counted()).toEqual(['telegram-Quản']);
  });

  test('goes to the leaders where no administrator has one', async () => {
    await office.hire('Quản', ['quản trị'], [], HIRED);
    await office.hire('Chính', ['lãnh đạo'], ['telegram'], HIRED);
    await pass(AT_SEVEN_DAYS);
    await pass(AT_THE_END);
    await pass(minutesAfter(AT_THE_END, 1));
    expect(counted()).toEqual(['telegram-Chính']);
  });
});
