import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { createWorkingCalendar } from '../../domain/calendar/working-days.js';
import type { CalendarDeadline } from '../../domain/tasks/calendars/calendar-feeds.js';
import type { WorkState } from '../../domain/tasks/work-state.js';
import { renderCalendar } from './render-calendar.js';

const CHANGED = new Date('2026-02-03T04:05:06Z');

function deadline(due: string, state: WorkState = 'not-started', revision = 0): CalendarDeadline {
  return {
    task: {
      id: '36-QD-UBND-tt7',
      title: 'Tham mưu báo cáo cải cách hành chính, có số liệu của từng khu phố; gửi Sở Nội vụ',
      assignment: { kind: 'role', role: 'Công chức VP-TK' },
      schedule: { kind: 'once', due },
      isUrgent: false,
      source: { document: '36/QĐ-UBND', ref: 'Phụ lục, mục II.3', deadlineText: 'Tháng 02' },
    },
    occurrence: {
      id: '36-QD-UBND-tt7@2026',
      task: '36-QD-UBND-tt7',
      due,
      state,
      since: CHANGED,
      isAcknowledged: false,
    },
    revision,
    changedAt: CHANGED,
  };
}

function render(...deadlines: CalendarDeadline[]): string {
  return renderCalendar({ owner: 'Công chức VP-TK', deadlines, workingDays: createWorkingCalendar([2026], []) });
}

/** Read by a parser that has nothing to do with what wrote it. */
function parse(text: string): ICAL.Component {
  return new ICAL.Component(ICAL.parse(text));
}

function eventOf(text: string): ICAL.Event {
  const component = parse(text).getFirstSubcomponent('vevent');
  if (!component) throw new Error('no event');
  return new ICAL.Event(component);
}

describe('a calendar', () => {
  test('is one that another parser reads: version, name, one event for each deadline', () => {
    const calendar = parse(render(deadline('2026-02-27'), deadline('2026-03-31')));
    expect(calendar.name).toBe('vcalendar');
    expect(calendar.getFirstPropertyValue('version')).toBe('2.0');
    expect(calendar.getFirstPropertyValue('x-wr-calname')).toBe('Hạn công việc - Công chức VP-TK');
    expect(calendar.getAllSubcomponents('vevent')).toHaveLength(2);
  });

  test('has no line above 75 octets, and ends every line as RFC 5545 asks', () => {
    const text = render(deadline('2026-02-27'));
    const lines = text.split('\r\n');
    expect(lines.length).toBeGreaterThan(10);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
  });

  test('of an office without deadlines is still a calendar', () => {
    expect(parse(render()).getAllSubcomponents('vevent')).toEqual([]);
  });
});

describe('a deadline', () => {
  test('is the whole day of the office, in whatever zone this runs', () => {
    const event = eventOf(render(deadline('2026-02-27')));
    expect(event.startDate.isDate).toBe(true);
    expect(event.startDate.toString()).toBe('2026-02-27');
    expect(event.endDate.toString()).toBe('2026-02-28');
    expect(event.component.getFirstPropertyValue('dtstamp')?.toString()).toBe('2026-02-03T04:05:06Z');
  });

  test('says what, from where and in which words', () => {
    const event = eventOf(render(deadline('2026-02-27')));
    expect(event.summary).toBe('Hạn: Tham mưu báo cáo cải cách hành chính, có số liệu của từng khu phố; gửi Sở Nội vụ');
    expect(event.description).toContain('Nguồn: 36/QĐ-UBND, Phụ lục, mục II.3');
    expect(event.description).toContain('"Tháng 02"');
  });

  test('on a day off names the working day before it', () => {
    expect(eventOf(render(deadline('2026-02-28'))).description).toContain('trong ngày 27/02/2026');
  });

  test('keeps its UID and raises its SEQUENCE when it moves', () => {
    const before = eventOf(render(deadline('2026-02-27', 'in-progress', 1)));
    const after = eventOf(render(deadline('2026-03-06', 'in-progress', 2)));
    expect(after.uid).toBe(before.uid);
    expect(after.sequence).toBeGreaterThan(before.sequence);
    expect(after.startDate.toString()).toBe('2026-03-06');
  });

  test('that is cancelled stays, as cancelled; one that is done says so', () => {
    const cancelled = eventOf(render(deadline('2026-02-27', 'cancelled')));
    expect(cancelled.component.getFirstPropertyValue('status')).toBe('CANCELLED');
    expect(cancelled.summary).toMatch(/^Đã hủy: /);
    const done = eventOf(render(deadline('2026-02-27', 'done')));
    expect(done.component.getFirstPropertyValue('status')).toBe('CONFIRMED');
    expect(done.summary).toMatch(/^Đã xong: /);
  });
});
