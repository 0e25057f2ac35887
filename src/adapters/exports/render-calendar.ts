import ical, { ICalCalendarMethod, ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import { Temporal } from 'temporal-polyfill';
import type { WorkingCalendar } from '../../domain/calendar/working-days.js';
import { workedDueOf } from '../../domain/reminders/planning/milestone-times.js';
import type { CalendarDeadline } from '../../domain/tasks/calendars/calendar-feeds.js';
import { calendarDetails, calendarName, calendarTitle } from '../../messages/tasks/calendar-event.js';

export interface CalendarText {
  readonly owner: string;
  readonly deadlines: readonly CalendarDeadline[];
  readonly workingDays: WorkingCalendar;
}

/** So often a subscribed program looks again. */
const REFRESH_SECONDS = 3600;

/**
 * An iCalendar text (RFC 5545): a whole-day event on each due date. The same deadline keeps its UID when its date moves, and its
 * SEQUENCE grows; a cancelled one stays, as cancelled. Days are days of the office: no time of this machine comes into it.
 */
export function renderCalendar({ owner, deadlines, workingDays }: CalendarText): string {
  const calendar = ical({
    name: calendarName(owner),
    prodId: { company: 'motcua', product: 'deadlines', language: 'VI' },
    method: ICalCalendarMethod.PUBLISH,
    ttl: REFRESH_SECONDS,
  });
  for (const { occurrence, task, revision, changedAt } of deadlines) {
    const { id, due, state } = occurrence;
    const day = Temporal.PlainDate.from(due);
    const changed = Temporal.Instant.fromEpochMilliseconds(changedAt.getTime()).toZonedDateTimeISO('UTC');
    calendar.createEvent({
      id: `${encodeURIComponent(id)}@motcua`,
      sequence: revision,
      start: day,
      end: day.add({ days: 1 }),
      allDay: true,
      stamp: changed,
      lastModified: changed,
      summary: calendarTitle(task, state),
      description: calendarDetails(task, due, workedDueOf(due, workingDays)),
      status: state === 'cancelled' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      transparency: ICalEventTransparency.TRANSPARENT,
    });
  }
  return calendar.toString();
}
