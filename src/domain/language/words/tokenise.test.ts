import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenise } from './tokenise.js';

describe('tokenise', () => {
  it.each([
    ['Kế hoạch 51/KH-BCĐ nói gì?', ['kế', 'hoạch', '51/kh-bcđ', 'nói', 'gì']],
    ['theo 07/2025/NĐ-CP', ['theo', '07/2025/nđ-cp']],
    ['1.801 hồ sơ, đạt 54,3%', ['1.801', 'hồ', 'sơ', 'đạt', '54,3']],
    ['ngày 15/7/2025', ['ngày', '15/7/2025']],
    ['VP-TK ở P5', ['vp-tk', 'ở', 'p5']],
    ['🙂!?', []],
  ])('splits %s', (text, expected) => {
    expect(tokenise(text).map((token) => token.text)).toEqual(expected);
  });

  it('gives offsets into the text, in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (raw) => {
        const text = raw.toWellFormed().normalize('NFC');
        let end = 0;
        for (const token of tokenise(text)) {
          expect(token.start).toBeGreaterThanOrEqual(end);
          expect(text.slice(token.start, token.end).toLowerCase()).toBe(token.text);
          end = token.end;
        }
      }),
    );
  });
});
