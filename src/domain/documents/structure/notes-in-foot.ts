import type { Footnote } from '../document-reading.js';
import type { PageLine } from '../lines/page-line.js';
import { joinWords } from './join-blocks.js';

const FEWEST_LETTERS = 60;

/** A long sentence under the signature is a note that lost its mark. */
export function notesInFoot(lines: readonly PageLine[]): Footnote[] {
  const start = lines.findIndex(({ text }) => text.length >= FEWEST_LETTERS && /^\p{Lu}\p{Ll}/u.test(text));
  if (start < 0) return [];
  const end = lines.findIndex(({ isBlank }, at) => at > start && isBlank);
  const own = lines.slice(start, end < 0 ? lines.length : end);
  return [
    {
      ref: 'chú thích cuối văn bản',
      mark: '*',
      text: own.map(({ text }) => text).reduce(joinWords, ''),
      line: own[0]?.line ?? 1,
      lastLine: own.at(-1)?.line ?? 1,
      page: own[0]?.page ?? 1,
      confidence: Math.min(1, ...own.map(({ confidence }) => confidence)),
    },
  ];
}
