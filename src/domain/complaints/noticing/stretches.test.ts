import { expect, test } from 'vitest';
import { stretchesOf } from './stretches.js';

const words = (count: number) => Array.from({ length: count }, (_, at) => `w${at + 1}`).join(' ');

test('what is short is one stretch and read as a whole', () => {
  expect(stretchesOf(words(29))).toEqual([]);
});

test.each([30, 35, 40, 41, 97])(
  'every ten neighbours of %i words stand in one stretch, and no word is left out',
  (count) => {
    const stretches = stretchesOf(words(count)).map((stretch) => stretch.split(' '));
    expect(new Set(stretches.flat()).size).toBe(count);
    expect(stretches.every(({ length }) => length <= 20)).toBe(true);
    for (let from = 1; from + 9 <= count; from += 1)
      expect(stretches.some((stretch) => stretch.includes(`w${from}`) && stretch.includes(`w${from + 9}`))).toBe(true);
  },
);
