import { describe, expect, it } from 'vitest';
import { decodeLattice, type Reading } from './decode-lattice.js';
import { createSyllableModel } from './syllable-model.js';

const SYLLABLES = ['<s>', '<n>', '.', '<w>', 'thủ', 'thu', 'tục', 'đăng', 'ký', 'được', 'không', 'tạm'];
const idOf = (word: string): number => Math.max(3, SYLLABLES.indexOf(word));
const PAIRS = ['thủ tục', 'đăng ký', 'được không', 'ký tạm'].map((pair) => pair.split(' ').map(idOf));

/** A model that knows four pairs and no triple. */
function smallModel() {
  const sorted = PAIRS.toSorted(([a = 0, b = 0], [c = 0, d = 0]) => a - c || b - d);
  return createSyllableModel({
    syllables: SYLLABLES,
    counts: SYLLABLES.map(() => 100),
    pairLengths: Uint16Array.from(SYLLABLES, (_, id) => sorted.filter(([first]) => first === id).length),
    tripleLengths: new Uint16Array(sorted.length),
    pairNext: Uint16Array.from(sorted, ([, next = 0]) => next),
    tripleNext: new Uint16Array(0),
    pairCosts: new Uint8Array(sorted.length).fill(10),
    tripleCosts: new Uint8Array(0),
  });
}

function reading(text: string, cost = 0, span = 1): Reading {
  return { words: text.split(' ').map((word) => ({ text: word, id: idOf(word) })), cost, span };
}

function decode(lattice: readonly (readonly Reading[])[]): string {
  return decodeLattice(smallModel(), lattice)
    .flatMap(({ reading }) => reading.words.map((word) => word.text))
    .join(' ');
}

describe('decodeLattice', () => {
  it('chooses the reading its neighbours suggest', () => {
    expect(decode([[reading('thu'), reading('thủ')], [reading('tục')]])).toBe('thủ tục');
  });

  it('weighs one word against two', () => {
    const dk = [reading('được'), reading('đăng ký')];
    expect(decode([dk, [reading('không')]])).toBe('được không');
    expect(decode([dk, [reading('tạm')]])).toBe('đăng ký tạm');
  });

  it('lets a reading cover several positions, and says where each began', () => {
    const lattice = [[reading('thủ tục', 0, 2), reading('thu')], [reading('không', 9)], [reading('được')]];
    expect(decodeLattice(smallModel(), lattice).map(({ start }) => start)).toEqual([0, 2]);
  });

  it('minds costs', () => {
    expect(decode([[reading('thu'), reading('thủ', 20)], [reading('tục')]])).toBe('thu tục');
  });

  it('gives nothing for nothing', () => {
    expect(decodeLattice(smallModel(), [])).toEqual([]);
  });
});
