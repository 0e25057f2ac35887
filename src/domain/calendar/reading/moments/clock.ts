import { type Memory, remember } from '../memory.js';
import type { ReadingContext } from '../reading-context.js';
import { followsWord, isAtEnd, isFollowedBy } from '../words/neighbours.js';
import { type Captures, type Pattern, pattern } from '../words/pattern.js';
import { indexRules } from '../words/rule-index.js';
import { GAP } from '../words/token.js';

/** Sáng, trưa, chiều, tối, đêm with the hours they cover (end excluded). */
export const PARTS_OF_DAY = [
  { from: 4, to: 12 },
  { from: 12, to: 14 },
  { from: 12, to: 18 },
  { from: 18, to: 24 },
  { from: 18, to: 24 },
] as const;
export const PART = { morning: 0, noon: 1, afternoon: 2, evening: 3, night: 4 } as const;

export interface ClockTime {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly part: number | undefined;
  /** `08h`, `14h`, `0h`: written on the twenty-four hour clock. */
  readonly isLiteral: boolean;
  /** Minutes, a half or "lúc" say that it is a time of day and no length of time. */
  readonly isCertain: boolean;
  readonly hasMinutes: boolean;
}

export interface ClockMatch {
  readonly time: ClockTime;
  readonly end: number;
}

interface ClockRule {
  readonly pattern: Pattern;
  read(captures: Captures): { hour: number; minute: number; isCertain: boolean };
}

const plain = ({ hour = 0, minute = 0 }: Captures) => ({ hour, minute, isCertain: false });
const certain = ({ hour = 0, minute = 0 }: Captures) => ({ hour, minute, isCertain: true });
const half = ({ hour = 0 }: Captures) => ({ hour, minute: 30, isCertain: true });
const before = ({ hour = 0, minute = 0 }: Captures) => ({
  hour: minute === 0 ? hour : hour - 1,
  minute: (60 - minute) % 60,
  isCertain: true,
});

const CLOCK_RULES: readonly ClockRule[] = [
  { pattern: pattern('{hour} giờ|h|g đúng?'), read: plain },
  { pattern: pattern("{hour} giờ|h|g {minute} phút|p|'?"), read: certain },
  { pattern: pattern('{hour} giờ|h|g : {minute}'), read: certain },
  { pattern: pattern('{hour} giờ|h|g rưỡi'), read: half },
  { pattern: pattern('{hour} rưỡi'), read: half },
  { pattern: pattern('{hour} giờ|h|g kém {minute} phút|p?'), read: before },
  { pattern: pattern('{hour} kém {minute} phút|p?'), read: before },
  { pattern: pattern('{hour} : {minute} giờ|h?'), read: certain },
  { pattern: pattern('{hour} : {minute} : {second}'), read: certain },
  { pattern: pattern('{hour} : {minute} am'), read: certain },
  {
    pattern: pattern('{hour} : {minute} pm'),
    read: ({ hour = 0, minute = 0 }) => ({ hour: hour < 12 ? hour + 12 : hour, minute, isCertain: true }),
  },
  { pattern: pattern('{hour} am'), read: certain },
  {
    pattern: pattern('{hour} pm'),
    read: ({ hour = 0 }) => ({ hour: hour < 12 ? hour + 12 : hour, minute: 0, isCertain: true }),
  },
];
const findRules = indexRules(CLOCK_RULES);
const PART_AFTER = pattern('{part}');
export const CLOCK_STARTS = [...findRules.firstWords, ...PART_AFTER.firstWords];
/** "8 giờ một ngày", "2 giờ đồng hồ", "2h làm việc": lengths of time. */
const DURATION_AFTER = [
  'đồng',
  'làm',
  'liền',
  'mỗi',
  'một',
  'công',
  'học',
  'nữa',
  'tới',
  'trước',
  'qua',
  'vừa',
  'tiếp',
  'sau',
  'kể',
  'tính',
  '/',
];
const DURATION_BEFORE = [
  'trong',
  'vòng',
  'mất',
  'sau',
  'quá',
  'hạn',
  'khoảng_thời',
  'tối',
  'đa',
  'mỗi',
  'thêm',
  'còn',
  'chậm',
];

/** A time of day at `at`: "8h", "8h30 sáng", "7 giờ rưỡi", "9 giờ kém 15", "17:00"; with the part of day right after it. */
export function readClock(context: ReadingContext, at: number): ClockMatch | undefined {
  return remember(clocks, context, at, () => readTime(context, at));
}

const clocks: Memory<ClockMatch> = new WeakMap();

function readTime(context: ReadingContext, at: number): ClockMatch | undefined {
  const { text } = context;
  const token = text.tokens[at];
  if (!token || token.kind === 'sign') return undefined;
  if (token.gap === GAP.none && at > 0 && /[\p{L}\d/.:]/u.test(text.tokens[at - 1]?.text ?? '')) return undefined;
  let best: { end: number; hour: number; minute: number; second: number; isCertain: boolean } | undefined;
  for (const rule of findRules(token)) {
    const match = rule.pattern.match(text, at);
    if (!match || (best && match.end <= best.end) || !isWellSet(context, at, match.end)) continue;
    best = { end: match.end, second: match.captures.second ?? 0, ...rule.read(match.captures) };
  }
  if (!best || best.hour < 0) return undefined;
  if (!best.isCertain && (isFollowedBy(text, best.end, DURATION_AFTER) || followsWord(text, at, DURATION_BEFORE)))
    return undefined;
  const part = partAfter(context, best.end);
  const isLiteral =
    /^0\d$/.test(token.text) ||
    best.hour === 0 ||
    best.hour > 12 ||
    (text.tokens[at + 1]?.text === ':' && token.text.length === 2 && best.hour >= 10);
  const hasMinutes = best.minute > 0;
  const time = {
    hour: best.hour,
    minute: best.minute,
    second: best.second,
    part: part?.value,
    isLiteral,
    isCertain: best.isCertain || part !== undefined,
    hasMinutes,
  };
  return { time, end: part?.end ?? best.end };
}

/** The part of day right after a time; "8h tối" but not "8h tôi". */
function partAfter({ text }: ReadingContext, end: number): { value: number; end: number } | undefined {
  const match = PART_AFTER.match(text, end);
  const value = match?.captures.part;
  if (!match || value === undefined || (text.tokens[end]?.gap ?? GAP.paragraph) > GAP.space) return undefined;
  const token = text.tokens[match.end - 1];
  if (
    token?.exact === 'toi' &&
    !isAtEnd(text, match.end) &&
    !isFollowedBy(text, match.end, ['nay', 'mai', 'qua', 'ngày', 'thứ', 'hôm', 'mốt', 'kia', 'chủ'])
  )
    return undefined;
  return { value, end: match.end };
}

/** `8h` and `8:30` stand glued; a colon with spaces around it is punctuation. */
function isWellSet({ text }: ReadingContext, from: number, end: number): boolean {
  const tokens = text.tokens.slice(from, end);
  return tokens.every((token, index) => {
    if (index === 0) return true;
    if (token.gap > GAP.space) return false;
    const isColonPair = token.text === ':' || tokens[index - 1]?.text === ':';
    return !isColonPair || (token.gap === GAP.none && (token.text === ':' || token.text.length === 2));
  });
}

/** The hour of the day, by the part of day; without one, an hour from one to five is in the afternoon, as offices speak. */
export function hourOfDay({ hour, part, isLiteral }: ClockTime): { hour: number; addDays: number } {
  if (part === undefined) {
    return {
      hour: hour === 24 ? 0 : !isLiteral && hour >= 1 && hour <= 5 ? hour + 12 : hour,
      addDays: hour === 24 ? 1 : 0,
    };
  }
  if (hour >= 13) return { hour: hour % 24, addDays: hour === 24 ? 1 : 0 };
  if (part === PART.morning) return { hour: hour === 12 ? 0 : hour, addDays: 0 };
  if (part === PART.noon) return { hour: hour <= 3 ? hour + 12 : hour, addDays: 0 };
  if (part === PART.afternoon) return { hour: hour === 12 ? 12 : hour + 12, addDays: 0 };
  if (part === PART.evening) return hour === 12 ? { hour: 0, addDays: 1 } : { hour: hour + 12, addDays: 0 };
  if (hour === 12) return { hour: 0, addDays: 1 };
  return hour >= 6 ? { hour: hour + 12, addDays: 0 } : { hour, addDays: 1 };
}
