import { describe, expect, test } from 'vitest';
import { readQuestionPlainly } from '../../language/reading/question.js';
import { isFollowUp, withSubjectOf } from './follow-up.js';

describe('leans on the question before', () => {
  test.each([
    'còn ai phối hợp?',
    'hạn khi nào vậy',
    'thế còn quý II',
    'việc đó ai làm',
    'nhiệm vụ này thì sao',
    'bao nhiêu',
  ])('%s', (text) => {
    expect(isFollowUp(readQuestionPlainly(text))).toBe(true);
  });
});

describe('stands by itself', () => {
  test.each([
    'Ai chủ trì rà soát văn bản quy phạm pháp luật của phường?',
    'còn công chức tài chính kế toán phường phụ trách giải ngân vốn đầu tư',
    'xin chào',
    'giấy khai sinh',
  ])('%s', (text) => {
    expect(isFollowUp(readQuestionPlainly(text))).toBe(false);
  });
});

test('a follow-up takes the subject of the question before and keeps what it asks', () => {
  const before = readQuestionPlainly('Ai chủ trì rà soát văn bản?');
  const next = readQuestionPlainly('hạn khi nào');
  const full = withSubjectOf(before, next);
  expect(full.plain).toBe('han khi nao ra soat van ban');
  expect(full.accented).toBe('hạn khi nào rà soát văn bản');
  expect(full.text).toContain('rà soát văn bản');
  expect(full.hasTypedDiacritics).toBe(next.hasTypedDiacritics);
});
