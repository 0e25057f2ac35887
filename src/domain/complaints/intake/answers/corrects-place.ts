import { type Spelling, saysAnotherWord, spellingOf } from '../../../conversation/scope/spelling.js';
import { fold } from '../../../language/letters/fold.js';

const LED_BY =
  '^(?:(?:ua|a|oi|o|da|xin|loi|chet|thoi|khoan|toi_?|em|minh|con|chau|tui|bi|lo|moi|ghi|viet|noi|go|nay|hoi) )*';
const PLACE =
  '(?:hem|ngo|ngach|duong|so nha|nha so|khu pho|ap|to dan pho|thon|xom|cho(?! (?:em|toi|minh|con|chau|tui|hoi|sua|ghi|doi)\\b)|cong|truong|nga (?:tu|ba)|cau|xa|phuong)';
const NAMES_PLACE = new RegExp(`\\b${PLACE}\\b`);
/** Said first, of a place, or behind the right one. */
const WRONG: readonly RegExp[] = [
  new RegExp(`${LED_BY}(?:lon|nham|sai|(?:chinh xac|sua lai) (?:la|thanh))\\b`),
  new RegExp(`\\bkhong phai (?:o )?${PLACE}\\b.*\\b(?:la|${PLACE})\\b`),
  /\bmoi (?:dung|phai)(?: (?:a|em|anh|chi|nha|nhe|do))*$/,
];
const TIME = /\b(?:hom|ngay|sang|trua|chieu|toi|dem|khuya|gio|tuan|thang|nam|bua|luc)\b/;
/** "Lộn xộn" is a state of things. */
const DISORDER = /\blon xon\b/g;
/** Typed with other marks they say something else: `lớn` is no `lộn`, `tôi` no `tối`. */
const MEANT: readonly Spelling[] = 'lộn tối hẻm đường chợ cổng cống trường cầu xã'.split(' ').map(spellingOf);
/** Longer tells a story. */
const LONGEST = 120;

/** "Ủa lộn, hẻm 22 mới đúng": the place was said wrong, here is the right one. */
export function correctsPlace(text: string): boolean {
  if (text.length > LONGEST) return false;
  const words = text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const plain = words
    .map((word) => (saysAnotherWord(word, MEANT) ? `${fold(word)}_` : fold(word)))
    .join(' ')
    .replace(DISORDER, ' ');
  return WRONG.some((pattern) => pattern.test(plain)) && NAMES_PLACE.test(plain) && !TIME.test(plain);
}
