import { describe, expect, it } from 'vitest';
import { compose } from './letters.js';
import { scanWords } from './scan-words.js';

function wordsOf(text: string): string[] {
  const words: string[] = [];
  scanWords(compose(text), (scanned, start, end, kind) => words.push(`${scanned.slice(start, end)}:${kind}`));
  return words;
}

describe('scanWords', () => {
  it.each([
    ['Đăng ký khai sinh.', ['Đăng:syllable', 'ký:syllable', 'khai:syllable', 'sinh:syllable']],
    ['số 51/KH-BCĐ', ['số:syllable', '51:number', 'KH:syllable', 'BCĐ:syllable', '51/KH-BCĐ:symbol']],
    ['ngày 15/7/2025,', ['ngày:syllable', '15:number', '7:number', '2025:number', '15/7/2025:symbol']],
    ['1.801 hồ sơ, 54,3%', ['1.801:number', 'hồ:syllable', 'sơ:syllable', '54,3:number']],
    ['nhà-đất và/hoặc', ['nhà:syllable', 'đất:syllable', 'và:syllable', 'hoặc:syllable']],
    ['h.dong 2a QH13 cuối-', ['h:syllable', 'dong:syllable', '2a:number', 'QH13:number', 'cuối:syllable']],
    ['🙂 -- ... //', []],
    ['', []],
  ])('splits %s', (text, expected) => {
    expect(wordsOf(text)).toEqual(expected);
  });

  it('says that a text is not composed, and reads it once it is', () => {
    const apart = 'đăng ký'.normalize('NFD');
    expect(scanWords(apart, () => undefined)).toBe(false);
    expect(wordsOf(apart)).toEqual(['đăng:syllable', 'ký:syllable']);
    expect(wordsOf('khai\u200Bsinh')).toEqual(['khaisinh:syllable']);
  });
});
