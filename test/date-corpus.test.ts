import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { loadWorkingCalendar } from '../src/adapters/knowledge-files/load-working-calendar.js';
import type { DateExpression } from '../src/domain/calendar/date-expression.js';
import { readDates } from '../src/domain/calendar/read-dates.js';

type Expected = Partial<DateExpression> & Pick<DateExpression, 'kind'>;

interface CorpusLine {
  readonly id: string;
  readonly text: string;
  readonly documentDate?: string;
  /** The text is read as NFD, as some phones and scanners send it. */
  readonly isDecomposed?: true;
  /** Every expression of the text; `[]` for what has to be passed over in silence. */
  readonly expect: readonly Expected[];
}

/** A Wednesday. */
const REF = '2026-03-11T08:30:00+07:00';
/** What an expectation is silent about must be missing from the answer as well. */
const VALUES = ['start', 'due', 'rrule', 'times', 'operator'] as const;

const corpus = readFileSync('test/corpus/dates.jsonl', 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as CorpusLine);
const calendar = await loadWorkingCalendar('knowledge');

function read({ text, documentDate, isDecomposed }: CorpusLine): DateExpression[] {
  const source = isDecomposed ? text.normalize('NFD') : text;
  return readDates(source, { ref: REF, calendar, ...(documentDate === undefined ? {} : { documentDate }) });
}

describe('the corpus of time expressions', () => {
  test('is large and holds sentences without any date', () => {
    expect(corpus.length).toBeGreaterThanOrEqual(450);
    expect(corpus.filter((line) => line.expect.length === 0).length).toBeGreaterThanOrEqual(120);
    expect(new Set(corpus.map(({ id }) => id)).size).toBe(corpus.length);
  });

  test.each(corpus)('$id $text', (line) => {
    const found = read(line);
    const source = line.isDecomposed ? line.text.normalize('NFD') : line.text;
    for (const { text, index, length } of found) expect(source.slice(index, index + length)).toBe(text);
    expect(found.map(valuesOf)).toMatchObject(line.expect.map(valuesOf));
    expect(found).toHaveLength(line.expect.length);
    for (const [index, wanted] of line.expect.entries()) {
      for (const name of VALUES) expect({ [name]: found[index]?.[name] }).toEqual({ [name]: wanted[name] });
    }
  });
});

/** What every expectation states; the rest is compared name by name. */
function valuesOf({ kind, anchor, offset }: Expected): Expected {
  return { kind, ...(anchor === undefined ? {} : { anchor }), ...(offset === undefined ? {} : { offset }) };
}
