import { fold } from '../../../language/letters/fold.js';

const PLACE =
  /^(?:da |a |la |no )*(?:o|gan|truoc|sau|canh|ben|ke|doi dien|ngay|cho|khuc|doan|goc|dau|cuoi|trong|ngoai|hem|duong|so|to|ap|thon|xom|khu pho|kp) /;
const MOST_WORDS = 6;

/** "Gần nhà văn hóa", "ấp 3 đầu cầu": a few words that begin as a place does, and tell no matter of their own. */
export function isOnlyPlace(text: string): boolean {
  const words = fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.length <= MOST_WORDS && PLACE.test(`${words.join(' ')} `);
}
