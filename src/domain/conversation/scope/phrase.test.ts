import { expect, test } from 'vitest';
import { readQuestionPlainly } from '../../language/reading/question.js';
import { readMessageWords } from './message-words.js';
import { createPhraseBook } from './phrase-book.js';
import { createPhraseReader } from './read-phrase.js';

const lists = { kin: ['mẹ', 'chồng', 'con (trai|gái)?'] };
const readPhrase = createPhraseReader(lists);

function stands(phrase: string, message: string): boolean {
  const { mended } = readMessageWords(readQuestionPlainly(message), new Map());
  return createPhraseBook([phrase], readPhrase).has(mended);
}

test.each([
  ['nhà (đang|bị) cháy', 'nha toi o, nha dang chay'],
  ['nhà (tôi)? cháy', 'nhà cháy'],
  ['nhà (tôi)? cháy', 'nhà tôi cháy'],
  ['hồ sơ ... đến đâu', 'hồ sơ đất của tôi đến đâu rồi'],
  ['{kin} ngất', 'con gái ngất xỉu'],
  ['ly hôn', 'li hon'],
  ['cứu', 'cứuuuuu'],
  ['dí! em', 'nó dí em'],
  ['hoà giải', 'hòa giải'],
  ['là ai $', 'bạn là ai'],
])('%s stands in: %s', (phrase, message) => {
  expect(stands(phrase, message)).toBe(true);
});

test.each([
  ['dí! em', 'nhanh di em'],
  ['cháy', 'xe chạy nhanh lắm rồi'],
  ['cưa', 'bộ phận một cửa của phường'],
  ['hồ sơ ... đến đâu', 'hồ sơ một hai ba bốn năm sáu bảy đến đâu'],
  ['là ai $', 'là ai vậy'],
])('%s does not stand in: %s', (phrase, message) => {
  expect(stands(phrase, message)).toBe(false);
});

test.each(['(a|b', 'a)', '{unknown} a', '... a', '(a)?', '?', '()'])(
  'a broken phrase is told at start-up: %s',
  (phrase) => {
    expect(() => createPhraseBook([phrase], readPhrase)).toThrow(/scope/);
  },
);
