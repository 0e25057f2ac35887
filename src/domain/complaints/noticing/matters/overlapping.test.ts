import { expect, test } from 'vitest';
import { overlapping } from './overlapping.js';

test('what is short is one stretch and read as a whole', () => {
  expect(overlapping({ from: 3, to: 32 })).toEqual([]);
});

test.each([30, 35, 40, 41, 97])(
  'every ten neighbours of %i words stand in one stretch, and no word is left out',
  (count) => {
    const stretches = overlapping({ from: 5, to: 5 + count }).map(({ from, to }) =>
      Array.from({ length: to - from }, (_, at) => from + at - 4),
    );
    expect(new Set(stretches.flat()).size).toBe(count);
    expect(stretches.every(({ length }) => length <= 20)).toBe(true);
    for (let from = 1; from + 9 <= count; from += 1)
      expect(stretches.some((stretch) => stretch.includes(from) && stretch.includes(from + 9))).toBe(true);
  },
);
