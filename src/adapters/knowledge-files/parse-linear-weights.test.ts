import { expect, test } from 'vitest';
import { parseLinearWeights } from './parse-linear-weights.js';

test('hundredths become weights, in the order that is expected', () => {
  const { rows, numbers } = parseLinearWeights('\tb\ta\n\t5\t-10\nword\t100\t0\n', ['a', 'b']);
  expect([...rows]).toEqual([
    ['', 0],
    ['word', 2],
  ]);
  expect([...numbers].map((number) => Math.round(number * 100))).toEqual([-10, 5, 0, 100]);
});

test.each([
  ['other labels', '\ta\tc\n', /labels are a, b/],
  ['a short row', '\ta\tb\nword\t1\n', /line 2/],
  ['no number', '\ta\tb\nword\t1\tx\n', /line 2.*"x"/],
])('%s are refused', (_, text, message) => {
  expect(() => parseLinearWeights(text, ['a', 'b'])).toThrow(message);
});
