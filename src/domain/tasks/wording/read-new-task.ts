import type { DateExpression } from '../../calendar/date-expression.js';
import { readDates } from '../../calendar/read-dates.js';
import { fold } from '../../language/letters/fold.js';
import { readSchedule, type ScheduleContext, type ScheduleProblem } from '../entering/read-schedule.js';
import type { Schedule } from '../task.js';

/** A task as it was dictated. */
export interface NewTask {
  readonly title: string;
  readonly schedule: Schedule;
  /** The words for who is to do it. */
  readonly to?: string;
  /** Said as a part of its own: "gấp", "(hỏa tốc)", "khẩn: ...". */
  readonly isUrgent: boolean;
  /** Words of a deadline that mean no day, and why. */
  readonly problem?: { readonly kind: ScheduleProblem | 'several'; readonly words: string };
}

const DAY_LENGTH = 10;
const DUE = /^(?:han|den|truoc|cham nhat|xong truoc|het|trong|muon nhat|thoi han|deadline)(?!\p{L})/u;
const DUE_WORD_BEFORE = /(?:^|[\s,;])(?:hạn|han|hạn chót|thời hạn|thoi han|deadline)\s*:?\s*$/iu;
const GIVE = String.raw`(?:giao|phân công|phan cong|người làm|nguoi lam|phụ trách|phu trach)\s+(?:cho\s+|việc cho\s+)?:?\s*([^,;]+)`;
const GIVEN = new RegExp(String.raw`(?:^|[,;\s])\s*${GIVE}`, 'iu');
/** As a part of its own it goes before "đèn giao thông". */
const GIVEN_APART = new RegExp(String.raw`[,;]\s*${GIVE}`, 'iu');
/** "Họp khẩn" is a name; between commas or brackets it is said of the task. */
const URGENT =
  /(?:^|[,;(])\s*(?:việc\s+|viec\s+|độ\s+|làm\s+|rất\s+)?(?:khẩn(?:\s+cấp)?|khan(?:\s+cap)?|thượng khẩn|thuong khan|hỏa tốc|hoả tốc|hoa toc|gấp|gap)\s*(?=[,;).:]|$)[).:]?/iu;
const EDGES = /^[\s,;:.-]+|[\s,;:.-]+$/gu;

/** A part of its own that says by when, with its word or by its first word of time. */
const DUE_PART =
  /(?:^|[,;])\s*(?:(?<said>hạn chót|han chot|thời hạn|thoi han|hạn|han|deadline)\s*:?\s+)?(?<words>[^,;]+)/giu;
const BEGINS_AS_TIME =
  /^(?:tu|den|truoc|cham nhat|muon nhat|het|cuoi|ngay|tuan|thang|quy|thu|chu nhat|\d{1,2}[/-])(?!\p{L})/u;

/**
 * "Nộp báo cáo quý III cho Sở Nội vụ, hạn 30/9, giao Nguyễn Văn An": only a time that is said to be the deadline is one. Its words are
 * read as in tables.
 */
export function readNewTask(text: string, now: Date, context: ScheduleContext): NewTask {
  const { schedule, problem, rest } = readDuePart(text, context) ?? readDueInside(text, now);
  const calm = rest.replace(URGENT, ', ');
  const given = GIVEN_APART.exec(calm) ?? GIVEN.exec(calm);
  const title = given ? calm.slice(0, given.index) + calm.slice(given.index + given[0].length) : calm;
  const to = given?.[1]?.replace(EDGES, '');
  return {
    title: tidy(title),
    schedule,
    isUrgent: calm !== rest,
    ...(to ? { to } : {}),
    ...(problem ? { problem } : {}),
  };
}

interface DueReading extends Pick<NewTask, 'schedule' | 'problem'> {
  /** The text without it. */
  readonly rest: string;
}

const UNDATED: Schedule = { kind: 'undated' };

/** What has the word for it has to be understood; other parts are looked at only where they begin with a time. */
function readDuePart(text: string, context: ScheduleContext): DueReading | undefined {
  for (const match of text.matchAll(DUE_PART)) {
    const { said, words = '' } = match.groups ?? {};
    if (said === undefined && !BEGINS_AS_TIME.test(fold(words.trim()))) continue;
    const reading = readSchedule(words, context);
    const isDated = reading.kind === 'read' && reading.schedules.some(({ kind }) => kind !== 'undated');
    const isWrong = reading.kind === 'no-such-day' || reading.kind === 'ends-before-start';
    if (said === undefined && !isDated && !isWrong) continue;
    const rest = `${text.slice(0, match.index)}, ${text.slice(match.index + match[0].length)}`;
    const kind = reading.kind === 'read' ? (reading.schedules.length > 1 ? 'several' : undefined) : reading.kind;
    const schedule = (reading.kind === 'read' && reading.schedules[0]) || UNDATED;
    return { schedule, rest, ...(kind ? { problem: { kind, words: words.trim() } } : {}) };
  }
  return undefined;
}

function readDueInside(text: string, now: Date): DueReading {
  const due = readDates(text, { ref: now.toISOString() }).find((date) => isDeadline(date, text));
  const day = due?.due?.slice(0, DAY_LENGTH);
  return due && day
    ? { schedule: { kind: 'once', due: day }, rest: cutOut(text, due) }
    : { schedule: UNDATED, rest: text };
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
