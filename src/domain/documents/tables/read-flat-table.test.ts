import { describe, expect, test } from 'vitest';
import { toPageLines } from '../lines/page-line.js';
import { toSourceLines } from '../source-lines.js';
import { readFlatTable } from './read-flat-table.js';
import { readGridTables } from './read-grid-table.js';

const VOCABULARY = {
  roles: [
    { name: 'Công chức Văn phòng - Thống kê', also: ['VP-TK', 'Công chức VP-TK'] },
    { name: 'Công chức Tư pháp - Hộ tịch', also: ['TP-HT', 'Công chức TP-HT'] },
    { name: 'Các ngành có liên quan', also: ['Các ngành'] },
    { name: 'Trường học', also: [] },
  ],
  approvers: [{ name: 'UBND phường', also: [] }],
  openings: ['Công chức', 'Các ngành'],
};
const HEAD = 'Nội dung công việc đề xuất/tham phối hợp hành/phê duyệt hiện';

function rows(text: string, scanned = text) {
  const lines = toPageLines(toSourceLines(`${HEAD}\n${text}`, [], `${HEAD}\n${scanned}`));
  return readFlatTable(lines, VOCABULARY).map((row) => [
    row.number,
    row.title,
    row.lead,
    row.coordinating,
    row.approver,
    row.time,
  ]);
}

describe('a flattened table', () => {
  test('cells of two lines on the right of the task', () => {
    expect(
      rows(
        '1. Xây dựng kế hoạch năm 2026 Công chức | Các ngành | UBND | Tháng 02 năm\nVP-TK có liên quan| phường 2026',
      ),
    ).toEqual([
      [
        1,
        'Xây dựng kế hoạch năm 2026',
        'Công chức VP-TK',
        'Các ngành có liên quan',
        'UBND phường',
        'Tháng 02 năm 2026',
      ],
    ]);
  });

  test('cells that begin above their row belong to it, not to the row before', () => {
    const text = [
      '1. Tuyên truyền trên địa bàn phường Công chức Các ngành UBND Quý I',
      'VP-TK có liên quan| phường',
      'A , Theo yêu cầu',
      '2. Báo cáo kết quả chấm điểm Công chức Các ngành UBND của Sở Nội vụ',
      'VP-TK có liên quan| phường',
    ].join('\n');
    expect(rows(text).map(([, title, , , , time]) => [title, time])).toEqual([
      ['Tuyên truyền trên địa bàn phường', 'Quý I'],
      ['Báo cáo kết quả chấm điểm', 'Theo yêu cầu của Sở Nội vụ'],
    ]);
  });

  test('columns swap meaning: who stands first leads', () => {
    expect(
      rows(
        '1. Tham mưu ban hành văn bản chi , . Công chức UBND . A\ntiết theo thẩm quyền Các ngành TP-HT phường Thường xuyên',
      ),
    ).toEqual([
      [
        1,
        'Tham mưu ban hành văn bản chi tiết theo thẩm quyền',
        'Các ngành',
        'Công chức TP-HT',
        'UBND phường',
        'Thường xuyên',
      ],
    ]);
  });

  test('the head comes back, a section has a row without a number', () => {
    const text = [
      'I. CÔNG TÁC CHỈ ĐẠO (Công chức Văn phòng - thống kê hướng dẫn thực hiện)',
      '1. Kiểm tra công tác cải cách VP-TK có liên quan| phường Quý I',
      HEAD,
      '2. Đánh giá kết quả thực hiện VP-TK có liên quan| phường Quý IV',
      'II. CẢI CÁCH TỔ CHỨC BỘ MÁY',
      'Rà soát quy định phân cấp| Công chức | Các ngành UBND Quý II',
      'VP-TK |có liên quan| phường',
    ].join('\n');
    expect(rows(text).map(([number, title, , , , time]) => [number, title, time])).toEqual([
      [1, 'Kiểm tra công tác cải cách', 'Quý I'],
      [2, 'Đánh giá kết quả thực hiện', 'Quý IV'],
      [1, 'Rà soát quy định phân cấp', 'Quý II'],
    ]);
  });

  test('the scan tells where columns part when restoring took the rules for letters', () => {
    const restored = '1. Rà soát hồ sơ năm 2026 Công chức I Cacnganh I UBND Thường xuyên\nVP.TK sơ liên quan phương';
    const scanned = '1. Ra soat ho so nam 2026 Cong chie | Cacnganh | UBND Thuene xuvén\nVP.TK ¢6 lién quan| phuong';
    expect(rows(restored, scanned)[0]?.slice(1, 4)).toEqual([
      'Rà soát hồ sơ năm 2026',
      'Công chức VP-TK',
      'Các ngành có liên quan',
    ]);
  });

  test('words of a task that could be cells stay with it', () => {
    const [row] = rows(
      '1. Tham mưu UBND phường ban hành hoặc trình HĐND\nphường theo yêu cầu của Sở Nội vụ VP-TK có liên quan| phường Quý I',
    );
    expect(row?.[1]).toBe('Tham mưu UBND phường ban hành hoặc trình HĐND phường theo yêu cầu của Sở Nội vụ');
  });
});

describe('a table whose cells are kept apart', () => {
  test('columns by their heads, sections, numbers', () => {
    const lines = toPageLines(
      toSourceLines(
        [
          'TT | Nội dung nhiệm vụ | Đơn vị chủ trì | Đơn vị phối hợp | Thời gian hoàn thành',
          'I | HẠ TẦNG SỐ |  |  | ',
          '1 | Khảo sát mạng | Phòng Kinh tế | Công an phường | Quý I/2026',
          '2 | Lắp đặt thiết bị | Phòng Kinh tế |  | Trước 30/6/2026',
          'Trên đây là danh mục nhiệm vụ.',
        ].join('\n'),
      ),
    );
    const { rows: found, rest } = readGridTables(lines, 'Bảng');
    expect(
      found.map((row) => [row.section?.mark, row.number, row.title, row.lead, row.coordinating, row.time]),
    ).toEqual([
      ['I', 1, 'Khảo sát mạng', 'Phòng Kinh tế', 'Công an phường', 'Quý I/2026'],
      ['I', 2, 'Lắp đặt thiết bị', 'Phòng Kinh tế', '', 'Trước 30/6/2026'],
    ]);
    expect(rest.map(({ text }) => text)).toEqual(['Trên đây là danh mục nhiệm vụ.']);
  });

  test('a table of figures is no table of tasks', () => {
    const lines = toPageLines(toSourceLines('Chỉ tiêu | Kế hoạch | Thực hiện\nHồ sơ | 100 | 90'));
    expect(readGridTables(lines, 'Bảng').rows).toEqual([]);
  });
});
