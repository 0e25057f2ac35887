/** Words that open another matter. */
const ALSO =
  'ngoài ra|với lại|thêm nữa|thêm vào đó|đồng thời|còn nữa|mặt khác|chưa kể|lại còn|à mà|tiện thể|nhân tiện|bên cạnh đó|hơn nữa|thứ hai|thứ ba|thứ 2|thứ 3|cái nữa|sẵn';
const ALSO_FOLDED =
  'ngoai ra|voi lai|them nua|them vao do|dong thoi|con nua|mat khac|chua ke|lai con|a ma|tien the|nhan tien|ben canh do|hon nua|thu hai|thu ba|cai nua|san';
const BREAK = new RegExp(
  [
    String.raw`(?<=(?<!\d)[.!?;…])\s+`,
    String.raw`\s*\n+\s*`,
    String.raw`\s+(?=\d{1,2}[.)]\s)`,
    String.raw`(?<=[,.;\s])\s*(?=(?:${ALSO}|${ALSO_FOLDED})(?!\p{L}))`,
  ].join('|'),
  'giu',
);
const FEWEST_WORDS = 4;
const MOST_PARTS = 12;

/** The sentences of a message and what "besides" opens, in order; short ones stay with the one before. */
export function splitMessage(text: string): string[] {
  const parts: string[] = [];
  for (const piece of text.split(BREAK)) {
    const part = piece.trim();
    if (part === '') continue;
    const last = parts.at(-1);
    const isShort = part.split(/\s+/u).length < FEWEST_WORDS;
    if (last !== undefined && (isShort || parts.length >= MOST_PARTS)) parts[parts.length - 1] = `${last} ${part}`;
    else parts.push(part);
  }
  return parts;
}
