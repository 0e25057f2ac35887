import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CASE_CODE_LETTERS, makeCaseCode, readCaseCode, showCaseCode } from './case-code.js';

const bytes = fc.uint8Array({ minLength: 40, maxLength: 40 });

describe('the code of a case', () => {
  test('has no signs that are taken for others', () => {
    expect(new Set(CASE_CODE_LETTERS).size).toBe(29);
    expect([...'01OILUZ'].filter((sign) => CASE_CODE_LETTERS.includes(sign))).toEqual([]);
    expect(showCaseCode(makeCaseCode(Uint8Array.from({ length: 40 }, (_, at) => at)))).toBe('2345-678K');
  });

  test('is read as it is shown, and however it is typed', () => {
    fc.assert(
      fc.property(bytes, (random) => {
        const code = makeCaseCode(random);
        for (const typed of [code, showCaseCode(code), showCaseCode(code).toLowerCase(), ` ${[...code].join(' ')} `])
          expect(readCaseCode(typed)).toEqual({ kind: 'code', code });
      }),
    );
  });

  test('one wrong sign and two that changed places are slips', () => {
    const sign = fc.constantFrom(...CASE_CODE_LETTERS);
    fc.assert(
      fc.property(bytes, fc.nat(7), sign, (random, at, other) => {
        const code = makeCaseCode(random);
        fc.pre(code[at] !== other);
        expect(readCaseCode(`${code.slice(0, at)}${other}${code.slice(at + 1)}`)).toEqual({ kind: 'slip' });
      }),
    );
    fc.assert(
      fc.property(bytes, fc.nat(6), (random, at) => {
        const code = makeCaseCode(random);
        const swapped = `${code.slice(0, at)}${code[at + 1]}${code[at]}${code.slice(at + 2)}`;
        fc.pre(swapped !== code);
        expect(readCaseCode(swapped)).toEqual({ kind: 'slip' });
      }),
    );
  });

  test('other text is no code', () => {
    for (const typed of ['', 'xin chào', 'HK3M-9PQ', 'HK3M9PQT2', 'đường đi'])
      expect(readCaseCode(typed)).toBeUndefined();
    expect(readCaseCode('HK3O-1PQT')).toEqual({ kind: 'slip' });
  });

  test('too few bytes are said', () => {
    expect(() => makeCaseCode(new Uint8Array(6))).toThrow(RangeError);
  });
});
