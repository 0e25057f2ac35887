import { createPatternIndex } from './pattern-index.js';
import type { Word } from './words.js';

interface Place {
  readonly from: number;
  readonly to: number;
}

/** Words after which a matter is a purpose, a reason, a place or a time, not what is asked for. */
const IN_PASSING = createPatternIndex<true>(
  [
    'để',
    'để làm',
    'để đi',
    'vì',
    'do',
    'trên',
    'sau khi',
    'trước khi',
    'thuộc',
    'thuộc diện',
    'diện',
    'thuộc hộ',
    'nhà|tôi|em|mình|con|cháu|mẹ|bố|ông|bà|vợ|chồng|đình là',
    'cho người',
    'bổ túc',
    'phục vụ',
    'dùng cho',
  ].map((phrase) => [phrase, true] as const),
);

/** Words after which a paper is something one has or brings. */
const HAVING = createPatternIndex<true>(
  [
    'có',
    'chưa có',
    'không có',
    'cần',
    'có cần',
    'cần thêm',
    'mang',
    'mang theo',
    'kèm',
    'nộp',
    'bằng',
    'trong',
    'theo',
    'xuất trình',
    'cầm',
    'dùng',
    'thiếu',
    'đưa',
  ].map((phrase) => [phrase, true] as const),
);

const DENIED = createPatternIndex<true>(
  [
    'chứ không phải',
    'chứ không phải là',
    'không phải',
    'không phải là',
    'không phải cái',
    'chứ không',
    'không hỏi',
    'không cần',
    'chứ ko phải',
  ].map((phrase) => [phrase, true] as const),
);

/** `ý tôi là ...` names what is asked for after all. */
const MEANT = createPatternIndex<true>([
  ['ý .. là', true],
  ['hỏi là', true],
]);

const PAPERS = new Set(['giay', 'so', 'the', 'bang', 'bia', 'cccd', 'cmnd', 'can', 'ho', 'ban', 'khai', 'hop', 'don']);
const ACTIONS = new Set(['dang', 'khai', 'cap', 'lam', 'xin', 'doi', 'nhap', 'tach', 'xoa', 'gia', 'chung', 'cong']);

/** True when a matter is named in passing: `để đăng ký kết hôn`, `chưa có sổ đỏ`, `thuộc hộ nghèo`. */
export function isBackground(words: readonly Word[], place: Place): boolean {
  if (endsAt(MEANT, words, place.from)) return false;
  if (endsAt(IN_PASSING, words, place.from)) return true;
  const first = words[place.from]?.plain ?? '';
  const isPaper = PAPERS.has(first) && !(ACTIONS.has(first) && first !== 'khai');
  return isPaper && endsAt(HAVING, words, place.from);
}

/** True when a matter is what the person does not mean: `chứ không phải khai sinh`. */
export function isNegated(words: readonly Word[], place: Place): boolean {
  return endsAt(DENIED, words, place.from);
}

function endsAt(
  index: { find(words: readonly Word[]): readonly { to: number }[] },
  words: readonly Word[],
  at: number,
): boolean {
  return index.find(words.slice(Math.max(0, at - 4), at)).some(({ to }) => to === Math.min(at, 4));
}
