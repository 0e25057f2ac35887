import { fold } from '../../../language/letters/fold.js';
import { type Contact, readContact } from '../../intake/answers/read-contact.js';
import { BEFORE, ELSEWHERE, foldedOf, MATTER, OWN_MARK, PERSON } from './own-words.js';

/** The wish to be reached otherwise; `contact` is missing where it was not told yet. */
export interface NewContact {
  readonly contact: Contact | undefined;
  readonly isSure: boolean;
}

const NUMBER = '(?:so (?:dien thoai|dt|phone|lien lac|lien he|cu|may)|sdt|so dt|dien thoai|dt|phone)';
const CHANGED =
  '(?:doi|thay doi|thay|sua lai|sua|cap nhat(?: lai)?|de lai|them|bo sung|ghi lai|chuyen(?: qua| sang)?|dung|xai)';
const LINK = '(?: (?:thanh|sang|qua|la|lai|moi|khac|cua|nay|do|cho|dung))*';
const FORMS = [
  `^${BEFORE}${CHANGED} (?:lai |cai |giup |gium )*(?:${NUMBER}|ten(?: nguoi gui| lien he)?|lien he)(?: ${PERSON})?${LINK}`,
  `^${BEFORE}(?:(?:${NUMBER}|so) moi(?: cua ${PERSON})?|${PERSON} (?:doi|thay) so)(?: dien thoai)?(?: roi)?[ ,]*${LINK}`,
  `^${BEFORE}(?:co gi |co tin |khi nao co tin )?(?:thi )?(?:goi|lien he|lien lac|nhan tin|bao tin)(?: cho)?(?: ${PERSON})? (?:qua |theo |vao |bang )?(?:so(?: dien thoai)?|sdt|dt)(?: nay)?`,
];
const FORM = new RegExp(`(?:${FORMS.join('|')})(?![a-z])`);
const OF_A_CHANGE = new RegExp(FORMS[0] ?? '');
const OF_OWN = new RegExp(`^${MATTER}(?: ${OWN_MARK})*$`);
const LONGEST = 160;

/** "Đổi số điện thoại thành 0909...", "số mới của tôi là ...". `undefined` where nothing of the kind is meant. */
export function readNewContact(given: string): NewContact | undefined {
  const { text, folded } = foldedOf(given);
  if (folded.length > LONGEST || ELSEWHERE.test(folded)) return undefined;
  const [form] = FORM.exec(folded) ?? [];
  if (form === undefined) return undefined;
  const told = text.slice(form.length).replace(/^[ :,.-]+/u, '');
  const contact = told === '' ? undefined : readContact(told);
  const isName = contact?.phone === undefined && !/\bten\b/.test(form);
  if (contact !== undefined && !isName) return { contact, isSure: true };
  const isAsked = OF_A_CHANGE.test(form) && (told === '' || OF_OWN.test(fold(told)));
  return isAsked ? { contact: undefined, isSure: told !== '' } : undefined;
}
