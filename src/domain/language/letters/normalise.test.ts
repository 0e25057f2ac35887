import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, hasDiacritics } from './fold.js';
import { normalise } from './normalise.js';

describe('normalise', () => {
  it.each([
    ['Thủ tục'.normalize('NFD'), 'Thủ tục'],
    ['a\u200Bb\u0000c', 'abc'],
    ['e\u200B\u0301', 'é'],
    ['  một \t hai\u00A0ba  ', 'một hai ba'],
    ['“51/KH–BCĐ”', '"51/KH-BCĐ"'],
    ['một \r\n\r\n\r\n\r\n hai', 'một\n\nhai'],
    ['\uD800lẻ', 'lẻ'],
  ])('turns %j into %j', (raw, expected) => {
    expect(normalise(raw)).toBe(expected);
  });

  it('does nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (raw) => {
        expect(normalise(normalise(raw))).toBe(normalise(raw));
      }),
    );
  });

  it('takes linear time on stacked marks', () => {
    expect(normalise(`e${'\u0323\u0301'.repeat(50_000)}`).length).toBeLessThan(8);
  });
});

describe('fold', () => {
  it.each([
    ['Đường', 'duong'],
    ['ĐĂNG KÝ', 'dang ky'],
    ['51/KH-BCĐ', '51/kh-bcd'],
    ['Ủy ban'.normalize('NFD'), 'uy ban'],
  ])('folds %s to %s', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it('sees diacritics and đ, composed or not', () => {
    expect(['đi', 'có', 'có'.normalize('NFD')].every(hasDiacritics)).toBe(true);
    expect(hasDiacritics('khong dau')).toBe(false);
  });
});
