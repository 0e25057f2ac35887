import type { PageLine } from './page/read-page.js';
import type { Replacement } from './restore-paragraph.js';

/** Capitals that only their height tells from their small letters, in words that begin no name. */
const ORDINARY = new Set(
  `kỷ kiểm kèm khi không khác khó kịp kể ký kỹ xây xuất xếp xác xử xem xét xảy việc về với và vào vì viên vẫn vừa vượt`.split(
    ' ',
  ),
);
/** What begins a name all the same, with the word after it. */
const NAMES = new Set(['kiểm toán', 'kiểm sát', 'kiểm lâm', 'việc làm']);
/** Signs that an OCR sees for a capital with its marks. */
const NO_CASE = /^(?![uưúùủũụ])/iu;

/**
 * Inside a sentence, between small letters, `Kỷ` and `Xuất` are words that were seen too large; and where the letter itself was
 * lost (`ij ban`), *Ủy ban* is written as names are.
 */
export function settleCapitals(lines: readonly PageLine[], replacements: readonly Replacement[]): Replacement[] {
  return replacements.map((replacement, at) => {
    const { text, line, start, end } = replacement;
    const page = lines[line];
    const [before, after] = [replacements[at - 1], replacements[at + 1]];
    if (page === undefined || page.isClean) return replacement;
    const lower = text.toLowerCase();
    if (text === 'ủy' && after?.text === 'ban' && NO_CASE.test(page.text.slice(start, end)))
      return { ...replacement, text: 'Ủy' };
    if (text === lower || !ORDINARY.has(lower) || after === undefined || before === undefined) return replacement;
    if (NAMES.has(`${lower} ${after.text}`)) return replacement;
    const gap =
      before.line === line ? page.text.slice(before.end, start) : (lines[before.line]?.text.slice(before.end) ?? '');
    const isInside = /^[\s,]*$/u.test(gap) && isSmall(before.text) && isSmall(after.text);
    return isInside ? { ...replacement, text: lower } : replacement;
  });
}

function isSmall(text: string): boolean {
  return text === text.toLowerCase() && /\p{L}/u.test(text);
}
