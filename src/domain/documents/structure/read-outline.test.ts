import { describe, expect, test } from 'vitest';
import { toPageLines } from '../lines/page-line.js';
import { toSourceLines } from '../source-lines.js';
import { joinBlocks } from './join-blocks.js';
import { readFootnotes } from './read-footnotes.js';
import { readOutline } from './read-outline.js';

function outline(text: string): [string, string][] {
  const { body } = readFootnotes(toPageLines(toSourceLines(text)));
  return readOutline(joinBlocks(body)).map((block) => [block.ref, block.text]);
}

describe('the outline', () => {
  test('lists of letters: đ is printed as d, c as ¢', () => {
    const refs = outline('II. CHỈ TIÊU\n1. Dịch vụ\na) Một;\nb) Hai;\n¢) Ba;\nd) Bốn;\nd) Năm;\ne) Sáu.').map(
      ([ref]) => ref,
    );
    expect(refs).toEqual(['II', 'II.1', 'II.1.a', 'II.1.b', 'II.1.c', 'II.1.d', 'II.1.đ', 'II.1.e']);
  });

  test('Roman numbers as scanned', () => {
    const refs = outline('|. MỤC ĐÍCH\n\n11. NỘI DUNG\n\nI11. TỔ CHỨC THỰC HIỆN\n\nlV. KINH PHÍ').map(([ref]) => ref);
    expect(refs).toEqual(['I', 'II', 'III', 'IV']);
  });

  test('bullets, plus signs and paragraphs count within their section', () => {
    const refs = outline(
      'V. TỔ CHỨC\n1. Phòng Kinh tế:\n- Một.\n- Hai như sau:\n+ Ba.\n+ Bốn.\n2. Công an\nNăm một việc.',
    ).map(([ref]) => ref);
    expect(refs).toEqual([
      'V',
      'V.1',
      'V.1, gạch 1',
      'V.1, gạch 2',
      'V.1, gạch 2, dấu + 1',
      'V.1, gạch 2, dấu + 2',
      'V.2',
      'V.2, đoạn 1',
    ]);
  });

  test('a sentence goes on over empty lines, a page and its notes', () => {
    const text = [
      'Ủy ban nhân dân xã yêu cầu các bộ phận rà soát toàn bộ hồ sơ còn tồn đọng',
      '',
      'của kỳ trước, báo cáo kết quả về Văn phòng trước khi kết thúc',
      '',
      '1 Nghị quyết số 08/NQ-HĐND của Hội đồng nhân dân xã.',
      '',
      '2 Kế hoạch số 5/KH-UBND của',
      'Ủy ban nhân dân xã.',
      ' đợt cao điểm.',
    ].join('\n');
    expect(outline(text)).toEqual([
      [
        'đoạn 1',
        'Ủy ban nhân dân xã yêu cầu các bộ phận rà soát toàn bộ hồ sơ còn tồn đọng của kỳ trước, báo cáo kết quả về Văn phòng trước khi kết thúc đợt cao điểm.',
      ],
    ]);
    const { footnotes } = readFootnotes(toPageLines(toSourceLines(text)));
    expect(footnotes.map(({ mark, text: note }) => [mark, note])).toEqual([
      ['1', 'Nghị quyết số 08/NQ-HĐND của Hội đồng nhân dân xã.'],
      ['2', 'Kế hoạch số 5/KH-UBND của Ủy ban nhân dân xã.'],
    ]);
  });

  test('numbers in a sentence are no marks', () => {
    expect(outline('giai đoạn 2021\n- 2030 và các năm sau').map(([ref]) => ref)).toEqual(['đoạn 1']);
    expect(outline('gồm (1) Phòng Một;\n(2)\nPhòng Hai').length).toBe(1);
  });

  test('a symbol cut at the line end is put together', () => {
    expect(outline('Căn cứ Kế hoạch số 89/KH-\nUBND ngày 17/3/2026')[0]?.[1]).toBe(
      'Căn cứ Kế hoạch số 89/KH-UBND ngày 17/3/2026',
    );
  });
});
