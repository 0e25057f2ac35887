import type { SourceLine } from './document-reading.js';

/** A line may begin a page with one space where the scanner's form feed was; indented text begins many lines so. */
const MOST_PAGE_BREAKS = 0.05;

/**
 * The lines of a text with their pages. Pages end at form feeds; where there are none, a rare line that begins with a
 * space opens a page, as scanned documents have it.
 * @param confidences one for each line, 0 to 1; missing ones count as 1
 * @param original the text before it was restored, line by line the same
 */
export function toSourceLines(text: string, confidences: readonly number[] = [], original = text): SourceLine[] {
  const originals = original.normalize('NFC').split(/\r\n|\n|\r/);
  const lines = text.normalize('NFC').split(/\r\n|\n|\r/);
  const isSpaced = (line: string) => /^ [^ ]/.test(line);
  const hasFormFeeds = text.includes('\f');
  const spaced = lines.filter(isSpaced).length;
  const opensPage = (line: string, index: number) => {
    if (hasFormFeeds) return line.includes('\f');
    return index > 0 && isSpaced(line) && spaced <= Math.max(2, lines.length * MOST_PAGE_BREAKS);
  };
  let page = 1;
  return lines.map((line, index) => {
    if (opensPage(line, index)) page += 1;
    const scanned = originals.length === lines.length ? originals[index] : line;
    return {
      text: line.replaceAll('\f', ' '),
      line: index + 1,
      page,
      confidence: confidences[index] ?? 1,
      ...(scanned === undefined || scanned === line ? {} : { original: scanned.replaceAll('\f', ' ') }),
    };
  });
}

/** The lines of a text that comes page by page; line numbers go on over the pages. */
export function pagesToSourceLines(pages: readonly string[]): SourceLine[] {
  let line = 0;
  return pages.flatMap((page, index) =>
    page
      .normalize('NFC')
      .split(/\r\n|\n|\r/)
      .map((text) => {
        line += 1;
        return { text, line, page: index + 1, confidence: 1 };
      }),
  );
}
