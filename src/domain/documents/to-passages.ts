import type { Footnote, LegalBasis, Passage, Section } from './document-reading.js';
import type { PlacedBlock } from './structure/read-outline.js';
import type { TableRow } from './tables/table-row.js';
import { refOfRow } from './tables/table-tasks.js';

export function toSections(blocks: readonly PlacedBlock[]): Section[] {
  return blocks
    .filter(({ isHeading, mark }) => isHeading && mark !== undefined)
    .map(({ ref, line, lastLine, page, confidence, text, mark, parents }) => ({
      ref,
      line,
      lastLine,
      page,
      confidence,
      mark: mark?.mark ?? '',
      title: text.replace(/[:\s]+$/u, ''),
      level: parents.length + 1,
    }));
}

export function toPassages(
  blocks: readonly PlacedBlock[],
  bases: readonly LegalBasis[],
  notes: readonly Footnote[],
): Passage[] {
  const basisLines = new Set(bases.map(({ line }) => line));
  const fromBlocks = blocks.map((block): Passage => {
    const { ref, line, lastLine, page, confidence, text, mark, parents, isHeading } = block;
    const under = parents.filter((parent) => parent.isHeading).map((parent) => parent.text);
    const kind = basisLines.has(line) ? 'legal-basis' : isHeading ? 'heading' : mark ? 'item' : 'paragraph';
    return { ref, line, lastLine, page, confidence, kind, under, text };
  });
  const fromNotes = notes.map(
    ({ ref, line, lastLine, page, confidence, text }): Passage => ({
      ref,
      line,
      lastLine,
      page,
      confidence,
      kind: 'footnote',
      under: [],
      text,
    }),
  );
  return [...fromBlocks, ...fromNotes];
}

/** A row as one text, each cell with the name of its column. */
export function rowPassages(rows: readonly TableRow[]): Passage[] {
  return rows.map((row) => {
    const cells = [
      row.title,
      row.lead === '' ? '' : `Chủ trì: ${row.lead}`,
      row.coordinating === '' ? '' : `Phối hợp: ${row.coordinating}`,
      row.approver === '' ? '' : `Cấp ban hành, phê duyệt: ${row.approver}`,
      row.time === '' ? '' : `Thời gian: ${row.time}`,
    ];
    return {
      ref: refOfRow(row),
      line: Math.min(...row.lines.map(({ line }) => line)),
      lastLine: Math.max(...row.lines.map(({ line }) => line)),
      page: row.lines[0]?.page ?? 1,
      confidence: Math.min(1, ...row.lines.map(({ confidence }) => confidence)),
      kind: 'row' as const,
      under: row.section === undefined ? [] : [row.section.title],
      text: cells.filter((cell) => cell !== '').join('. '),
    };
  });
}
