import type { Footnote } from '../document-reading.js';
import type { Block } from './block.js';

/** Small raised figures are read as if they stood on the line: `CCHC3`, `kế hoạch1`, `20258`. */
const GLUED_TO_WORD = /(\p{Ll}{2}|\p{Lu}{3})(\d{1,2})(?=[\s.,;:)]|$)/gu;
const GLUED_TO_YEAR = /((?:19|20)\d{2})(\d{1,2})(?=[\s.,;:)]|$)/gu;
const WRITTEN_MARK = /\[\^\d{1,2}\]/gu;

/** Takes the marks of notes off words and years. Only marks of notes that are there count; other digits stay. */
export function stripNoteMarks<T extends Block>(blocks: readonly T[], notes: readonly Footnote[]): T[] {
  const marks = new Set(notes.map(({ mark }) => mark));
  const cut = (whole: string, before: string, mark: string) => (marks.has(mark) ? before : whole);
  return blocks.map((block) => ({
    ...block,
    text: block.text.replace(WRITTEN_MARK, '').replace(GLUED_TO_WORD, cut).replace(GLUED_TO_YEAR, cut),
  }));
}
