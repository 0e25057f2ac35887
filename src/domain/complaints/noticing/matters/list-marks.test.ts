import { expect, test } from 'vitest';
import { readQuestionPlainly } from '../../../language/reading/question.js';
import { listMarks } from './list-marks.js';

test.each([
  ['1) đèn hư 2) rác đầy 3) chó thả rông', ['2', '3']],
  ['a. hồ sơ trễ b. cán bộ quát', ['b']],
  ['hai chuyện: một là rác, hai là ồn', ['hai']],
  ['Thứ nhất, cầu gãy. Thứ hai, nước cúp.', ['thứ']],
  ['- đèn hư\n- rác đầy', ['rác']],
  ['hẹn 2 tuần mà 3 tháng chưa xong', []],
  ['nhà số 2. Rác đầy đường', []],
  ['đường số 1 - số 2 ngập', []],
])('%s', (text, begins) => {
  const question = readQuestionPlainly(text);
  expect([...listMarks(question)].map((at) => question.tokens[at]?.text)).toEqual(begins);
});
