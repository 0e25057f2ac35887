import type { Period } from '../../../domain/complaints/register/case-register.js';
import type { KindFigures } from '../../../domain/complaints/register/sum-of-kinds.js';
import type { CaseWeek } from '../../../domain/complaints/staff/notices/week-notices.js';
import { formatDate } from '../../format-date.js';
import { KIND_NAMES } from '../kind-names.js';

/** The week in figures, as a leader reads it on a phone. */
export function weekText({ from, until, kinds, late }: CaseWeek): string {
  const end = late > 0 ? `Quá hạn: ${late} hồ sơ. Nhắn /hoso để xem.` : 'Không có hồ sơ quá hạn.';
  return [`Hồ sơ người dân tuần ${formatDate(from)} - ${formatDate(until)}:`, ...kinds.map(kindLine), end].join('\n');
}

/** The figures of days that somebody asked for. */
export function figuresText({ from, until }: Period, kinds: readonly KindFigures[]): string {
  const lines = kinds.length > 0 ? kinds.map(kindLine) : ['Không có hồ sơ nào trong kỳ.'];
  const more = 'Số liệu đủ cột và sổ tiếp công dân (Excel, Word): nhắn /banlamviec, mở trang "Sổ và số liệu".';
  return [`Hồ sơ người dân ${formatDate(from)} - ${formatDate(until)}:`, ...lines, more].join('\n');
}

function kindLine({ kind, received, handled, handledLate, inProgress, inProgressLate }: KindFigures): string {
  const name = KIND_NAMES[kind];
  return `- ${name.charAt(0).toUpperCase()}${name.slice(1)}: nhận ${received}, đã xử lý ${handled}${lateWords(handledLate)}, đang xử lý ${inProgress}${lateWords(inProgressLate)}`;
}

function lateWords(count: number): string {
  return count > 0 ? ` (quá hạn ${count})` : '';
}
