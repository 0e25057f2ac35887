import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LINK_CODE_LENGTH, LINK_CODE_LETTERS, makeLinkCode, readLinkCode, showLinkCode } from './link-code.js';

test('a code has ten letters that cannot be taken for others, and reads back as shown', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 80, maxLength: 80 }), (bytes) => {
      const usable = bytes.filter((byte) => byte < 248).length;
      fc.pre(usable >= LINK_CODE_LENGTH);
      const code = makeLinkCode(bytes);
      expect(code).toMatch(/^[2-9A-HJKMNP-Z]{10}$/);
      expect(readLinkCode(showLinkCode(code).toLowerCase())).toBe(code);
    }),
  );
});

test('every letter is equally likely: bytes beyond the last whole round are passed over', () => {
  const counts = new Map<string, number>();
  for (let byte = 0; byte < 256; byte++) {
    const [first = ''] = makeLinkCode(Uint8Array.from([byte, ...Array.from({ length: 10 }, () => 0)]));
    counts.set(first, (counts.get(first) ?? 0) + 1);
  }
  const [, ...others] = LINK_CODE_LETTERS;
  expect(new Set(others.map((letter) => counts.get(letter)))).toEqual(new Set([8]));
});

test('too few random bytes are refused, other text is no code', () => {
  expect(() => makeLinkCode(Uint8Array.from({ length: 12 }, () => 255))).toThrow(RangeError);
  for (const text of ['', 'ABCDE', 'ABCDE23450', 'ABCDE2345O', 'ABCDE234567', 'áBCDE23456']) {
    expect(readLinkCode(text)).toBeUndefined();
  }
});
