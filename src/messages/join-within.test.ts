import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { joinWithin } from './join-within.js';

const paragraph = fc.string({ minLength: 1, maxLength: 80 }).filter((text) => !text.includes('\n'));

describe('joining', () => {
  test('keeps everything that fits, in order, without empty paragraphs', () => {
    expect(joinWithin(100, ['Một.', '', 'Hai.', 'Nguồn: ba.'], ['Liên quan:', '• bốn'])).toBe(
      'Một.\nHai.\nNguồn: ba.\nLiên quan:\n• bốn',
    );
  });

  test('drops what stands before the last one first, from the end', () => {
    expect(joinWithin(18, ['Câu trả lời.', 'Thêm một.', 'Thêm hai.', 'Nguồn'])).toBe('Câu trả lời.\nNguồn');
    expect(joinWithin(28, ['Câu trả lời.', 'Thêm một.', 'Thêm hai.', 'Nguồn'])).toBe('Câu trả lời.\nThêm một.\nNguồn');
  });

  test('keeps as many of the last ones as asked for', () => {
    expect(joinWithin(24, ['Trả lời.', 'Thêm một.', 'Lưu ý.', 'Nguồn.'], [], 2)).toBe('Trả lời.\nLưu ý.\nNguồn.');
  });

  test('cuts the first at the end of a sentence when nothing else helps', () => {
    const text = joinWithin(40, ['Câu đầu tiên. Câu thứ hai dài hơn nhiều lắm.', 'Nguồn: A.']);
    expect(text).toBe('Câu đầu tiên.…\nNguồn: A.');
  });

  test('cuts at a word when there is no sentence end', () => {
    const text = joinWithin(30, ['một hai ba bốn năm sáu bảy tám chín mười', 'Nguồn: A.']);
    expect(text).toMatch(/^một hai ba( \p{L}+)*…\nNguồn: A\.$/u);
    expect(text.length).toBeLessThanOrEqual(30);
  });
});

describe('what is added when there is room', () => {
  test('a piece too long is passed over, a shorter one after it still fits', () => {
    expect(joinWithin(40, ['Trả lời.'], ['Liên quan:', '• quá dài để còn vừa chỗ này', '• vừa'])).toBe(
      'Trả lời.\nLiên quan:\n• vừa',
    );
  });

  test('a heading with nothing under it is left out', () => {
    expect(joinWithin(20, ['Trả lời.'], ['Liên quan:', '• quá dài để còn vừa'])).toBe('Trả lời.');
  });
});

test('never longer than allowed, the last paragraph never lost, the answer never empty', () => {
  fc.assert(
    fc.property(
      fc.array(paragraph, { minLength: 1, maxLength: 8 }),
      fc.array(paragraph, { maxLength: 6 }),
      fc.integer({ min: 120, max: 400 }),
      (essential, extra, length) => {
        const text = joinWithin(length, essential, extra);
        expect(text.length).toBeLessThanOrEqual(length);
        expect(text).toContain(essential.at(-1));
      },
    ),
  );
});
