import { beforeAll, expect, test } from 'vitest';
import { loadSyllableModel } from '../../src/adapters/knowledge-files/load-syllable-model.js';
import type { SyllableModel } from '../../src/domain/language/model/syllable-model.js';
import { readingCertainties } from '../../src/domain/language/reading/reading-certainty.js';
import { compoundsIn } from '../../src/domain/language/words/compounds.js';
import { isFunctionWord } from '../../src/domain/language/words/function-words.js';

let model: SyllableModel;
beforeAll(async () => {
  model = await loadSyllableModel('knowledge');
});

const compounds = (text: string) => compoundsIn(model, text.split(' '), isFunctionWord);

test('two syllables that the language knows as one word are found, of two that overlap the firmer one', () => {
  expect(compounds('có bao nhiêu giáo viên')).toContain('giáo viên');
  expect(compounds('sở y tế')).toEqual(['y tế']);
  expect(compounds('dân số của phường')).toContain('dân số');
});

test('neighbours by chance are no word', () => {
  expect(compounds('phường mấy đường')).toEqual([]);
  expect(compounds('')).toEqual([]);
});

test('a word among others that decide it is sure, one that could be several is not', () => {
  const certainties = (text: string) => readingCertainties(model, text.split(' '));
  expect(certainties('cuối tuần')[0]).toBeGreaterThan(0.95);
  const [, , alone = 1] = certainties('nhà có mạng');
  expect(alone).toBeLessThan(0.95);
  expect(certainties('2025')).toEqual([1]);
});
