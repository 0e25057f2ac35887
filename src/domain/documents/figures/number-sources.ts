import { fold } from '../../language/letters/fold.js';
import type { Footnote, LegalBasis, ReadFigure, ReadTarget, ReadTask } from '../document-reading.js';
import { sectionKindOf } from '../duties/section-kind.js';
import type { PlacedBlock } from '../structure/read-outline.js';
import type { TargetSource } from './read-targets.js';

interface SourceOptions {
  readonly isReport: boolean;
  readonly bases: readonly LegalBasis[];
}

/** Every text that may hold numbers: paragraphs, items, tasks of rows and notes; not headings and legal bases. */
export function numberSources(
  blocks: readonly PlacedBlock[],
  rows: readonly ReadTask[],
  notes: readonly Footnote[],
  { isReport, bases }: SourceOptions,
): TargetSource[] {
  const baseLines = new Set(bases.map(({ line }) => line));
  const fromBlocks = blocks
    .filter((block) => !/^tren day la/u.test(fold(block.text)))
    .filter((block) => !baseLines.has(block.line) && !(block.isHeading && !/\d/u.test(block.text)))
    .map((block) => ({ ...block, kind: sectionKindOf(block, isReport) }));
  const fromRows = rows.map((row) => ({ ...row, text: row.title, kind: 'row' as const }));
  const fromNotes = notes.map((note) => ({ ...note, kind: 'note' as const }));
  return [...fromBlocks, ...fromRows, ...fromNotes];
}

/** A number that is a target is no figure as well. */
export function withoutTargets(figures: readonly ReadFigure[], targets: readonly ReadTarget[]): ReadFigure[] {
  return figures.filter(
    ({ line, value }) => !targets.some((target) => target.line === line && target.valueText === value),
  );
}

/** `Cải cách hành chính Quý I năm 2025` covers the first quarter. */
export function periodOfTitle(title: string | undefined): string | undefined {
  if (title === undefined) return undefined;
  const match = /(?:[Qq]u[ýí] [IVX|]+ năm \d{4}|\d+ tháng đầu năm \d{4}|[Tt]háng \d{1,2} năm \d{4}|năm \d{4})/u.exec(
    title,
  );
  return match && fold(match[0]) !== '' ? match[0] : undefined;
}
