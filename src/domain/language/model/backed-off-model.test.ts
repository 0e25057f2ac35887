import { describe, expect, it } from 'vitest';
import { loadSyllableCounts } from '../../../adapters/knowledge-files/load-syllable-model.js';
import { backedOffModel } from './backed-off-model.js';
import { createSyllableModel } from './syllable-model.js';

describe('backedOffModel', async () => {
  const counts = await loadSyllableCounts('knowledge');
  const model = backedOffModel(createSyllableModel(counts), counts);
  const sumAfter = (first: string, second: string): number => {
    const [one, two] = [model.idOf(first), model.idOf(second)];
    const pair = model.pairOf(one, two);
    let sum = 0;
    for (let next = 0; next < model.size; next += 1) {
      sum += Math.exp(model.logProbability(pair, model.pairOf(two, next), next));
    }
    return sum;
  };

  it.each([
    ['thủ', 'tục'],
    ['cải', 'cách'],
    ['quyết', 'định'],
  ])('shares one probability among everything that may follow %s %s', (first, second) => {
    expect(sumAfter(first, second)).toBeGreaterThan(0.9);
    expect(sumAfter(first, second)).toBeLessThan(1.05);
  });

  it('expects what was counted, and leaves something for what was not', () => {
    const [thu, tuc] = [model.idOf('thủ'), model.idOf('tục')];
    const pair = model.pairOf(thu, tuc);
    const costOf = (next: string) => {
      const id = model.idOf(next);
      return -model.logProbability(pair, model.pairOf(tuc, id), id);
    };
    expect(costOf('hành')).toBeLessThan(2);
    expect(costOf('ừ')).toBeGreaterThan(7);
    expect(costOf('ừ')).toBeLessThan(40);
  });
});
