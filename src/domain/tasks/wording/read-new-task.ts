import type { DateExpression } from '../../calendar/date-expression.js';
import type { LocalDay } from '../../calendar/office-time.js';
import { readDates } from '../../calendar/read-dates.js';
import { fold } from '../../language/fold.js';

/** A task as it was dictated. */
export interface NewTask {
  readonly title: string;
  readonly due?: LocalDay;
  /** The words for who is to do it. */
  readonly to?: string;
  /** Said as a part of its own: "gấp", "(hỏa tốc)", "khẩn: ...". */
  readonly isUrgent: boolean;
}

const DAY_LENGTH = 10;
const DUE = /^(?:han|den|truoc|cham nhat|xong truoc|het|trong|muon nhat|thoi han|deadline)(?!\p{L})/u;
const DUE_WORD_BEFORE = /(?:^|[\s,;])(?:hạn|han|hạn chót|thời hạn|thoi han|deadline)\s*:?\s*$/iu;
const GIVEN =
  /(?:^|[,;\s])\s*(?:giao|phân công|phan cong|người làm|nguoi lam|phụ trách|phu trach)\s+(?:cho\s+|việc cho\s+)?:?\s*([^,;]+)/iu;
/** "Họp khẩn" is a name; between commas or brackets it is said of the task. */
const URGENT =
  /(?:^|[,;(])\s*(?:việc\s+|viec\s+|độ\s+|làm\s+|rất\s+)?(?:khẩn(?:\s+cấp)?|khan(?:\s+cap)?|thượng khẩn|thuong khan|hỏa tốc|hoả tốc|hoa toc|gấp|gap)\s*(?=[,;).:]|$)[).:]?/iu;
const EDGES = /^[\s,;:.-]+|[\s,;:.-]+$/gu;

/** "Nộp báo cáo quý III cho Sở Nội vụ, hạn 30/9, giao Nguyễn Văn An": only a time that is said to be the deadline is one. */
export function readNewTask(text: string, now: Date): NewTask {
  const dates = readDates(text, { ref: now.toISOString() });
  const due = dates.find((date) => isDeadline(date, text));
  const withDue = due ? cutOut(text, due) : text;
  const withoutDue = withDue.replace(URGENT, ', ');
  const given = GIVEN.exec(withoutDue);
  const title = given ? withoutDue.slice(0, given.index) + withoutDue.slice(given.index + given[0].length) : withoutDue;
  const day = due?.due?.slice(0, DAY_LENGTH);
  const to = given?.[1]?.replace(EDGES, '');
  const isUrgent = withoutDue !== withDue;
  return { title: tidy(title), isUrgent, ...(day ? { due: day } : {}), ...(to ? { to } : {}) };
}

/** Bound by a word, or a part of its own between commas. */
function isDeadline({ text: words, index, length, due, kind, isCitation }: DateExpression, text: string): boolean {
  if (due === undefined || isCitation || kind === 'recurrence') return false;
  const before = text.slice(0, index);
  const isPart = /[,;]\s*$/u.test(before) && /^\s*(?:[,;.]|$)/u.test(text.slice(index + length));
  return DUE.test(fold(words)) || DUE_WORD_BEFORE.test(before) || isPart;
}

function cutOut(text: string, { index, length }: DateExpression): string {
  return `${text.slice(0, index).replace(DUE_WORD_BEFORE, ' ')}${text.slice(index + length)}`;
}

function tidy(title: string): string {
  const clean = title
    .replace(/\s+/gu, ' ')
    .replace(/(?:\s*[,;])+\s*/gu, ', ')
    .replace(EDGES, '');
  return clean.charAt(0).toUpperCase() + clean.slice(1);
}
