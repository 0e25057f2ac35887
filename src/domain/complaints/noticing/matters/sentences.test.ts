import { expect, test } from 'vitest';
import { readQuestionPlainly } from '../../../language/reading/question.js';
import { sentencesOf } from './sentences.js';
import { sliceText } from './slice-question.js';

test.each([
  ['Đèn hẻm hư cả tuần. Rác cũng không ai lấy.', ['Đèn hẻm hư cả tuần.', 'Rác cũng không ai lấy.']],
  ['den hem hu ca tuan, ngoai ra rac khong ai lay', ['den hem hu ca tuan,', 'ngoai ra rac khong ai lay']],
  ['1. Đường hư nặng lắm 2. Nước máy đục ngầu', ['1. Đường hư nặng lắm', '2. Nước máy đục ngầu']],
  ['Kính gửi UBND phường\nđèn hẻm 5 tắt cả tháng', ['Kính gửi UBND phường', 'đèn hẻm 5 tắt cả tháng']],
  ['Ồn quá. Không ngủ được!', ['Ồn quá. Không ngủ được!']],
  ['', []],
])('%s', (text, sentences) => {
  const question = readQuestionPlainly(text);
  expect(sentencesOf(question).map(({ from, to }) => sliceText(question, from, to))).toEqual(sentences);
});
