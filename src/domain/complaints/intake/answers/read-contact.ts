import { fold } from '../../../language/letters/fold.js';
import { MOST_NAME } from '../draft/draft.js';

export interface Contact {
  readonly name?: string;
  readonly phone?: string;
}

/** Numbers of Viet Nam as people type them: mobile ones have ten digits, landlines eleven. */
const PHONE = /(?:\+?84|0)(?:[ .-]?\d){9,10}(?!\d)/u;
const LEAD_IN =
  /^(?:(?:dạ|vâng|ừ)[ ,]+)?(?:(?:tôi|em|mình|con|cháu|anh|chị|cô|chú|bác)\s+)?(?:tên(?:\s+là)?|họ\s+tên(?:\s+là)?|là|toi\s+ten(?:\s+la)?|ten(?:\s+la)?)\s*:?\s*/iu;
const BESIDE =
  /(?:số\s+(?:điện\s+thoại|đt)|điện\s+thoại|so\s+dien\s+thoai|dien\s+thoai|sđt|sdt|đt|dt|liên\s+hệ|số)(?:\s+là)?\s*:?/giu;

/** Name and telephone as they stand in an answer; `undefined` when there is neither. */
export function readContact(text: string): Contact | undefined {
  const typed = PHONE.exec(text)?.[0];
  const digits = typed?.replace(/\D/g, '').replace(/^84(?=\d{9,10}$)/, '0');
  const phone = digits !== undefined && /^0\d{9,10}$/.test(digits) ? digits : undefined;
  const rest = (typed ? text.replace(typed, ' ') : text)
    .replace(BESIDE, ' ')
    .replace(/[,;:|/\n]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(LEAD_IN, '')
    .trim();
  const name = isName(rest) ? rest : undefined;
  if (name === undefined && phone === undefined) return undefined;
  return { ...(name ? { name } : {}), ...(phone ? { phone } : {}) };
}

/** Two to six words of letters: what is longer is a sentence. */
function isName(text: string): boolean {
  const words = fold(text).split(' ');
  return (
    text.length <= MOST_NAME &&
    words.length >= 1 &&
    words.length <= 6 &&
    words.every((word) => /^\p{L}[\p{L}'.]*$/u.test(word) && !IN_NO_NAME.has(word))
  );
}

/** Folded words that turn down or ask. */
const IN_NO_NAME: ReadonlySet<string> = new Set(['khong', 'ko', 'hok', 'muon', 'gi', 'roi', 'nua']);

const NAMES_TOO: ReadonlySet<string> = new Set(['huy', 'dung', 'hong']);

/** Typed without diacritics and alone these are names as well as `hủy`, `dừng`, `hông`. */
export function mayBeName(text: string): boolean {
  return NAMES_TOO.has(text.trim().toLowerCase());
}
