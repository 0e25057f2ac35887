import type { TaskColumn } from './task-column.js';

/** Longer than any header: a cell of the table. */
const MOST_WORDS = 9;

/** Headers that only look like one of ours: who gave, signs, watches or gets it, what came of it and when, what is lacking, how to reach somebody. */
const OTHER =
  /thuc te|ket qua|tinh trang|trang thai|tien do|dien thoai|lien he|email|(?:qua|tre|gia|quyen|gioi) han|(?:^| )han (?:che|muc)|nhan bao cao|so ngay|ty le|ban hanh|lanh dao|(?:nguoi|don vi|co quan) (?:giao|ky|kiem tra|giam sat)|chi dao|^ngay (?:van ban|ky)/;

const WHO =
  '(?:nguoi|can bo|cong chuc|vien chuc|chuyen vien|nhan vien|nhan su|don vi|co quan|bo phan|phong|ban|nganh|ai)';
const DOES = '(?:lam|thuc hien|trien khai|theo doi|xu ly|giai quyet|nhan|duoc giao|dam nhan|dam trach|to chuc)';
const WHEN = '(?:ngay|thoi gian|thoi diem|moc)';
const ENDS = '(?:hoan thanh|xong|ket thuc|nop|trinh|gui|bao cao|tra loi|giai quyet|xu ly|thuc hien)';

/** How offices build the words over a column, folded; the first rule that fits counts. */
const RULES: readonly (readonly [TaskColumn, RegExp])[] = [
  ['coordinating', /phoi hop/],
  ['note', /^ghi chu|luu y$/],
  [
    'title',
    /^(?:(?:ten|danh muc|mo ta|noi dung|trich yeu) )*(?:nhiem vu|cong viec|dau viec|viec|hang muc|noi dung|trich yeu)(?: |$)/,
  ],
  ['urgent', /(?:^| )khan(?: |$)/],
  ['start', /(?:ngay|thoi gian|thoi diem) (?:bat dau|giao|nhan)|^bat dau|^tu ngay/],
  [
    'due',
    new RegExp(
      `(?:^| )(?:thoi )?han(?: |$)|deadline|^den ngay|${WHEN}(?: [a-z]+){0,2} ${ENDS}|^moc thoi gian|^thoi gian`,
    ),
  ],
  [
    'lead',
    new RegExp(
      `chu tri|phu trach|dau moi|tham muu|phan cong|trach nhiem|^giao (?:cho|viec cho)|(?:^| )${WHO}(?: [a-z]+){0,2} ${DOES}(?: |$)`,
    ),
  ],
  ['document', /van ban|ky hieu|^can cu|so hieu|cong van|^quyet dinh|^ke hoach/],
];

/** What a header means that stands in no list; `key` is folded, words with single spaces. */
export function columnByRule(key: string): TaskColumn | undefined {
  if (key === '' || key.split(' ').length > MOST_WORDS || OTHER.test(key)) return undefined;
  return RULES.find(([, fits]) => fits.test(key))?.[0];
}
