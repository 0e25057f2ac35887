import { fold } from '../../language/letters/fold.js';
import type { Origin, ReadFigure } from '../document-reading.js';
import { splitSentences } from '../duties/split-duties.js';
import { findQuantities, type Quantity } from './quantity.js';
import { settleBySum } from './settle-by-sum.js';

export interface FigureSource extends Origin {
  readonly text: string;
}

const CERTAIN = 0.85;
const MOST_WORDS = 30;

/** Numbers that are reported, each with the words it belongs to. `period` is what the document as a whole covers. */
export function readFigures(source: FigureSource, period: string | undefined): ReadFigure[] {
  const all = splitSentences(source.text);
  const heading = /^([^:;.]{8,160}):\s*$/u.test(source.text) ? source.text : '';
  return all.flatMap(({ text }) => {
    const quantities = settleBySum(findQuantities(text));
    return quantities.flatMap((quantity) => {
      const what = whatOf(text, quantity, heading);
      if (what === '' || isLimit(text, quantity)) return [];
      const { ref, line, lastLine, page, confidence } = source;
      const covered = periodOf(text, quantity) ?? period;
      return [
        {
          ref,
          line,
          lastLine,
          page,
          confidence: Math.round(confidence * CERTAIN * 100) / 100,
          what,
          value: quantity.written,
          unit: quantity.unit,
          ...(covered === undefined ? {} : { period: covered }),
          ...(quantity.doubt === undefined ? {} : { doubt: quantity.doubt }),
        },
      ];
    });
  });
}

/** The clause of the number, after the head of its list: `Tổng số TTHC: ...; trong đó, cấp huyện: 266`. */
function whatOf(text: string, { start, end, unit }: Quantity, heading: string): string {
  const before = text.slice(0, start);
  const at = Math.max(...[';', '. ', '(', ', '].map((sign) => lastOutside(before, sign)));
  const own = before.slice(at + 1).replace(/[\s,(:]+$/u, '');
  const clause = tidy(own.replace(/^\s*trong đó[\s,:]*/iu, '').replace(/\s(?:là|có|đạt|bằng|được|còn|gồm)\s*$/iu, ''));
  const after = tidy(text.slice(end).split(/[;,.(]/u)[0] ?? '');
  const head = headOf(text, at, heading);
  const tail = after.split(' ').length <= 14 ? after : '';
  const parts = [head, [clause, clause === '' ? unit : '', tail].filter((part) => part !== '').join(' ')];
  const what = parts.filter((part) => part !== '').join(': ');
  return what.split(' ').slice(0, MOST_WORDS).join(' ');
}

function headOf(text: string, at: number, heading: string): string {
  if (at <= 0) return tidy(heading);
  const first = text.slice(0, at).split(/[:;(]|,\s*(?=trong đó)|\d/u)[0] ?? '';
  const bare = tidy(first.replace(/\s(?:là|có|đạt|bằng|được|còn|gồm|giảm|tăng)\s*$/iu, ''));
  return bare.split(' ').length <= 24 ? bare : bare.split(' ').slice(-24).join(' ');
}

function lastOutside(text: string, sign: string): number {
  const at = text.lastIndexOf(sign);
  return sign === ', ' && at >= 0 && /\d$/u.test(text.slice(0, at)) === false && text.slice(at).length > 60 ? -1 : at;
}

function periodOf(text: string, { start }: Quantity): string | undefined {
  const found = [
    ...text.matchAll(
      /(?:tính )?đến (?:hết )?ngày \d{1,2}\/\d{1,2}\/\d{4}|(?:trong )?[Qq]u[ýí] [IVX]+ năm \d{4}|năm \d{4}|giai đoạn \d{4}\s?-\s?\d{4}/gu,
    ),
  ];
  const own = found.filter(({ index }) => !/so với(?: cùng kỳ)?\s*$/u.test(text.slice(0, index)));
  const near = own.findLast(({ index }) => index < start) ?? own[0];
  return near?.[0];
}

/** `sau 20 ngày`, `chậm nhất 5 ngày`: a limit of a duty, no figure. */
function isLimit(text: string, { start, unit }: Quantity): boolean {
  return (
    /^(?:ngay|gio|thang)(?: lam viec)?/u.test(fold(unit)) &&
    /(?:sau|trong|cham nhat|truoc)\s*$/u.test(fold(text.slice(0, start)))
  );
}

function tidy(text: string): string {
  const bare = text.replace(/\s+/gu, ' ').replace(/^[\s,;:.()"-]+|[\s,;:.(/"-]+$/gu, '');
  return bare.charAt(0).toUpperCase() + bare.slice(1);
}
