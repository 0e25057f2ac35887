import { expect, test } from 'vitest';
import { readQuestionPlainly } from '../../language/reading/question.js';
import { compileClasses, compilePattern, matchAt } from './pattern.js';
import { createPatternIndex, longestApart } from './pattern-index.js';
import { wordsOf } from './words.js';

const CLASSES = compileClasses({ kin: ['ba', 'ông nội'] });

function matches(pattern: string, text: string): boolean {
  const words = wordsOf(readQuestionPlainly(text));
  return words.some((_, at) => matchAt(compilePattern(pattern), words, at, CLASSES)?.odd === 0);
}

test.each([
  ['gia hạn', 'gia hạn tạm trú', true],
  ['gia hạn', 'gia han tam tru', true],
  ['mất', 'mặt trời', false],
  ['hòa giải', 'hoà giải ở xã', true],
  ['sắp .. cưới', 'hai đứa sắp làm lễ cưới', true],
  ['sắp .. cưới', 'sắp tới hai đứa tụi em cưới', false],
  ['cấp|làm lại', 'làm lại thẻ', true],
  ['không có? lương hưu', 'không lương hưu', true],
  ['{kin} mất !giấy|thẻ', 'ông nội mất hôm qua', true],
  ['{kin} mất !giấy|thẻ', 'ba mất thẻ', false],
])('%s in "%s": %s', (pattern, text, expected) => {
  expect(matches(pattern, text)).toBe(expected);
});

test('the longest of overlapping matches wins', () => {
  const index = createPatternIndex([
    ['khai sinh', 'short'],
    ['đăng ký lại khai sinh', 'long'],
  ] as const);
  const found = longestApart(index.find(wordsOf(readQuestionPlainly('Đăng ký lại khai sinh ở đâu?'))));
  expect(found.map(({ value }) => value)).toEqual(['long']);
});

test('a lenient search takes a word that sounds alike, in company only', () => {
  const index = createPatternIndex([['đăng ký tạm trú', 'tam-tru']] as const);
  const words = wordsOf(readQuestionPlainly('đăng ký tạm chú'));
  expect(index.find(words)).toEqual([]);
  expect(index.find(words, true).map(({ value }) => value)).toEqual(['tam-tru']);
});
