import { beforeAll, describe, expect, it } from 'vitest';
import { loadKnowledge } from '../../adapters/knowledge-files/load-knowledge.js';
import { officeTexts } from './office-texts.js';

describe('officeTexts', () => {
  let texts: readonly string[];
  beforeAll(async () => {
    texts = officeTexts(await loadKnowledge('knowledge'));
  });

  it('gathers records, procedures and words of the office once each', () => {
    expect(texts.length).toBeGreaterThan(2000);
    expect(new Set(texts).size).toBe(texts.length);
  });

  it('leaves out what was written without diacritics', () => {
    expect(texts.filter((text) => /^[\x20-\x7e]*$/.test(text))).toEqual([]);
  });
});
