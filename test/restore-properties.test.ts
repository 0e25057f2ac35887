import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadRestorer } from '../src/adapters/knowledge-files/load-restorer.js';
import { type Restorer, textOf } from '../src/domain/language/restoring/restored-text.js';
import { createRandom, damageText } from './support/damage-text.js';
import { WARD_DECISION } from './support/ward-decision.js';

let restorer: Restorer;
beforeAll(async () => {
  restorer = await loadRestorer('knowledge');
});
const restore = (text: string): string => textOf(restorer.restore(text));

const cleanLines = WARD_DECISION.trimEnd().split('\n');
const someLines = fc
  .array(fc.constantFrom(...cleanLines), { minLength: 1, maxLength: 12 })
  .map((lines) => lines.join('\n'));
const noisyLines = fc
  .tuple(someLines, fc.integer({ min: 1, max: 10_000 }))
  .map(([text, seed]) => damageText(text, createRandom(seed)));
const scraps = fc.constantFrom(
  'thuc hién',
  's6',
  '12/QD-UBND',
  '1.5441,',
  '20258,',
  '54,3%',
  '|',
  '&',
  'P op',
  'Quy Il',
  'tin',
  '«',
  '\t',
  'ﬁy',
  '’',
  '25/6/2024',
  'x4',
  'a)',
  '- ',
  '.',
);
const anything = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 80 }),
  fc.array(scraps, { maxLength: 20 }).map((parts) => parts.join(' ')),
);
const RUNS = { numRuns: 60, seed: 20261121 };

/** Numbers that stand alone, with what is glued to them. */
function numbersOf(text: string): string[] {
  return text.match(/(?<![\p{L}\d|])\d{2,}[\d.,/%]*(?![\p{L}\d|])/gu) ?? [];
}

describe('restoring', () => {
  test('keeps the number of lines of anything', () => {
    fc.assert(
      fc.property(fc.array(anything, { maxLength: 6 }), (lines) => {
        const text = lines.join('\n');
        expect(restorer.restore(text).lines).toHaveLength(text.normalize('NFC').split('\n').length);
      }),
      RUNS,
    );
  });

  test('tokens stand where they say, in order, and the rest of the line is what was seen', () => {
    fc.assert(
      fc.property(fc.oneof(noisyLines, anything), (text) => {
        for (const { text: line, tokens } of restorer.restore(text).lines) {
          let end = 0;
          for (const token of tokens) {
            expect(token.start).toBeGreaterThanOrEqual(end);
            expect(line.slice(token.start, token.end)).toBe(token.text);
            end = token.end;
          }
        }
      }),
      RUNS,
    );
  });

  test('leaves numbers and dates as they are', () => {
    fc.assert(
      fc.property(noisyLines, (text) => {
        expect(numbersOf(restore(text))).toEqual(numbersOf(text));
      }),
      RUNS,
    );
  });

  test('changes nothing in clean text, and what it restored stays as it is', () => {
    fc.assert(
      fc.property(someLines, (text) => {
        expect(restore(text)).toBe(text);
      }),
      RUNS,
    );
    fc.assert(
      fc.property(noisyLines, (text) => {
        const once = restore(text);
        expect(restore(once)).toBe(once);
      }),
      RUNS,
    );
  });

  test('takes linear time for what no page holds', () => {
    const hostile = [
      '1'.repeat(200_000),
      '1,'.repeat(100_000),
      'thuc hién '.repeat(20_000),
      '/A'.repeat(100_000),
      'a'.repeat(200_000),
    ];
    const startedAt = performance.now();
    for (const text of hostile) expect(restorer.restore(`thuc hién nhiém vu\n${text}`).lines).toHaveLength(2);
    expect(performance.now() - startedAt).toBeLessThan(20_000);
  });
});
