import { readFileSync } from 'node:fs';
import { PassThrough, Readable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { extractCommand } from '../src/cli/extract.js';
import type { ReadDocument } from '../src/domain/documents/document-reading.js';
import { fold } from '../src/domain/language/letters/fold.js';
import { createUnderstanding } from '../src/importing/understand.js';

const FOLDER = 'test/fixtures/documents';
/** Invented documents of an invented ward and commune: as printed, as a scan has them, and what is in them. */
const DOCUMENTS = ['ke-hoach-sen-hong', 'bao-cao-binh-thanh'];

interface Expected {
  readonly document: ReadDocument['document'];
  readonly tasks: readonly {
    readonly ref: string;
    readonly title: string;
    readonly lead: readonly string[];
    readonly coordinating: readonly string[];
    readonly approver?: string;
    readonly deadlineText: string;
    readonly kind: string;
    readonly due: readonly string[];
  }[];
  readonly targets: readonly { readonly ref: string; readonly indicator: string; readonly value: unknown }[];
  readonly figures: readonly { readonly ref: string; readonly what: string; readonly value: string }[];
  readonly footnotes: readonly string[];
}

const understand = await createUnderstanding('knowledge');
const read = (name: string) => understand(readFileSync(`${FOLDER}/${name}.txt`, 'utf8')).reading;
const expectedOf = (name: string) => JSON.parse(readFileSync(`${FOLDER}/${name}.expected.json`, 'utf8')) as Expected;

describe.each(DOCUMENTS)('%s', (name) => {
  const expected = expectedOf(name);

  test('as printed: everything that is in it, and nothing else', () => {
    const reading = read(name);
    expect(reading.document).toEqual(expected.document);
    expect(
      reading.tasks.map(({ ref, title, lead, coordinating, approver, deadlineText, deadline: { kind, due } }) => {
        const approved = approver === undefined ? {} : { approver };
        return { ref, title, lead, coordinating, ...approved, deadlineText, kind, due };
      }),
    ).toEqual(expected.tasks);
    expect(
      reading.targets.map(({ ref, indicator, operator, value, unit }) => ({ ref, indicator, operator, value, unit })),
    ).toEqual(expected.targets);
    expect(reading.figures.map(({ ref, what, value, unit }) => ({ ref, what, value, unit }))).toEqual(expected.figures);
    expect(reading.footnotes.map(({ text }) => text)).toEqual(expected.footnotes);
  });

  test('as a scan has it: nine tasks in ten, their leads and dates, every number', () => {
    const { document, tasks, targets, figures } = read(`${name}.scan`);
    expect(document.symbol).toBe(expected.document.symbol);
    expect(document.date).toBe(expected.document.date);
    const pairs = expected.tasks.map((task) => ({
      task,
      found: tasks.find(({ title }) => overlap(title, task.title) >= 0.6),
    }));
    expect(share(pairs, ({ found }) => found !== undefined)).toBeGreaterThanOrEqual(0.9);
    const dated = pairs.filter(({ task }) => task.due.length > 0);
    expect(share(dated, ({ task, found }) => task.due.every((day) => found?.deadline.due.includes(day)))).toBe(1);
    const led = pairs.filter(({ task }) => task.lead.length > 0);
    expect(
      share(led, ({ task, found }) => overlap((found?.lead ?? []).join(' '), task.lead.join(' ')) >= 0.5),
    ).toBeGreaterThanOrEqual(0.9);
    expect(tasks.length).toBeLessThanOrEqual(expected.tasks.length * 1.25);
    expect(targets.map(({ value }) => value)).toEqual(expected.targets.map(({ value }) => value));
    expect(figures.map(({ value }) => value)).toEqual(expected.figures.map(({ value }) => value));
  });
});

test('a row that cannot be read whole says so', () => {
  const scan = readFileSync(`${FOLDER}/ke-hoach-sen-hong.txt`, 'utf8')
    .replace('trên Phòng Kinh tế | Các bộ phận', 'trên P%ị?g;l:tnế | Các bộ phận')
    .replace('địa bàn phường có liên quan | phường\n2.', 'địa bàn phường\n2.');
  const row = understand(scan).reading.tasks.find(({ ref }) => ref === 'Phụ lục I.1');
  expect(row?.doubt).toContain('không đọc được');
  expect(row?.confidence).toBeLessThan(0.7);
});

describe('extract', () => {
  test('prints one JSON object in the shape of the design', async () => {
    const { code, out } = await run(`${FOLDER}/ke-hoach-sen-hong.txt`, '--json');
    expect(code).toBe(0);
    const printed = JSON.parse(out);
    expect(Object.keys(printed)).toEqual(['document', 'tasks', 'targets', 'figures']);
    expect(Object.keys(printed.document)).toEqual(['symbol', 'type', 'issuer', 'place', 'date', 'title', 'signer']);
    expect(printed.tasks[0]).toMatchObject({
      ref: 'I.2, gạch 2',
      lead: ['không nêu'],
      coordinating: [],
      approver: null,
      deadlineText: '',
      deadline: { kind: 'none', due: [] },
      line: 28,
      page: 1,
    });
  });

  test('wrong use is 2, a file that is not there 1 with a word of what to do', async () => {
    expect((await run('x.txt')).code).toBe(2);
    expect((await run('--json')).code).toBe(2);
    const missing = await run('/nowhere/x.txt', '--json');
    expect(missing.code).toBe(1);
    expect(missing.err).toContain('/nowhere/x.txt');
    expect(missing.out).toBe('');
  });
});

async function run(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const stdout = new PassThrough();
  const stderr = new PassThrough();
  const code = await extractCommand(args, { stdin: Readable.from([]), stdout, stderr, env: {} });
  return { code, out: String(stdout.read() ?? ''), err: String(stderr.read() ?? '') };
}

/** Word-set F1 without diacritics. */
function overlap(a: string, b: string): number {
  const [x, y] = [a, b].map((text) => new Set(fold(text).match(/[a-z0-9]+/g) ?? []));
  if (!x || !y || x.size + y.size === 0) return 0;
  return (2 * [...x].filter((word) => y.has(word)).length) / (x.size + y.size);
}

function share<T>(items: readonly T[], isRight: (item: T) => boolean): number {
  expect(items.length).toBeGreaterThan(0);
  return items.filter(isRight).length / items.length;
}
