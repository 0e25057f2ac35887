import { describe, expect, it } from 'vitest';
import { romanNumber } from './roman-numbers.js';

describe('romanNumber', () => {
  it.each([
    ['Il', 'Quy', false, 'II'],
    ['11', 'Quý', false, 'II'],
    ['|', 'hang', false, 'I'],
    ['1', 'Quy', false, undefined],
    ['11', 'ngày', false, undefined],
    ['11', undefined, true, 'II'],
    ['I11', undefined, true, 'III'],
    ['VIL', undefined, true, 'VII'],
    ['|', 'phường', false, undefined],
    ['IV', 'Phần', false, 'IV'],
  ])('%s after %s (heading: %s) is %s', (seen, before, isHeading, roman) => {
    expect(romanNumber(seen, before, isHeading)).toBe(roman);
  });
});
