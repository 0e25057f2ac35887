import { fold } from '../../language/letters/fold.js';

const MATTER =
  '(?:phan anh|kien nghi|khieu nai|to cao|ho so phan anh|don phan anh|don khieu nai|viec phan anh|viec da gui)';
const OWN =
  '(?:cua (?:toi|em|minh|con|chau|tui|bac|co|chu|chung toi)|(?:toi|em|minh|con) (?:da )?(?:gui|viet|bao)|da gui|hom truoc|hom bua|bua truoc)';
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

const OWNER = '(?:toi|em|minh|con|chau|tui|bac|co|chu|ba|ong)';
const SINCE = '(?:hom (?:truoc|bua|no)|bua (?:truoc|hom|no)|bua|hom|tuan (?:truoc|roi)|thang (?:truoc|roi))';
const END = '(?: (?:vay|a|em|anh|chi|ban|nhi|ha|roi|the|qua|oi|ta))*';
const ITS_STATE =
  '(?:(?:da )?(?:toi|den) dau(?: roi)?|sao roi|ra sao(?: roi)?|(?:xong|co ket qua|giai quyet|xu ly) chua)';
/** What somebody brought, in a word. */
const THING = '(?:viec|ho so|chuyen|don|vu(?: viec)?)';
/** Each is the whole of what is asked; it means their own cases where there are some. */
const BARE: readonly RegExp[] = [
  '(?:bao gio|khi nao|chung nao|bao lau)(?: nua)?(?: thi)? (?:co ket qua|co tra loi|tra loi|giai quyet|xu ly|xong)',
  `(?:${OWNER} )?(?:muon |xin |can )?(?:coi|xem|biet|hoi|kiem tra) (?:lai )?${THING} cua ${OWNER} ${ITS_STATE}`,
  `${THING} cua ${OWNER} ${ITS_STATE}`,
  `(?:${THING} (?:nay|do|cua ${OWNER}) )?(?:giai quyet |xu ly )?(?:(?:da )?(?:toi|den) dau|sao) roi`,
  `(?:da )?co ai (?:xem|doc|nhan|xu ly|giai quyet) ${THING} (?:nay|do|(?:cua )?${OWNER}(?: (?:da )?(?:gui|bao))?) chua`,
  `(?:co ai |ai |da )?(?:giai quyet|xu ly|lam) (?:gi )?(?:chua|xong chua)`,
  `(?:sao )?(?:ma )?lau (?:qua|the|du|vay)`,
  `(?:cho ${OWNER} )?(?:xin |hoi )?(?:lai )?ma(?: so)?(?: ho so| phan anh)?(?: cua ${OWNER})? (?:la gi|(?:o )?dau(?: roi)?|so may)`,
  `(?:${OWNER} )?(?:lo )?(?:quen|mat|lam mat|khong nho|ko nho)(?: mat)? (?:cai )?ma(?: so)?(?: ho so| phan anh)?`,
  `(?:${THING}|cai) (?:ma )?${OWNER} (?:da |co )?(?:gui|bao|phan anh|noi)(?: ${SINCE})? ${ITS_STATE}`,
  `${SINCE} ${OWNER} (?:da |co )?(?:gui|bao|phan anh|noi|ke)(?: .{2,40})? ${ITS_STATE}`,
  `(?:bao gio|khi nao|chung nao)(?: moi| thi| co ai)* (?:sua|va|don|hot|thay|nao vet|khac phuc|don dep)(?: (?:cai|con|cay|cong|duong|den|bong|rac|o ga|ho ga|ong|cho|hem|cau|dien|nuoc|via he|cot)\\b.{0,30})?`,
].map(
  (form) =>
    new RegExp(`^(?:ua |da |alo |em oi |chau oi |roi |ma |the |vay |cho (?:toi |em |con )?hoi )*${form}${END}$`),
);

const LONGEST_BARE = 90;

/** "Bao giờ có kết quả": of one's own cases, where there are some. */
export function mayAskOwnCases(text: string): boolean {
  const plain = fold(text)
    .replace(/[^\p{L}\p{N} ]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return plain.length < LONGEST_BARE && BARE.some((form) => form.test(plain));
}
