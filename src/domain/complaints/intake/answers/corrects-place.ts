import { fold } from '../../../language/fold.js';

const WRONG = /\b(?:lon|nham|ghi sai|khong phai|moi dung|moi phai|chinh xac la|sua lai)\b/;
const PLACE =
  /\b(?:hem|ngo|ngach|duong|so nha|nha so|khu pho|ap|to dan pho|thon|xom|cho|cong|truong|nga (?:tu|ba)|cau|xa|phuong)\b/;
const TIME = /\b(?:hom|ngay|sang|trua|chieu|toi|dem|khuya|gio|tuan|thang|nam|bua|luc)\b/;
/** "Lộn xộn" is a state of things. */
const DISORDER = /\blon xon\b/g;
/** Longer tells a story. */
const LONGEST = 120;

/** "Ủa lộn, hẻm 22 mới đúng": the place was said wrong, here is the right one. */
export function correctsPlace(text: string): boolean {
  const plain = fold(text).replace(DISORDER, ' ');
  return text.length <= LONGEST && WRONG.test(plain) && PLACE.test(plain) && !TIME.test(plain);
}
