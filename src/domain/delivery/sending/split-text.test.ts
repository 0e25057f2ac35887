import { describe, expect, test } from 'vitest';
import { splitText } from './split-text.js';

const PARAGRAPH = 'Nộp ở Trung tâm Phục vụ hành chính công của phường. Không mất lệ phí khi đăng ký đúng hạn.';

describe('splitText', () => {
  test('leaves what fits, and says nothing for nothing', () => {
    expect(splitText('Xin chào.', 2000)).toEqual(['Xin chào.']);
    expect(splitText('ả'.repeat(2000), 2000)).toEqual(['ả'.repeat(2000)]);
    expect(splitText(' \n ', 2000)).toEqual([]);
  });

  test('cuts at paragraph ends, though a line end would fill more', () => {
    const text = `${PARAGRAPH}\n${PARAGRAPH}\n\n${PARAGRAPH}\n${PARAGRAPH}`;
    expect(splitText(text, 280)).toEqual([`${PARAGRAPH}\n${PARAGRAPH}`, `${PARAGRAPH}\n${PARAGRAPH}`]);
  });

  test('else at line, sentence, clause and word ends', () => {
    expect(splitText('một hai\nba bốn năm', 12)).toEqual(['một hai', 'ba bốn năm']);
    expect(splitText('Một hai ba. Bốn năm sáu bảy', 20)).toEqual(['Một hai ba.', 'Bốn năm sáu bảy']);
    expect(splitText('một hai ba bốn', 11)).toEqual(['một hai ba', 'bốn']);
  });

  test('a word longer than a piece is cut, but no character in two', () => {
    const emoji = '👨‍👩‍👧';
    const pieces = splitText('👍'.repeat(5), 3);
    expect(pieces).toEqual(['👍', '👍', '👍', '👍', '👍']);
    expect(splitText(`aaaa${emoji}`, 7).every((piece) => piece.isWellFormed())).toBe(true);
    expect(splitText('e\u0302\u0301'.repeat(4), 4).every((piece) => piece.startsWith('e'))).toBe(true);
  });

  test('loses no word and keeps to the limit, whatever the text', () => {
    const text = Array.from({ length: 300 }, (_, i) => `${PARAGRAPH}${i % 7 === 0 ? '\n\n' : ' '}`).join('');
    for (const limit of [50, 333, 2000]) {
      const pieces = splitText(text, limit);
      expect(Math.max(...pieces.map((piece) => piece.length))).toBeLessThanOrEqual(limit);
      expect(pieces.join(' ').split(/\s+/)).toEqual(text.trim().split(/\s+/));
    }
  });
});
