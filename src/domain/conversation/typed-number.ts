import { fold } from '../language/letters/fold.js';

const POLITE_BEFORE = '(?:da |vang |u |toi |em |minh )?';
const POLITE_AFTER = '(?: (?:a|nhe|nha|nghen|nhen|di|thoi|em|ban))*';
const NUMBER = new RegExp(
  `^${POLITE_BEFORE}(?:chon |lay )?(?:so |cau |muc |dong |cai )?\\(?(\\d{1,2})\\)?[.!]*${POLITE_AFTER}[.!]*$`,
);
/** What makes a digit a picture of a key. */
const KEYCAP = /[\uFE0F\u20E3]/gu;

/** The line of a numbered list that somebody picks, as people type it: "2", "2.", "số 2 nhé", "chọn câu 2"; `undefined` for all else. */
export function typedNumber(text: string): number | undefined {
  if (text.length > 40) return undefined;
  const said = fold(text.replace(KEYCAP, '')).replace(/\s+/g, ' ').trim();
  const typed = NUMBER.exec(said)?.[1];
  return typed === undefined ? undefined : Number(typed);
}

/** What a typed number picks of a numbered list; `undefined` when no number was typed or the list has no such line. */
export function pickedOf<Listed>(listed: readonly Listed[], text: string): Listed | undefined {
  const number = typedNumber(text);
  return number === undefined ? undefined : listed[number - 1];
}
