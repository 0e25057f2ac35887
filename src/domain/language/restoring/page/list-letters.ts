/** What the OCR sees for a letter of a list: `¢)` for `c)`. */
const SEEN: Readonly<Record<string, string>> = { '¢': 'c', '€': 'e', đ: 'đ' };

/**
 * Mends the letters of lists as they come: a `d` after a `d` was a `đ`. Takes the letters in the order of the text.
 */
export function createListLetters(): (seen: string) => string {
  let last = '';
  return (seen) => {
    const letter = SEEN[seen] ?? seen;
    last = letter === 'd' && last === 'd' ? 'đ' : letter;
    return last;
  };
}
