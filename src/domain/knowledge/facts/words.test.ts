import { expect, test } from 'vitest';
import { readQuestionPlainly } from '../../language/reading/question.js';
import { pairsOf, wordsOf } from './words.js';

const terms = (text: string) => wordsOf(readQuestionPlainly(text)).map(({ term }) => term);
const grammar = (text: string) =>
  wordsOf(readQuestionPlainly(text))
    .filter(({ isGrammar }) => isGrammar)
    .map(({ accented }) => accented);

test('numbers and dates are compared without leading zeros', () => {
  expect(terms('Quý 02, ngày 05/03/2025')).toEqual(['quy', '2', 'ngay', '5/3/2025']);
  expect(terms('0 hồ sơ')).toEqual(['0', 'ho', 'so']);
});

test('grammar is told by the diacritics: "nhà" is a house, "nhá" is none', () => {
  expect(grammar('Nhà nước thì sao nhá')).toEqual(['thì', 'sao', 'nhá']);
});

test('a text whose two readings do not line up is compared by the folded one', () => {
  const words = wordsOf({ plain: 'phuong nam', accented: 'phường' });
  expect(words.map(({ accented }) => accented)).toEqual(['phuong', 'nam']);
});

test('pairs are neighbours, without those that are all grammar', () => {
  expect(pairsOf(wordsOf(readQuestionPlainly('hồ sơ của tôi')))).toEqual(['ho so', 'so cua']);
  expect(pairsOf(wordsOf(readQuestionPlainly('phường')))).toEqual([]);
  expect(wordsOf(readQuestionPlainly(''))).toEqual([]);
});
