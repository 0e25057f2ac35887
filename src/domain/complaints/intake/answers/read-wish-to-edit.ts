import { fold } from '../../../language/letters/fold.js';
import type { PickName } from '../draft/steps.js';

type Edit = Extract<PickName, 'edit' | `edit-${string}`>;

const BEFORE = '(?:(?:a|oi|ua|ma|khoan|da|thoi|cho|de|toi|em|minh|con|xin|muon|can|duoc|lo) )*';
const CHANGE =
  '(?:(?:sua|doi|thay|chinh)(?: doi| lai| sua)?|(?:ghi|viet|go|noi) (?:lai|nham|sai|lon|thieu)|(?:bi )?(?:nham|sai|lon)(?: roi)?)';
const PARTS: readonly (readonly [Edit, string])[] = [
  ['edit-what', 'noi dung|loi ke|chuyen|phan ke'],
  ['edit-where', 'cho|noi|dia chi|dia diem|vi tri|duong|hem|khu pho|ap|so nha|noi xay ra'],
  ['edit-when', 'thoi gian|ngay|gio|hom|ngay gio'],
  ['edit-photos', 'hinh|anh|hinh anh'],
  ['edit-contact', 'ten|ho ten|so|so dien thoai|dien thoai|sdt|so dt|lien he'],
];
const END = '(?: (?:nay|do|roi|em|anh|chi|oi|voi|a|nha|nhe|di|giup|dum|cai|lai|chut|xiu|sua))*';
const NAMED = PARTS.map(([edit, words]) => ({
  edit,
  form: new RegExp(`^${BEFORE}${CHANGE}(?: (?:cai|lai|cho|phan|giup|dum))* (?:${words})${END}$`),
}));
const ONLY = new RegExp(`^${BEFORE}${CHANGE}${END}$`);
const MOST_WORDS = 10;

/** "À khoan, sửa lại chỗ", "ghi sai số điện thoại": which part is to be changed; `edit` where none is named. */
export function readWishToEdit(text: string): Edit | undefined {
  const words = fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length === 0 || words.length > MOST_WORDS) return undefined;
  const plain = words.join(' ');
  return NAMED.find(({ form }) => form.test(plain))?.edit ?? (ONLY.test(plain) ? 'edit' : undefined);
}
