import { fold } from '../../../language/letters/fold.js';
import type { FilableCase } from '../draft/begin-draft.js';

const WHO =
  '(?:(?:da|vang|alo|chao|em oi|ad oi|cho) ?)*(?:(?:toi|em|minh|con|chau|anh|chi|bac|co|chu|dan) )?(?:(?:muon|can|xin|dinh|cho|tinh) )*(?:(?:toi|em|minh) )?(?:(?:duoc|phep) )*(?:(?:gui|lam|viet|nop|ghi) )?(?:(?:mot|1|don|cai|y kien|thu) )*';
const END =
  '(?: (?:nay|a|nhe|nha|voi|thi sao|duoc khong|o day|den phuong|len phuong|voi phuong|cho phuong|mot viec|1 viec|mot chuyen|viec nay|chuyen nay|mot so viec))*';

const WISHES: readonly (readonly [FilableCase['kind'], string])[] = [
  ['phan-anh', 'phan anh|phan nan|gop y|bao su co|bao viec|than phien|y kien'],
  ['kien-nghi', 'kien nghi|de nghi|de xuat'],
  ['khieu-nai', 'khieu nai'],
  ['to-cao', 'to cao|to giac'],
];
const FORMS = WISHES.map(([kind, words]) => ({ kind, form: new RegExp(`^${WHO}(?:${words})${END}$`) }));

/** "Tôi muốn phản ánh": what somebody wants to do, without what it is about. */
export function readWish(text: string): FilableCase['kind'] | undefined {
  const plain = fold(text)
    .replace(/[^\p{L}\p{N} ]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return plain.length > 80 ? undefined : FORMS.find(({ form }) => form.test(plain))?.kind;
}

const HOW =
  /\b(?:lam sao|lam the nao|the nao|nhu the nao|cach nao|cach de|thu tuc|o dau|cho nao|bao ai|goi ai|gui ai|gap ai|noi ai|can gi|can giay to gi|duoc khong|bang cach)\b/;
const FILING = /\b(?:phan anh|kien nghi|khieu nai|to cao|gop y|bao)\b/;
const LONGEST_HOW = 120;

/** "Phản ánh ở đâu", "làm sao để tố cáo": how something is filed, not what it is about. */
export function asksHowToFile(text: string): boolean {
  const plain = fold(text)
    .replace(/[^\p{L}\p{N} ]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return plain.length <= LONGEST_HOW && HOW.test(plain) && FILING.test(plain);
}

/** Which of the ways is named; a phản ánh where none is. */
export function filingNamed(text: string): FilableCase['kind'] {
  const plain = fold(text);
  return WISHES.find(([, words]) => new RegExp(`\\b(?:${words})\\b`).test(plain))?.[0] ?? 'phan-anh';
}
