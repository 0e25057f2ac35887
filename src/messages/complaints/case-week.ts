import type { CaseWeek } from '../../domain/complaints/staff/notices/week-notices.js';
import { formatDate } from '../format-date.js';
import { KIND_NAMES } from './kind-names.js';

/** The week in figures, as a leader reads it on a phone. */
export function weekText({ from, until, kinds, late }: CaseWeek): string {
  const lines = kinds.map(({ kind, received, handled, inProgress }) => {
    const name = KIND_NAMES[kind];
    return `- ${name.charAt(0).toUpperCase()}${name.slice(1)}: nhận ${received}, đã xử lý ${handled}, đang xử lý ${inProgress}`;
  });
  const end = late > 0 ? `Quá hạn: ${late} hồ sơ. Nhắn /hoso để xem.` : 'Không có hồ sơ quá hạn.';
  return [`Hồ sơ người dân tuần ${formatDate(from)} - ${formatDate(until)}:`, ...lines, end].join('\n');
}
