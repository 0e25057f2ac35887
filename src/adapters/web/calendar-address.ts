/** What the name of a calendar's file ends with, behind its secret. */
export const CALENDAR_EXTENSION = '.ics';

/** What a calendar program subscribes to. */
export function calendarAddress(publicUrl: string, secret: string): string {
  return `${publicUrl}/calendar/${secret}${CALENDAR_EXTENSION}`;
}
