import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fold } from './fold.js';
import { placeTone } from './tones.js';
import { isFoldedSyllable, isVietnameseSyllable } from './valid-syllable.js';

describe('isVietnameseSyllable', () => {
  it.each(
    'ủy uỷ ban nhân dân phường quý quốc giấy gì gìn giếng khuya nghiêng thuế quyền khuỷu ngoằn yêu kỹ lý xoong hòa hoà tuổi người rượu được quả oan ưu ý ông'.split(
      ' ',
    ),
  )('accepts %s', (word) => {
    expect(isVietnameseSyllable(word)).toBe(true);
  });
  it.each('nuwoc các.k tôst cac mat ngi ce ka fax tòt wed zậy b str quo ươ ubnd qyền ghà'.split(' '))(
    'refuses %s',
    (word) => {
      expect(isVietnameseSyllable(word)).toBe(false);
    },
  );
});

describe('isFoldedSyllable', () => {
  it.each('nuoc dang ky cac mat uy giay khuyu nghieng quyen thue yeu'.split(' '))('accepts %s', (word) => {
    expect(isFoldedSyllable(word)).toBe(true);
  });
  it('accepts the folded form of every syllable that was counted', () => {
    const counted = readFileSync('knowledge/language/syllables.tsv', 'utf8').split('\n');
    const syllables = counted.map((line) => line.split('\t')[0] ?? '').filter(isVietnameseSyllable);
    expect(syllables.length).toBeGreaterThan(3000);
    expect(syllables.filter((syllable) => !isFoldedSyllable(fold(syllable)))).toEqual([]);
  });
  it.each('nuwoc ubnd kys giaay dc ntn ce fax qyen giya tahng duonng'.split(' '))('refuses %s', (word) => {
    expect(isFoldedSyllable(word)).toBe(false);
  });
});

describe('placeTone', () => {
  it.each([
    ['hoà', 'hòa'],
    ['thuỷ', 'thủy'],
    ['uỷ', 'ủy'],
    ['quý', 'quý'],
    ['của', 'của'],
    ['ngoài', 'ngoài'],
    ['hoàn', 'hoàn'],
    ['người', 'người'],
    ['giá', 'giá'],
    ['gì', 'gì'],
    ['giếng', 'giếng'],
    ['khuỷu', 'khuỷu'],
    ['abc', 'abc'],
  ])('spells %s as %s', (typed, official) => {
    expect(placeTone(typed)).toBe(official);
  });
});
