import { fold } from '../../language/letters/fold.js';
import type { ReadDeadline } from '../document-reading.js';
import { symbolSpans } from '../head/document-symbol.js';
import type { DateExpression, ReadDates } from '../read-dates-port.js';

export interface DeadlineReading {
  readonly deadline: ReadDeadline;
  /** As written; empty when there is none. */
  readonly text: string;
}

export interface When {
  readonly ref: string;
  readonly documentDate?: string;
}

export const NO_DEADLINE: DeadlineReading = { deadline: { kind: 'none', due: [] }, text: '' };

/** What binds most comes first. */
const ORDER: readonly DateExpression['kind'][] = [
  'date',
  'relative',
  'period',
  'recurrence',
  'on-request',
  'by-other-document',
  'ongoing',
];
/** A whole year or stage binds only after a word that says so: `trong giai đoạn 2021 - 2025`, not `Kế hoạch năm 2025`. */
const BINDING_BEFORE = /(?:trong|den|het|vao|tu nay|truoc|cham nhat|hoan thanh)\s*$/u;
const FROM_HERE = 24;

/** The deadline of a duty: time expressions that belong to another document's name, or tell what was, are passed over. */
export function readDeadline(text: string, readDates: ReadDates, when: When): DeadlineReading {
  const spans = symbolSpans(text);
  const found = readDates(text, when).filter((expression) => binds(expression, text, spans));
  return choose(found);
}

/** The time cell of a table: all of it is the deadline. */
export function readTimeCell(text: string, readDates: ReadDates, when: When): DeadlineReading {
  if (text === '') return NO_DEADLINE;
  const { deadline } = choose(readDates(text, when));
  return { deadline: deadline.kind === 'none' ? byWords(text) : deadline, text };
}

function choose(found: readonly DateExpression[]): DeadlineReading {
  const isUsable = (expression: DateExpression) =>
    expression.kind !== 'date' || (expression.due ?? expression.start) !== undefined;
  const kind = ORDER.find((candidate) =>
    found.some((expression) => expression.kind === candidate && isUsable(expression)),
  );
  if (kind === undefined) return NO_DEADLINE;
  const own = found.filter((expression) => expression.kind === kind);
  if (kind === 'date' && own.every(({ operator }) => operator?.startsWith('>')))
    return { deadline: { kind: 'ongoing', due: [] }, text: own.map(({ text }) => text).join('; ') };
  const due = [
    ...new Set(
      own
        .map(({ due, start }) => (due ?? (kind === 'date' ? start : undefined))?.slice(0, 10))
        .filter((date) => date !== undefined),
    ),
  ];
  const rrule = own.find((expression) => expression.rrule)?.rrule;
  const anchor = own.find((expression) => expression.anchor)?.anchor;
  return {
    deadline: { kind, due, ...(rrule === undefined ? {} : { rrule }), ...(anchor === undefined ? {} : { anchor }) },
    text: own.map((expression) => expression.text).join('; '),
  };
}

/** Cells that no date reader knows still say whom they wait for. */
function byWords(text: string): ReadDeadline {
  const folded = fold(text);
  const anchor = /^theo\s+(.*)$/iu.exec(text)?.[1];
  if (/^theo (?:yeu cau|chi dao|de nghi|huong dan)/u.test(folded))
    return { kind: 'on-request', due: [], ...(anchor ? { anchor } : {}) };
  if (/^theo |theo quy dinh/u.test(folded))
    return { kind: 'by-other-document', due: [], ...(anchor ? { anchor } : {}) };
  if (/thuong xuyen|ngay tu/u.test(folded)) return { kind: 'ongoing', due: [] };
  return /dinh ky/u.test(folded) ? { kind: 'recurrence', due: [] } : { kind: 'none', due: [] };
}

function binds(
  expression: DateExpression & { isCitation?: true },
  text: string,
  spans: readonly [number, number][],
): boolean {
  const { index, length, kind } = expression;
  if (expression.isCitation) return false;
  const before = fold(text.slice(Math.max(0, index - FROM_HERE), index));
  const after = fold(text.slice(index + length, index + length + 12));
  const own = fold(expression.text);
  if (kind === 'date') {
    const isCited =
      spans.some(([, end]) => index >= end && index - end < 8) || /^\s*(?:cua|ve viec|ban hanh)\b/u.test(after);
    return !isCited && !/(?:tinh den|so voi)\s*(?:ngay|thoi diem)?\s*$/u.test(before);
  }
  const isWide = kind === 'period' && (/^(?:nam|giai doan)/u.test(own) || /^\d{4}/u.test(own));
  if (isWide) return BINDING_BEFORE.test(before) || /^(?:trong|den|het|vao|tu nay)\b/u.test(own);
  return kind !== 'period' || !/so voi\s*$/u.test(before);
}
