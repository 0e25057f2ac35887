import { fold } from '../../language/fold.js';

const MATTER =
  '(?:phan anh|kien nghi|khieu nai|to cao|ho so phan anh|don phan anh|don khieu nai|viec phan anh|viec da gui)';
const OWN =
  '(?:cua (?:toi|em|minh|con|chung toi)|(?:toi|em|minh|con) (?:da )?(?:gui|viet|bao)|da gui|hom truoc|hom bua|bua truoc)';
const HOW_FAR =
  '(?:(?:da )?(?:den|toi) dau|sao roi|ra sao|the nao|(?:da )?xong chua|(?:da )?giai quyet chua|(?:da )?xu ly chua|co ket qua chua|co tin gi|(?:ai|don vi nao) (?:dang )?(?:xu ly|giu|lam))';
const ASKED = new RegExp(`\\b${MATTER}\\b.{0,30}\\b${OWN}\\b.{0,30}\\b${HOW_FAR}\\b`);
const ASKED_SHORT = new RegExp(`^(?:xem |tra cuu |kiem tra )?(?:cac )?${MATTER} ${OWN}$`);

/** "Phản ánh của tôi đến đâu rồi": how far one's own cases are, without a code. */
export function asksOwnCases(text: string): boolean {
  const plain = fold(text)
    .replace(/[^\p{L}\p{N} ]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return plain.length < 120 && (ASKED.test(plain) || ASKED_SHORT.test(plain));
}

const BARE =
  /^(?:(?:bao gio|khi nao|chung nao|bao lau)(?: nua)?(?: thi)? (?:co ket qua|co tra loi|tra loi|giai quyet|xu ly|xong)|(?:(?:viec|ho so|chuyen) (?:nay|do|cua toi|cua em) )?(?:(?:da )?(?:toi|den) dau|sao) roi|(?:da )?(?:giai quyet|xu ly) (?:chua|xong chua))(?: (?:vay|a|em|anh|chi|ban|nhi|ha|roi))*$/;

/** "Bao giờ có kết quả": of one's own cases, where there are some. */
export function mayAskOwnCases(text: string): boolean {
  const plain = fold(text)
    .replace(/[^\p{L}\p{N} ]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return BARE.test(plain);
}
