import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ReadDocument } from './document-reading.js';
import { readDocument } from './read-document.js';
import { pagesToSourceLines, toSourceLines } from './source-lines.js';

const AIDS = {
  roles: {
    roles: [
      { name: 'Phòng Kinh tế', also: [] },
      { name: 'Các bộ phận có liên quan', also: ['Các bộ phận'] },
    ],
    approvers: [{ name: 'UBND phường', also: [] }],
    openings: ['Phòng', 'Các bộ phận', 'UBND'],
  },
  readDates: () => [],
};

/** Pieces that documents are made of, whole and broken. */
const PIECE = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom(
    'KẾ HOẠCH',
    'Số: 12/KH-UBND Sen Hồng, ngày 30 tháng 02 năm 2026',
    'I. MỤC ĐÍCH',
    'I1I. TO CHUC THỰC HIỆN',
    'a) Tỷ lệ: tối thiểu 75%.',
    '¢) 100% văn bản',
    '- Phòng Kinh tế chủ trì, phối hợp với',
    'Phụ lục',
    'Nội dung công việc | Cơ quan chủ trì | Thời gian thực hiện',
    '1. Rà soát hồ sơ Phòng Kinh tế | Các bộ phận | UBND | Quý I',
    'VP-TK có liên quan| phường 2025',
    'gfnpg ;Ku’ © [{1]1311;]1)',
    '1 Nghị quyết số 8',
    '1.544.1234.56,,7% 1/0 11/10',
    'Nơi nhận: TM. ỦY BAN NHÂN DÂN',
    './.',
    '\f',
    '',
  ),
);

describe('readDocument', () => {
  test('never throws, and every record stands on a line that exists', () => {
    fc.assert(
      fc.property(fc.array(PIECE, { maxLength: 60 }), fc.array(PIECE, { maxLength: 60 }), (pieces, scanned) => {
        const text = pieces.join('\n');
        const lines = toSourceLines(text, [0.5, 2], scanned.join('\n'));
        for (const origin of recordsOf(readDocument(lines, AIDS))) {
          expect(origin.line).toBeGreaterThanOrEqual(1);
          expect(origin.lastLine).toBeGreaterThanOrEqual(origin.line);
          expect(origin.lastLine).toBeLessThanOrEqual(lines.length);
          expect(origin.ref).not.toBe('');
        }
      }),
      { numRuns: 60 },
    );
  });

  test('an empty document is an empty reading', () => {
    const reading = readDocument([], AIDS);
    expect(recordsOf(reading)).toEqual([]);
    expect(reading.document).toEqual({ recipients: [] });
  });

  test('a long row of one letter or digit takes no time', () => {
    for (const letter of ['1', 'a', ' ', '(', '- ', '|', 'ngày ', '1. ']) {
      const startedAt = performance.now();
      readDocument(toSourceLines(letter.repeat(4_000)), AIDS);
      expect(performance.now() - startedAt, letter).toBeLessThan(6_000);
    }
  });

  test('pages: form feeds, else rare lines that begin with a space', () => {
    expect(toSourceLines('a\n\fb\nc').map(({ page }) => page)).toEqual([1, 2, 2]);
    expect(toSourceLines('a\n b\nc').map(({ page }) => page)).toEqual([1, 2, 2]);
    const indented = Array.from({ length: 9 }, () => ' đoạn thụt đầu dòng').join('\n');
    expect(toSourceLines(indented).every(({ page }) => page === 1)).toBe(true);
    expect(pagesToSourceLines(['a\nb', 'c']).map(({ line, page }) => [line, page])).toEqual([
      [1, 1],
      [2, 1],
      [3, 2],
    ]);
  });
});

function recordsOf({ legalBases, sections, passages, footnotes, tasks, targets, figures }: ReadDocument) {
  return [...legalBases, ...sections, ...passages, ...footnotes, ...tasks, ...targets, ...figures];
}
