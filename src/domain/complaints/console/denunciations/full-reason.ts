/** Each word counts once. */
export const FEWEST_WORDS = 3;
export const FEWEST_LETTERS = 12;
const MOST = 500;

/** What somebody opens a tố cáo for, in a sentence that another can judge later; `undefined` for less than that. */
export function fullReason(typed: string): string | undefined {
  const reason = typed.normalize('NFC').replace(/\s+/g, ' ').trim().slice(0, MOST);
  const words = reason.match(/\p{L}[\p{L}\p{N}]*/gu) ?? [];
  const different = new Set(words.map((word) => word.toLowerCase()));
  const letters = [...different].join('').length;
  return different.size >= FEWEST_WORDS && letters >= FEWEST_LETTERS ? reason : undefined;
}
