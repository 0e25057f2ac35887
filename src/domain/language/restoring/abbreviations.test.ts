import { describe, expect, it } from 'vitest';
import { createAbbreviations } from './abbreviations.js';

const abbreviations = createAbbreviations(['QĐ', 'NQ', 'NĐ', 'CP', 'BCĐ', 'BC', 'HĐND', 'UBND', 'TW', 'BCT']);

describe('abbreviations', () => {
  it.each([
    ['0D', 'QĐ'],
    ['QP', 'QĐ'],
    ['BCP', 'BCĐ'],
    ['HPND', 'HĐND'],
    ['HDPND', 'HĐND'],
    ['NOQ', 'NQ'],
    ['UBND', 'UBND'],
  ])('%s is %s', (seen, printed) => {
    expect(abbreviations.mend(seen)).toBe(printed);
  });

  it.each(['PCT', 'PAPI', 'XYZ'])('%s is none that is known', (seen) => {
    expect(abbreviations.mend(seen)).toBeUndefined();
  });

  it.each([
    ['73/0D-UBND', '73/QĐ-UBND'],
    ['61/2018/ND-CP', '61/2018/NĐ-CP'],
    ['09-NOQ/TW', '09-NQ/TW'],
    ['/KH-BCP', '/KH-BCĐ'],
    ['10/CT-TTg', '10/CT-TTg'],
    ['TP-HT', 'TP-HT'],
  ])('the symbol %s is %s', (seen, printed) => {
    expect(abbreviations.mendSymbol(seen)).toBe(printed);
  });
});
