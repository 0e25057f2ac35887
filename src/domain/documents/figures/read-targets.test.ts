import { describe, expect, test } from 'vitest';
import { findQuantities } from './quantity.js';
import { readFigures } from './read-figures.js';
import { readTargets } from './read-targets.js';

const PLACE = { ref: 'II.a', line: 3, lastLine: 3, page: 1, confidence: 1 };
const targets = (text: string, isReport = false) =>
  readTargets({ ...PLACE, text, kind: isReport ? 'report' : 'targets' }, isReport).map(
    ({ indicator, operator, value, unit }) => [indicator, operator, value, unit],
  );

describe('targets', () => {
  test.each<[string, unknown[][]]>([
    ['100% văn bản đi được ký số.', [['Văn bản đi được ký số', '=', 100, '%']]],
    ['Trên 98% cán bộ đạt chuẩn.', [['Cán bộ đạt chuẩn', '>', 98, '%']]],
    [
      'Hoàn thành 90% kế hoạch vốn, giải ngân đúng hạn.',
      [['Hoàn thành kế hoạch vốn, giải ngân đúng hạn', '=', 90, '%']],
    ],
    [
      'Tỷ lệ hồ sơ trực tuyến; công khai đúng hạn: tối thiểu 60%.',
      [
        ['Tỷ lệ hồ sơ trực tuyến', '>=', 60, '%'],
        ['Công khai đúng hạn', '>=', 60, '%'],
      ],
    ],
    [
      'Quản trị môi trường đạt từ 4,35 điểm trở lên, tăng ít nhất là 0,06 điểm so với năm 2023;',
      [
        ['Quản trị môi trường', '>=', 4.35, 'điểm'],
        ['Quản trị môi trường: tăng so với năm 2023', '>=', 0.06, 'điểm'],
      ],
    ],
    [
      'Phấn đấu chỉ số của xã duy trì thuộc nhóm khá của tỉnh.',
      [['Chỉ số của xã duy trì thuộc nhóm khá của tỉnh', 'in', 'nhóm khá của tỉnh', '']],
    ],
    ['Đảm bảo tỷ lệ cán bộ nữ theo quy định.', [['Đảm bảo tỷ lệ cán bộ nữ theo quy định', '>=', null, '']]],
  ])('%s', (text, expected) => {
    expect(targets(text)).toEqual(expected);
  });

  test('a report tells results: only what was to be reached is a target', () => {
    expect(targets('Tỷ lệ hồ sơ trực tuyến đạt 64,98%, giảm 12 đơn vị.', true)).toEqual([]);
    expect(
      targets('Thu hút 11/10 (vượt chỉ tiêu) doanh nghiệp.', true).map(([, operator, value]) => [operator, value]),
    ).toEqual([['>=', 10]]);
    expect(targets('Kế hoạch năm 2026 gồm: 08 lĩnh vực và 19 mục tiêu.', true)).toEqual([
      ['Kế hoạch năm 2026: số lĩnh vực', '=', 8, 'lĩnh vực'],
      ['Kế hoạch năm 2026: số mục tiêu', '=', 19, 'mục tiêu'],
    ]);
  });
});

describe('numbers', () => {
  test('dates, years, symbols, quarters and names count nothing', () => {
    for (const text of [
      'Căn cứ Quyết định số 1389/QĐ-UBND ngày 11/9/2021 giai đoạn 2021 - 2030',
      'Quý 1 năm 2026, tháng 8, Điều 3, Đề án 06, Tổng đài 1022, TCVN ISO 9001:2015, 6 tháng đầu năm',
    ])
      expect(findQuantities(text), text).toEqual([]);
  });

  test('a note mark glued to a number is cut where its grouping shows it, and doubted unless the sum settles it', () => {
    const figures = (text: string) =>
      readFigures({ ...PLACE, text }, undefined).map(({ what, value, doubt }) => [what, value, doubt !== undefined]);
    expect(figures('Số hồ sơ: 12.345; trong đó, trong hạn: 11.230, quá hạn: 1.1152.')).toEqual([
      ['Số hồ sơ', '12.345', false],
      ['Số hồ sơ: Trong hạn', '11.230', false],
      ['Số hồ sơ: Quá hạn', '1.115', false],
    ]);
    expect(figures('Số hồ sơ: 12.346; trong đó, quá hạn: 1.1152.').at(-1)).toEqual([
      'Số hồ sơ: Quá hạn',
      '1.115',
      true,
    ]);
  });
});
