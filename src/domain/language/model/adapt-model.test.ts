import { describe, expect, it } from 'vitest';
import { adaptModel } from './adapt-model.js';
import { decodeLattice, type Reading } from './decode-lattice.js';
import { createSyllableModel, type SyllableModel } from './syllable-model.js';

const SYLLABLES = ['<s>', '<n>', '.', '<w>', 'thì', 'thi', 'đưa', 'đua', 'năm', 'cuối'];

/** A model that has only ever seen `thì đưa`. */
const general = createSyllableModel({
  syllables: SYLLABLES,
  counts: SYLLABLES.map(() => 100),
  pairLengths: Uint16Array.from(SYLLABLES, (syllable) => (syllable === 'thì' ? 1 : 0)),
  tripleLengths: new Uint16Array(1),
  pairNext: Uint16Array.of(SYLLABLES.indexOf('đưa')),
  tripleNext: new Uint16Array(0),
  pairCosts: Uint8Array.of(60),
  tripleCosts: new Uint8Array(0),
});

function chosen(model: SyllableModel, ...choices: string[][]): string {
  const lattice = choices.map((words) =>
    words.map((text): Reading => ({ words: [{ text, id: model.idOf(text) }], cost: 0 })),
  );
  return decodeLattice(model, lattice)
    .flatMap(({ reading }) => reading.words.map((word) => word.text))
    .join(' ');
}

describe('adaptModel', () => {
  const office = adaptModel(general, [{ text: 'Thi đua cuối năm 2025' }, { text: 'Khối thi đua, thi đua' }]);

  it('prefers what the office writes', () => {
    expect(chosen(general, ['thì', 'thi'], ['đưa', 'đua'])).toBe('thì đưa');
    expect(chosen(office, ['thì', 'thi'], ['đưa', 'đua'])).toBe('thi đua');
  });

  it('makes nothing less likely', () => {
    const [a, b] = [general.idOf('thì'), general.idOf('đưa')];
    const pair = general.pairOf(a, b);
    expect(office.pairOf(a, b)).toBe(pair);
    expect(office.logProbability(-1, pair, b)).toBe(general.logProbability(-1, pair, b));
  });

  it('knows pairs and triples with numbers, and none with a word the model does not know', () => {
    const [end, year, number] = ['cuối', 'năm', '<n>'].map((word) => general.idOf(word)) as [number, number, number];
    const [before, pair] = [office.pairOf(end, year), office.pairOf(year, number)];
    expect(pair).not.toBe(-1);
    expect(office.logProbability(before, pair, number)).toBeGreaterThan(office.logProbability(-1, pair, number));
    expect(office.pairOf(general.idOf('khối'), general.idOf('thi'))).toBe(-1);
  });

  it('weighs texts', () => {
    const weighed = adaptModel(general, [{ text: 'thi đua' }, { text: 'thi đưa', weight: 5 }]);
    expect(chosen(weighed, ['thi'], ['đưa', 'đua'])).toBe('thi đưa');
  });
});
