import { fold } from '../../../language/letters/fold.js';

/** Pieces of patterns over folded text, shared by the readers of this room. */
export const PERSON = '(?:toi|em|minh|con|chau|tui|bac|co|chu|anh|chi|ba|ong|chung toi)';
const LEAD =
  '(?:(?:da|vang|alo|em oi|chau oi|anh oi|chi oi|ad oi|chao em|a|u|oi|xin loi|quen|thoi|gio|bay gio)[ ,.!]+)*';
const WANT = `(?:(?:${PERSON}|muon|xin|can|cho|nho|duoc|phep|vui long|lam on|dinh|gio) +)*`;
/** What may stand before a wish. */
export const BEFORE = `${LEAD}${WANT}`;

const CODE = '[a-z0-9]{4} ?[-–] ?[a-z0-9]{4}|[a-z0-9]{8}(?<=\\d[a-z0-9]*)';
const WHEN = '(?:hom (?:truoc|qua|nay|bua|kia|no)|bua (?:truoc|hom|kia|no|qua)|luc nay|hoi nay|khi nay|truoc)';
/** What shows that one's own is meant: `này`, `của tôi`, `đã gửi`, its code. Several of them can be read in one way only. */
export const OWN_MARK = `(?:(?:so |ma (?:so )?)?(?:${CODE})|nay|do|kia|cu|cua ${PERSON}|${WHEN}|(?:${PERSON} )?(?:da |moi |vua )+(?:gui|goi|bao|phan anh|roi|nop|noi)|${PERSON} (?:gui|goi|bao|phan anh))`;
export const MATTER = '(?:ho so|phan anh|kien nghi|y kien|khieu nai|don|viec|vu|chuyen|yeu cau)';

/** What only belongs to dossiers, certificates and other offices: none of it is brought here. */
export const ELSEWHERE =
  /\b(?:giay|the|can cuoc|cccd|cmnd|vneid|dinh danh|khai (?:sinh|tu)|ket hon|ly hon|doc than|ho khau|ho tich|tam tru|thuong tru|so (?:do|hong|nha)|sang ten|tach thua|dang ky|thu tuc|giay phep|chung thuc|cong chung|sao y|ly lich|tro cap|bao hiem|bhxh|luong huu|hoc ba|goc|tien|von|thue|sim|thue bao|tai khoan|dich vu cong|xet tuyen|xin viec)\b/;

/** One unit of the folded text for each of the other, so that a place in one is a place in the other. */
export function foldedOf(text: string): { readonly text: string; readonly folded: string } {
  const composed = text.normalize('NFC').replace(/\s+/gu, ' ').trim();
  const folded = fold(composed);
  return folded.length === composed.length ? { text: composed, folded } : { text: folded, folded };
}
