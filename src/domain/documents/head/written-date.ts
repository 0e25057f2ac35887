import { fold } from '../../language/letters/fold.js';

const WRITTEN = /ng\S{1,3} (\d{1,2}) th\S{2,3}\s?(\d{1,2}) n\S{1,3} (\d{4})/u;
const SLASHED = /(?<![\d/])(\d{1,2})\/(\d{1,2})\/(\d{4})(?![\d/])/u;

/** The first date of a text as ISO; undefined when there is none or no such day. */
export function readWrittenDate(text: string): string | undefined {
  const match = WRITTEN.exec(fold(text)) ?? SLASHED.exec(text);
  return match ? isoDate(Number(match[3]), Number(match[2]), Number(match[1])) : undefined;
}

export function isoDate(year: number, month: number, day: number): string | undefined {
  const lastDay = [31, isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];
  if (lastDay === undefined || day < 1 || day > lastDay || year < 1900 || year > 2100) return undefined;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** All dates of a text, ISO, in order. */
export function allDates(text: string): string[] {
  const found = [...fold(text).matchAll(new RegExp(WRITTEN, 'gu')), ...text.matchAll(new RegExp(SLASHED, 'gu'))];
  return found
    .sort((a, b) => a.index - b.index)
    .map((match) => isoDate(Number(match[3]), Number(match[2]), Number(match[1])))
    .filter((date) => date !== undefined);
}
