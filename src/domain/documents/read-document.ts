import type { ReadDocument, ReadingAids, SourceLine } from './document-reading.js';
import { createActorReader } from './duties/read-actor.js';
import { readDuties } from './duties/read-duties.js';
import { numberSources, periodOfTitle, withoutTargets } from './figures/number-sources.js';
import { timeLimits } from './figures/open-targets.js';
import { readFigures } from './figures/read-figures.js';
import { readTargets } from './figures/read-targets.js';
import { readHead } from './head/read-head.js';
import { readLegalBases } from './head/read-legal-bases.js';
import { toPageLines } from './lines/page-line.js';
import { readingTime } from './reading-time.js';
import { createRoleNames } from './roles/name-roles.js';
import { joinBlocks } from './structure/join-blocks.js';
import { notesInFoot } from './structure/notes-in-foot.js';
import { readFootnotes } from './structure/read-footnotes.js';
import { readOutline } from './structure/read-outline.js';
import { splitParts } from './structure/split-parts.js';
import { stripNoteMarks } from './structure/strip-note-marks.js';
import { readTables } from './tables/read-tables.js';
import { toTableTasks } from './tables/table-tasks.js';
import { rowPassages, toPassages, toSections } from './to-passages.js';

/** Longer than any paragraph that people write: kept as a passage, not read. */
const LONGEST_TEXT = 8_000;

/**
 * Reads a document of a People's Committee: head, outline, notes, tables, duties, targets and figures. Takes restored OCR
 * text as well as clean text. Never throws; what is not understood stays a passage.
 */
export function readDocument(
  lines: readonly SourceLine[],
  { roles: vocabulary, readDates }: ReadingAids,
): ReadDocument {
  const { body, footnotes } = readFootnotes(toPageLines(lines));
  const parts = splitParts(body);
  const document = readHead(parts);
  const when = readingTime(document, lines);
  const tables = parts.map((part) => readTables(part, vocabulary));
  const rows = tables.flatMap((table) => table.rows);
  const outlines = tables.map(({ rest, prefix }) => readOutline(stripNoteMarks(joinBlocks(rest), footnotes), prefix));
  const blocks = outlines.flat();
  const readable = blocks.filter(({ text }) => text.length <= LONGEST_TEXT);
  const nameRole = createRoleNames(vocabulary);
  const nameApprover = createRoleNames({ roles: vocabulary.approvers });
  const actors = createActorReader(vocabulary, nameRole);
  const isReport = document.type === 'Báo cáo';
  const notes = [
    ...footnotes,
    ...parts.filter(({ kind }) => kind === 'foot').flatMap((part) => notesInFoot(part.lines)),
  ];
  const duties = readDuties(readable, notes, { actors, readDates, when, isReport });
  const fromRows = toTableTasks(rows, { vocabulary, nameRole, nameApprover, readDates, when });
  const tasks = [...duties, ...fromRows];
  const legalBases = outlines.flatMap(readLegalBases);
  const sources = numberSources(readable, fromRows, notes, { isReport, bases: legalBases });
  const targets = [...sources.flatMap((source) => readTargets(source, isReport)), ...timeLimits(duties)];
  return {
    document,
    legalBases,
    sections: toSections(blocks),
    passages: [...toPassages(blocks, legalBases, notes), ...rowPassages(rows)],
    footnotes: notes,
    tasks,
    targets,
    figures: withoutTargets(
      sources.flatMap((source) => readFigures(source, periodOfTitle(document.title))),
      targets,
    ),
  };
}
