import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { parseDocument } from '../src/adapters/knowledge-files/document-schema.js';

const path = new URL('../knowledge/documents/bao-cao-158-bc-ubnd-2025.yaml', import.meta.url);
const source = readFileSync(path, 'utf8');
const report = parseDocument(parse(source));
const byId = new Map(report.facts.map((fact) => [fact.id, fact]));

/** A whole or decimal number in Vietnamese notation: `1.801`, `33,33`. */
function numberOf(id: string): number {
  const written = byId.get(id)?.value;
  if (written === undefined || !/^\d{1,3}(\.\d{3})*(,\d+)?$|^\d+$/u.test(written)) {
    throw new Error(`${id} holds no Vietnamese number: ${written}`);
  }
  return Number(written.replaceAll('.', '').replace(',', '.'));
}

/** Whole, then the parts that the report says it is made of. */
const sums: readonly (readonly [string, ...string[]])[] = [
  ['nhiem-vu-cp.tong', 'nhiem-vu-cp.dung-han', 'nhiem-vu-cp.cho-xac-nhan', 'nhiem-vu-cp.dang-thuc-hien'],
  ['the-che.van-ban-qppl', 'the-che.nghi-quyet', 'the-che.quyet-dinh'],
  ['tthc.tong', 'tthc.cap-tinh', 'tthc.cap-huyen', 'tthc.cap-xa'],
  ['ho-so.tiep-nhan-moi', 'ho-so.tiep-nhan-truc-tuyen', 'ho-so.tiep-nhan-truc-tiep'],
  ['ho-so.tiep-nhan-tong', 'ho-so.tiep-nhan-moi', 'ho-so.ky-truoc'],
  ['ho-so.tiep-nhan-tong', 'ho-so.da-giai-quyet', 'ho-so.dang-giai-quyet'],
  ['ho-so.da-giai-quyet', 'ho-so.truoc-han', 'ho-so.dung-han', 'ho-so.qua-han'],
  ['ho-so.dang-giai-quyet', 'ho-so.dang-trong-han', 'ho-so.dang-qua-han'],
  ['pakn.tong', 'pakn.moi', 'pakn.ky-truoc'],
  ['pakn.tong', 'pakn.quy-dinh', 'pakn.hanh-vi'],
  ['pakn.tong', 'pakn.da-xu-ly', 'pakn.dang-xu-ly'],
  ['bo-may.so-truoc', 'bo-may.so-sau', 'bo-may.so-giam'],
  ['bo-may.so-sau', 'bo-may.so-10-so', 'bo-may.so-thanh-tra', 'bo-may.so-van-phong'],
  ['bo-may.so-truong-truoc', 'bo-may.so-truong-sau', 'bo-may.so-truong-giam'],
  ['bo-may.so-pho-truoc', 'bo-may.so-pho-sau', 'bo-may.so-pho-giam'],
  ['bo-may.phong-truoc', 'bo-may.phong-truoc-chi-cuc', 'bo-may.phong-truoc-phong'],
  ['bo-may.phong-sau', 'bo-may.phong-sau-chi-cuc', 'bo-may.phong-sau-phong'],
  ['bo-may.phong-giam', 'bo-may.phong-giam-chi-cuc', 'bo-may.phong-giam-phong'],
  ['bo-may.phong-truoc', 'bo-may.phong-sau', 'bo-may.phong-giam'],
  ['bo-may.phong-truong-truoc', 'bo-may.phong-truong-sau', 'bo-may.phong-truong-giam'],
  ['bo-may.phong-pho-truoc', 'bo-may.phong-pho-sau', 'bo-may.phong-pho-giam'],
  ['bo-may.huyen-don-vi', 'bo-may.huyen-thanh-pho', 'bo-may.huyen-huyen'],
  ['bo-may.huyen-truoc', 'bo-may.huyen-sau', 'bo-may.huyen-giam'],
  ['su-nghiep.truoc', 'su-nghiep.con-lai', 'su-nghiep.giam'],
  ['bien-che.giao-duc', 'bien-che.giao-duc-2022', 'bien-che.giao-duc-2023', 'bien-che.giao-duc-2024'],
  ['tinh-gian.tong', 'tinh-gian.cong-chuc', 'tinh-gian.vien-chuc', 'tinh-gian.cap-xa'],
  ['tinh-gian.nd-178', 'tinh-gian.nd-178-cong-chuc', 'tinh-gian.nd-178-vien-chuc'],
  ['kiem-toan.tong', 'kiem-toan.da-thuc-hien', 'kiem-toan.con-lai'],
  ['tu-chu.tong', 'tu-chu.tinh', 'tu-chu.huyen'],
  ['tu-chu.tinh', 'tu-chu.tinh-chi-dau-tu', 'tu-chu.tinh-thuong-xuyen', 'tu-chu.tinh-mot-phan', 'tu-chu.tinh-nha-nuoc'],
  [
    'tu-chu.huyen',
    'tu-chu.huyen-chi-dau-tu',
    'tu-chu.huyen-thuong-xuyen',
    'tu-chu.huyen-mot-phan',
    'tu-chu.huyen-nha-nuoc',
  ],
  ['so.ioc-tong', 'so.ioc-tinh', 'so.ioc-thanh-pho'],
];

/** Percentage, part, whole. The report cuts 16,666… to 16,66 and 9,399… to 9: a full unit of its last place is allowed. */
const shares: readonly (readonly [string, string, string])[] = [
  ['bo-may.so-ty-le', 'bo-may.so-giam', 'bo-may.so-truoc'],
  ['bo-may.so-truong-ty-le', 'bo-may.so-truong-giam', 'bo-may.so-truong-truoc'],
  ['bo-may.so-pho-ty-le', 'bo-may.so-pho-giam', 'bo-may.so-pho-truoc'],
  ['bo-may.phong-ty-le', 'bo-may.phong-giam', 'bo-may.phong-truoc'],
  ['bo-may.phong-truong-ty-le', 'bo-may.phong-truong-giam', 'bo-may.phong-truong-truoc'],
  ['bo-may.phong-pho-ty-le', 'bo-may.phong-pho-giam', 'bo-may.phong-pho-truoc'],
  ['bo-may.huyen-ty-le', 'bo-may.huyen-giam', 'bo-may.huyen-truoc'],
  ['su-nghiep.ty-le', 'su-nghiep.giam', 'su-nghiep.truoc'],
  ['kiem-toan.ty-le', 'kiem-toan.da-thuc-hien', 'kiem-toan.tong'],
  ['dau-tu-cong.ty-le', 'dau-tu-cong.da-giai-ngan', 'dau-tu-cong.ke-hoach'],
];

/** Where the report contradicts itself or cannot be right: the record has to say so. */
const doubtful = [
  'dvc.ty-le-ho-so-truc-tuyen',
  'ho-so.tiep-nhan-truc-tuyen',
  'ho-so.qua-han',
  'dau-tu-cong.da-giai-ngan',
  'dau-tu-cong.ke-hoach',
  'ngan-sach.chi',
  'ngan-sach.chi-ty-le',
  'mo-hinh.qd-1390',
  'su-nghiep.ty-le-tu-2017',
  'su-nghiep.con-lai',
  'tu-chu.tong',
];

describe('report 158/BC-UBND as knowledge', () => {
  const figures = report.facts.filter((fact) => fact.kind === 'figure');

  it('holds the reported figures, each with the period it covers', () => {
    expect(figures.length).toBeGreaterThanOrEqual(130);
    expect(figures.filter((figure) => !figure.period).map((figure) => figure.id)).toEqual([]);
  });

  it.each(sums)('%s is the sum of its parts', (whole, ...parts) => {
    expect(parts.reduce((total, part) => total + numberOf(part), 0)).toBe(numberOf(whole));
  });

  it.each(shares)('%s follows from its part and whole', (share, part, whole) => {
    const decimals = byId.get(share)?.value?.split(',')[1]?.length ?? 0;
    const computed = (100 * numberOf(part)) / numberOf(whole);
    expect(Math.abs(computed - numberOf(share))).toBeLessThan(10 ** -decimals);
  });

  it('reaches the 155 procedures of the review only when the minimum of 10 is counted for each of 12 offices', () => {
    expect(12 * numberOf('ra-soat.cap-so') + numberOf('ra-soat.cap-huyen') + numberOf('ra-soat.cap-xa')).toBe(
      numberOf('ra-soat.tong'),
    );
  });

  it.each(doubtful)('%s tells that the source is doubtful', (id) => {
    expect(byId.get(id)?.doubt).toBeTruthy();
  });

  it('leaves out the phone, fax and mail addresses of the digital signature', () => {
    expect(source).not.toMatch(/@/u);
    expect(source).not.toMatch(/(?<!\d)0\d{2,3}[. ]?\d{3}[. ]?\d{3,4}(?!\d)/u);
  });

  it('is written in composed Vietnamese letters', () => {
    expect(source).toBe(source.normalize('NFC'));
  });
});
