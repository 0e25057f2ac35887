/** The words of a text, one after the other: lists of the grammar stay readable. */
export function wordList(words: string): readonly string[] {
  return words.trim().split(/\s+/);
}
