import type { Word } from './words.js';

/** Nouns that `nào` asks with, without asking for a thing of that name: a time, a body, a person, a text, a way. */
const GENERIC = new Set(
  `the;khi;luc;hom;ngay;tuan;thang;quy;nam;gio;buoi;ky;thoi diem;thoi gian;giai doan;don vi;co quan;to chuc;nganh;so;phong;ban;bo;bo phan;
  to;cap;ai;nguoi;can bo;cong chuc;vien chuc;chuc danh;dia phuong;noi;cho;dau;huyen;tinh;xa;phuong;thanh pho;quan;van ban;quyet dinh;
  nghi dinh;nghi quyet;thong tu;chi thi;ke hoach;luat;cong van;de an;quy dinh;ket luan;cach;kieu;cai;viec;dieu;muc;phan;loai;kenh;hinh thuc;
  noi dung;van de;linh vuc;mat;khau;nguon;muc do;gi;truong hop;doi tuong;thu;mang;co;dien;yeu cau;nguyen tac;phia;huong;tan suat;thoi han;hoat dong;chieu huong`
    .split(';')
    .map((noun) => noun.trim()),
);

/** The nouns right before `nào` that name a kind of thing, folded; one of two syllables where the language knows it. */
export function kindsAskedIn(words: readonly Word[], compounds: readonly string[]): string[] {
  return words.flatMap(({ term }, at) => {
    const [first, second] = [words[at - 2], words[at - 1]];
    if (term !== 'nao' || !second || second.isGrammar) return [];
    const isCompound = first !== undefined && compounds.includes(`${first.accented} ${second.accented}`);
    const pair = `${first?.term} ${second.term}`;
    if (GENERIC.has(second.term) || GENERIC.has(pair)) return [];
    return [isCompound ? pair : second.term];
  });
}
