import { expect, test } from 'vitest';
import { readQuestionPlainly } from '../../language/reading/question.js';
import { createParaphrases } from './paraphrases.js';

const paraphrases = createParaphrases(
  [
    ['thanh toán', 'trả tiền', 'nộp phí'],
    ['quá hạn', 'trễ hẹn', 'muộn'],
    ['trả tiền', 'chi trả'],
  ],
  readQuestionPlainly,
);

test('each word of a phrase, and each pair of it, may stand in a record as the other phrases of its group', () => {
  const found = paraphrases.alternativesIn('ho so tre hen');
  expect([...found.keys()].sort()).toEqual(['hen', 'tre', 'tre hen']);
  expect(found.get('tre hen')).toEqual([['qua', 'han'], ['muon']]);
  expect(found.get('tre')).toEqual(found.get('tre hen'));
});

test('a phrase of two groups has the alternatives of both', () => {
  expect(paraphrases.alternativesIn('tra tien o dau').get('tra tien')).toEqual([
    ['thanh', 'toan'],
    ['nop', 'phi'],
    ['chi', 'tra'],
  ]);
});

test('only whole words count', () => {
  expect(paraphrases.alternativesIn('thanh toanh muonn').size).toBe(0);
  expect(paraphrases.alternativesIn('han qua').size).toBe(0);
});
