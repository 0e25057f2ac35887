import { describe, expect, it } from 'vitest';
import { parseConfusions } from './load-restorer.js';

describe('parseConfusions', () => {
  it('reads a letter, what it was seen as and the costs', () => {
    const [row, pair] = parseConfusions('# lời giải thích\nủ\tu 0.5\tti 2.25\t∅ 6\nứn\tim 5\n', 'table.tsv');
    expect(row).toEqual({
      printed: 'ủ',
      seen: new Map([
        ['u', 0.5],
        ['ti', 2.25],
        ['', 6],
      ]),
    });
    expect(pair?.printed).toBe('ứn');
  });

  it.each(['ủ\tu', 'ủ\tu -1', 'ươn\tu 1', 'ủ\tu x'])('says in which line it cannot read %s', (line) => {
    expect(() => parseConfusions(`a\ta 0\n${line}`, 'table.tsv')).toThrow('table.tsv, line 2');
  });
});
