import { fold } from '../../../language/letters/fold.js';

/** What people ask about sending a case while they write it. */
export type OwnQuestion = 'how-long' | 'cost' | 'who-sees' | 'anonymous' | 'what-then' | 'why' | 'photos' | 'person';

const ASKED: readonly (readonly [OwnQuestion, RegExp])[] = [
  [
    'how-long',
    /\b(?:mat |trong |khoang |het )?(?:bao lau|may ngay|may tuan|bao nhieu ngay)\b|\b(?:bao gio|khi nao|chung nao|luc nao) .{0,20}(?:tra loi|co ket qua|xu ly|giai quyet|xong)\b|^(?:bao gio|khi nao|chung nao)(?: thi)? xong/,
  ],
  [
    'cost',
    /\b(?:mat|ton|dong|thu|co) (?:tien|phi|le phi)\b|\b(?:le phi|phi) (?:bao nhieu|the nao|khong)\b|\bmien phi\b/,
  ],
  ['anonymous', /\b(?:an danh|giau ten|giu kin|lo ten|bi lo|lo danh tinh|bi tra thu|tra dua|giu bi mat|bao mat)\b/],
  [
    'who-sees',
    /\b(?:ai|nhung ai|co ai) (?:se )?(?:doc|xem|thay|biet|nhan|xu ly|giai quyet)\b|\bgui (?:cho|den|toi) ai\b/,
  ],
  [
    'why',
    /\b(?:sao|tai sao|vi sao|de lam gi|lam chi|hoi chi|can chi)\b.{0,30}\b(?:phai (?:ghi|hoi|cho|de|khai|gui|dong y)|can (?:ghi|hoi|biet|ten|so)|hoi (?:nhieu|ten|so|chi|gi|lam|hoai|ky)|de lai|so dien thoai|lam gi)\b|^(?:de lam gi|tai sao|vi sao|hoi lam gi)$|\bhoi (?:chi|gi|cai gi)\b.{0,20}(?:nhieu|lam|hoai|the|vay)|\b(?:hoi|can|xin|lay|ghi) .{0,30}(?:de lam gi|lam gi|lam chi)$/,
  ],
  [
    'photos',
    /\b(?:gui|them|chup) (?:hinh|anh)\b.{0,20}\b(?:the nao|sao|kieu gi|o dau|duoc khong|may)\b|\bmay (?:hinh|tam|anh)\b/,
  ],
  ['what-then', /\b(?:roi sao|sau do|tiep theo|xong roi|gui xong)\b.{0,20}\b(?:sao|the nao|gi|lam gi)\b|^roi sao$/],
];

/** A question about this dialogue itself; `undefined` for everything else. */
export function readOwnQuestion(text: string): OwnQuestion | undefined {
  if (!isAsking(text)) return undefined;
  const plain = fold(text)
    .replace(/[^\p{L}\p{N} ]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return plain.length > 80 ? undefined : ASKED.find(([, form]) => form.test(plain))?.[0];
}

const ASKING =
  /\?|\b(?:bao lau|bao nhieu|khi nao|bao gio|chung nao|the nao|tai sao|vi sao|lam sao|o dau|ai|may|gi|sao|khong|ko|k|hong|nao|chua)\b(?: (?:a|vay|z|ha|nhi|ad|em|anh|chi))*\W*$|^(?:ai|sao|tai sao|vi sao|bao|khi nao|the nao|lam sao|co|mat|gui)\b/;

/** The words of a question, whatever it asks. */
export function isAsking(text: string): boolean {
  return ASKING.test(fold(text));
}
