import { localDayOf } from '../../../calendar/office-time.js';
import { calendarPress, type Press } from '../../acts/press.js';
import type { CalendarFeed, ChatCalendars } from '../../calendars/calendar-feeds.js';
import type { Asking } from '../asking.js';
import type { Answer } from '../do-act.js';
import type { Offer } from '../task-reply.js';

/** `/lich`: the first time an address, later what there is of it - only its hash is kept, so nobody can be told it twice. */
export async function calendarCommand(asking: Asking, { feeds, addressOf }: ChatCalendars): Promise<Answer> {
  const { person, at } = asking;
  const owner = { kind: 'person', person: person.id } as const;
  const there = await feeds.of(owner);
  const [newest] = there.toReversed();
  if (newest) return state(newest, false);
  if (!addressOf) return { reply: { kind: 'calendar-unreachable' }, offers: [] };
  const { feed, secret } = await feeds.issue(owner, at);
  return { reply: { kind: 'calendar-issued', address: addressOf(secret) }, offers: changes(feed) };
}

/** Another address in place of every earlier one, or none any more; a button of an address that is gone does nothing. */
export async function calendarTurn(
  { change, feed }: Extract<Press, { readonly kind: 'calendar' }>,
  asking: Asking,
  calendars: ChatCalendars,
): Promise<Answer> {
  const { feeds, addressOf } = calendars;
  const there = await feeds.of({ kind: 'person', person: asking.person.id });
  const [newest] = there.toReversed();
  if (!newest) return { reply: { kind: 'calendar-ended' }, offers: [] };
  if (newest.id !== feed) return state(newest, true);
  if (change === 'renew' && !addressOf) return { reply: { kind: 'calendar-unreachable' }, offers: [] };
  for (const { id } of there) await feeds.revoke(id);
  return change === 'end' ? { reply: { kind: 'calendar-ended' }, offers: [] } : calendarCommand(asking, calendars);
}

function state(feed: CalendarFeed, isStale: boolean): Answer {
  return { reply: { kind: 'calendar-there', since: localDayOf(feed.createdAt), isStale }, offers: changes(feed) };
}

function changes({ id }: CalendarFeed): readonly Offer[] {
  return (['renew', 'end'] as const).map((change) => ({
    id: calendarPress(change, id),
    label: { kind: 'calendar', change },
  }));
}
