import type { CaseDue } from '../../domain/complaints/case.js';
import { formatDate } from '../format-date.js';

/** Until when, with the hour where it counts: `ngày 17/03/2026`, `14 giờ 30 ngày 17/03/2026`. */
export function dueDate({ on, time }: Pick<CaseDue, 'on' | 'time'>): string {
  const [hour = '', minute = ''] = time?.split(':') ?? [];
  return `${time === undefined ? '' : `${Number(hour)} giờ ${minute} `}ngày ${formatDate(on)}`;
}

/** The same as a limit that the whole day keeps. */
export function byDueDate(due: Pick<CaseDue, 'on' | 'time'>): string {
  return due.time === undefined ? `hết ${dueDate(due)}` : dueDate(due);
}
