import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadSyllableModel } from '../../src/adapters/knowledge-files/load-syllable-model.js';
import { fold } from '../../src/domain/language/letters/fold.js';
import { normalise } from '../../src/domain/language/letters/normalise.js';
import type { SyllableModel } from '../../src/domain/language/model/syllable-model.js';
import { restoreDiacritics } from '../../src/domain/language/restoring/restore-diacritics.js';

const SENTENCES = [
  'Ủy ban nhân dân phường tiếp nhận hồ sơ trong giờ hành chính, từ thứ hai đến thứ sáu.',
  'Người dân nộp tờ khai, giấy chứng sinh và xuất trình căn cước công dân.',
  'Công chức Tư pháp - Hộ tịch chủ trì, phối hợp với Công an phường kiểm tra nơi cư trú.',
  'Kế hoạch 51/KH-UBND yêu cầu báo cáo trước ngày 15/12/2025.',
  'Tôi muốn hỏi thủ tục đăng ký kết hôn mất bao lâu và cần giấy tờ gì?',
];
let model: SyllableModel;

beforeAll(async () => {
  model = await loadSyllableModel('knowledge');
});

function stripped(text: string): string {
  return [...text]
    .map((letter) => (letter === letter.toLowerCase() ? fold(letter) : fold(letter).toUpperCase()))
    .join('');
}

describe('restoreDiacritics', () => {
  it.each(SENTENCES)('restores: %s', (sentence) => {
    expect(restoreDiacritics(model, stripped(sentence))).toBe(sentence);
  });

  it.each(SENTENCES)('leaves alone: %s', (sentence) => {
    expect(restoreDiacritics(model, sentence)).toBe(sentence);
  });

  it('keeps what was typed and restores the rest', () => {
    expect(restoreDiacritics(model, 'phân ảnh o ga tren duong')).toContain('phân ảnh');
    expect(restoreDiacritics(model, 'THỦ TUC dang ký')).toBe('THỦ TỤC đăng ký');
  });

  it('changes diacritics only', () => {
    const words = fc.constantFrom(
      'thu',
      'tuc',
      'dang',
      'ky',
      'o',
      'dau',
      'DUOC',
      'Khong',
      '51/KH',
      '2025',
      'wifi',
      ',',
      '\n',
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 30 }), (typed) => {
        const text = normalise(typed.join(' '));
        expect(fold(restoreDiacritics(model, text))).toBe(fold(text));
      }),
    );
  });
});
