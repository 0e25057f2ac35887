import { beforeAll, describe, expect, it } from 'vitest';
import { createRandom, damageText } from '../../../../test/support/damage-text.js';
import { WARD_DECISION } from '../../../../test/support/ward-decision.js';
import { loadRestorer } from '../../../adapters/knowledge-files/load-restorer.js';
import { type Restorer, textOf } from './restored-text.js';

let restorer: Restorer;
beforeAll(async () => {
  restorer = await loadRestorer('knowledge');
});
const restore = (text: string): string => textOf(restorer.restore(text));

/** As an OCR saw it (made up), and as it was printed. */
const LINES: readonly (readonly [string, string])[] = [
  ['Thuc hién tét nhiém vu dugc giao', 'Thực hiện tốt nhiệm vụ được giao'],
  ['vé viéc hé trg ngudi dan vay vén', 'về việc hỗ trợ người dân vay vốn'],
  ['s6 lugng hd so da giai quyét diing han', 'số lượng hồ sơ đã giải quyết đúng hạn'],
  ['Phòng Noi vu x4 1a don vi dau méi', 'Phòng Nội vụ xã là đơn vị đầu mối'],
  ['tir nay dén hét nim 2026', 'từ nay đến hết năm 2026'],
  ['theo quy dinh ctia phap luat vé quan 1y dat dai', 'theo quy định của pháp luật về quản lý đất đai'],
  // letters in capitals
  ['QUYET PINH', 'QUYẾT ĐỊNH'],
  ['CONG HOA XA HQI CHU NGHIA VIET NAM', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
  ['UY BAN NHAN DAN CONG HOA XA HOI CHU NGHIA VIET NAM', 'ỦY BAN NHÂN DÂN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
  ['tinh Pong Nai va thanh phé Pa Nang', 'tỉnh Đồng Nai và thành phố Đà Nẵng'],
  ['tang cuong Ky luat, Ky cuong hanh chinh', 'tăng cường kỷ luật, kỷ cương hành chính'],
  ['thue hién Ké hoach nay tai dia phuong', 'thực hiện Kế hoạch này tại địa phương'],
  ['Pai héi dai biéu bang b6 huyén lan thir XII', 'Đại hội đại biểu Đảng bộ huyện lần thứ XII'],
  // numbers, symbols, abbreviations
  ['Can ctr Nghi dinh s6 30/2020/ND-CP ngay 05/3/2020', 'Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05/3/2020'],
  ['Quyét dinh s6 77/0D-UBND, Ké hoach s6 08/KH-BCP', 'Quyết định số 77/QĐ-UBND, Kế hoạch số 08/KH-BCĐ'],
  ['dat 54,3% trong téng s6 1.2345, ho so', 'đạt 54,3% trong tổng số 1.2345, hồ sơ'],
  ['trinh HPND xa xem xét, UBND x4 thuc hién', 'trình HĐND xã xem xét, UBND xã thực hiện'],
  ['ngay 20 thang 5 nam 2021cua Chu tich UBND tinh', 'ngày 20 tháng 5 năm 2021của Chủ tịch UBND tỉnh'],
  ['giai doan 2021 — 2030', 'giai đoạn 2021 – 2030'],
  // Roman numbers
  ['hoan thanh trong Quy Il nam 2025', 'hoàn thành trong Quý II năm 2025'],
  ['bao cao Quy | va Quy 11 nam 2025', 'báo cáo Quý I và Quý II năm 2025'],
  ['I11. TO CHUC THUC HIEN', 'III. TỔ CHỨC THỰC HIỆN'],
  // torn apart, run together, lists
  ['cai cach hanh ch inh nha nudc', 'cải cách hành chính nhà nước'],
  ['nguoi dung dau Congdoan co trach nhiém', 'người đứng đầu Công đoàn có trách nhiệm'],
];

describe('a line of an OCR', () => {
  it.each(LINES)('%s', (seen, printed) => {
    expect(restore(seen)).toBe(printed);
  });
});

describe('a text of an OCR', () => {
  it('is read across the ends of its lines', () => {
    const text = 'Cac co quan, don vi tang cuong cong tac tuyén\ntruyén dén moi tang lép nhan dan';
    expect(restore(text)).toBe('Các cơ quan, đơn vị tăng cường công tác tuyên\ntruyền đến mọi tầng lớp nhân dân');
  });

  it('gets a đ in its lists where the OCR saw a second d', () => {
    const seen = 'c) Cac phong, ban;\nd) Cac truong hoc;\nd) Cac doanh nghiép;';
    expect(restore(seen)).toBe('c) Các phòng, ban;\nd) Các trường học;\nđ) Các doanh nghiệp;');
  });

  it.each([1, 2, 3, 4])('gets back what was damaged (%i)', (seed) => {
    const wanted = WARD_DECISION.split(/\s+/);
    const got = restore(damageText(WARD_DECISION, createRandom(seed))).split(/\s+/);
    expect(got).toHaveLength(wanted.length);
    const wrong = wanted.filter((word, at) => word !== got[at]);
    expect(wrong.length / wanted.length).toBeLessThan(0.03);
  });

  it('says which words are doubtful', () => {
    const [line] = restorer.restore('Uy ban nhan dan x4 12 xem xét, nha ho').lines;
    const confidenceOf = (from: string) => line?.tokens.find((token) => token.from === from)?.confidence ?? -1;
    expect(confidenceOf('12')).toBe(1);
    expect(confidenceOf('nhan')).toBeGreaterThan(0.95);
    expect(confidenceOf('ho')).toBeLessThan(0.9);
    for (const { text, start, end, confidence } of line?.tokens ?? []) {
      expect(line?.text.slice(start, end)).toBe(text);
      expect(confidence).toBeGreaterThan(0);
      expect(confidence).toBeLessThanOrEqual(1);
    }
  });
});

describe('what is not damaged', () => {
  it('stays, line for line', () => {
    expect(restore(WARD_DECISION)).toBe(WARD_DECISION);
    expect(restorer.restore(WARD_DECISION).lines.every(({ isClean }) => isClean)).toBe(true);
  });

  it.each([
    'The council shall publish the annual report before 31 March.',
    'Ký bởi: Văn phòng, vanphong@example.vn, 2025-03-24T14:51:41+0700',
    'xã Ea Kiết, huyện Cư M’gar; Krông Pắc; Y Moan Ênuôl',
    '',
  ])('stays: %s', (line) => {
    expect(restore(line)).toBe(line);
  });

  it('stays beside lines that are', () => {
    const seal = 'Đã ký: Ủy ban nhân dân xã Tân Phú';
    const noisy = damageText(WARD_DECISION, createRandom(5));
    expect(restore(`${noisy}${seal}`).split('\n').at(-1)).toBe(seal);
  });
});
