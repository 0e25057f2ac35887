/** Time cells and the pieces they are broken into at line ends; folded, longest first within a start. */
const OPENING = String.raw`(?:thuong xuyen(?: va dinh ky| trong nam)?|dinh ky(?: va)?(?: thuong xuyen| hang (?:quy|thang|nam|tuan))?|(?:hang|hằng|moi) (?:quy|thang|nam|tuan|ngay)|(?:trong )?quy (?:[ivx|l1]{1,4}|11)(?: (?:va|den) quy [ivx|l1]{1,4})?(?:[ /.]*nam)?(?: ?/? ?\d{4})?|(?:trong )?(?:thang|nam) \d{1,4}(?:[ /.]*(?:nam )?\d{4}|(?: nam))?|(?:truoc|cham nhat|den het|den|tu|trong)? ?ngay \d{1,2}/\d{1,2}(?:/\d{4})?|\d{1,2}/\d{1,2}/\d{4}|\d{1,2}/\d{4}|ngay (?:tu )?(?:dau|khi|sau)(?: nam(?: \d{4})?)?|(?:tu )?(?:6|9|3|sau) thang(?: dau| cuoi)?(?: nam)?(?: \d{4})?|tu (?:6 )?thang \d{0,2}|theo (?:ke hoach|quyet dinh|quyet|yeu cau|quy dinh|huong dan|tien do|chi dao|de nghi)(?: (?:huong dan )?cua(?: (?:so|bo|ubnd|hdnd|thanh pho|tinh|cap tren|noi vu)){0,4})?(?: ban hanh)?|thoi gian(?: bao(?: cao)?)?(?: theo quy(?: dinh)?)?|dot xuat|khi co yeu cau|ca nam|cuoi nam(?: \d{4})?|dau nam(?: \d{4})?|giai doan \d{4}(?:-\d{4})?)`;
/** What a time cell goes on with on its next line. */
const CONTINUING = String.raw`(?:nam va cuoi|nam \d{4}|va cuoi nam(?: \d{4})?|va dinh ky|va thuong xuyen|thuong xuyen|dinh ky|\d{4}|cua (?:so|ubnd|bo|hdnd)(?: (?:noi vu|tinh|thanh pho|cap tren|tu phap)){0,2}|huong dan cua|so noi vu|so \p{L}+ \p{L}+|thanh pho|tinh|cao theo quy|dinh|ban hanh|dau nam|cuoi nam|ke hoach|quyet dinh|cap tren|hang nam|quy dinh|yeu cau)`;

const OPENS = new RegExp(`^${OPENING}$`, 'u');
const CONTINUES = new RegExp(`^${CONTINUING}$`, 'u');
/** A cell that ends so has more to come. */
const UNFINISHED =
  /(?:nam|thang|cua|theo|yeu cau|quyet|bao|cao theo quy|va|tu|den|dau|quy|hanh|huong dan|va cuoi|ubnd)$/u;

export function opensTimeCell(folded: string): boolean {
  return OPENS.test(folded);
}

export function continuesTimeCell(folded: string): boolean {
  return CONTINUES.test(folded);
}

export function isUnfinishedTime(folded: string): boolean {
  return UNFINISHED.test(folded);
}

/** How many words the longest time piece at the end of a row of folded words takes; 0 for none. */
export function timeWordsAtEnd(words: readonly string[], canContinue: boolean): number {
  const most = Math.min(words.length, 10);
  for (let count = most; count > 0; count -= 1) {
    const piece = words.slice(words.length - count).join(' ');
    if (opensTimeCell(piece) || (canContinue && continuesTimeCell(piece))) return count;
  }
  return 0;
}
