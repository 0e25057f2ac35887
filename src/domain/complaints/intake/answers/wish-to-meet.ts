import { fold } from '../../../language/letters/fold.js';

const TO_MEET =
  /\b(?:gap|gap mat|trinh bay voi|noi chuyen voi)\b.*\b(?:lanh dao|chu tich|bi thu)\b|\bdang ky (?:buoi |lich )?tiep (?:cong )?dan\b/;
const ABOUT = /\b(?:ve|viec|chuyen|vi|de|do|boi|bi|khong)\b/;
const MOST_WORDS = 10;

/** "Xin gặp lãnh đạo": whom somebody wants to meet, and not what about. */
export function isOnlyWishToMeet(text: string): boolean {
  const words = fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  const plain = words.join(' ');
  return words.length <= MOST_WORDS && TO_MEET.test(plain) && !ABOUT.test(plain);
}
