import { type LocalDay, localDayOf } from '../../domain/calendar/office-time.js';
import type { CallEntry } from '../../domain/reminders/sending/call-list.js';
import { groupBy } from '../../shared/group-by.js';
import { formatClock, formatDate } from '../format-date.js';

const REASONS: Readonly<Record<CallEntry['reason'], string>> = {
  uncertain: 'đã gửi nhưng không chắc tới nơi',
  'no-channel': 'không có kênh nào nhận được tin',
  'too-late': 'lỡ giờ vì hệ thống tạm ngừng',
  waiting: 'tin còn chờ vì kênh đang gián đoạn',
};

/** The last rung of the ladder, to be printed: whom to call, about what, since when, with a box to tick. */
export function callListText(entries: readonly CallEntry[], now: Date, nameOf: (person: string) => string): string {
  const title = `DANH SÁCH GỌI ĐIỆN NHẮC HẠN, lập lúc ${formatClock(now)}`;
  if (entries.length === 0) return `${title}\n\nKhông có ai cần gọi.\n`;
  const today = localDayOf(now);
  const pages = [...groupBy(entries, ({ person }) => person)].map(([person, own]) =>
    [`[ ] ${nameOf(person)}   (mã ${person})`, ...own.map((entry) => entryLines(entry, today))].join('\n'),
  );
  const how = 'Gọi xong, ghi lại bằng lệnh: npm run -s motcua -- reminders called MÃ';
  return `${title}\n${entries.length} việc của ${pages.length} người.\n\n${pages.join('\n\n')}\n\n${how}\n`;
}

function entryLines(entry: CallEntry, today: LocalDay): string {
  const { kind, title, due, since, reason, document, ref, deadlineText } = entry;
  const late = due < today ? ', đã quá hạn' : due === today ? ', hết hạn hôm nay' : '';
  const about = kind === 'escalation' ? 'Báo lãnh đạo việc trễ: ' : '';
  const source = [document, ref, deadlineText && `ghi "${deadlineText}"`].filter(Boolean).join(', ');
  return [
    `    - ${about}${title}: hạn ${formatDate(due)}${late}`,
    ...(source ? [`      Căn cứ: ${source}`] : []),
    `      Cần nhắc từ ${formatClock(since)}; ${REASONS[reason]}`,
  ].join('\n');
}
