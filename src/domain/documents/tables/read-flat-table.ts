import { fold } from '../../language/letters/fold.js';
import type { PageLine } from '../lines/page-line.js';
import { createRolePieces, type RolePieces } from '../roles/role-pieces.js';
import type { RoleVocabulary } from '../roles/role-vocabulary.js';
import { isInCapitals, readItemMark } from '../structure/item-mark.js';
import { areRolesWhole, assembleRow } from './assemble-row.js';
import { createMender } from './cells/mend-words.js';
import { readTableLine, type TableLine } from './cells/read-table-line.js';
import { isUnfinishedTime, opensTimeCell } from './cells/time-phrases.js';
import { isHeaderLine } from './header-words.js';
import type { TableRow, TableSection } from './table-row.js';

type TimeCell = 'closed' | 'may go on' | 'open';

interface OpenRow {
  readonly section: TableSection | undefined;
  readonly number: number;
  readonly parts: TableLine[];
  readonly lines: PageLine[];
  time: string;
}

/** A number may be skipped where scanning lost a row. */
const MOST_SKIPPED = 2;
const FEWEST_TITLE_WORDS = 2;

/**
 * Reads a table of tasks that was flattened line by line: pieces of cells stand between the lines of the task, a cell of
 * several lines begins above its row and ends below, the head comes back on each page.
 */
export function readFlatTable(lines: readonly PageLine[], vocabulary: RoleVocabulary): TableRow[] {
  const pieces = {
    roles: createRolePieces({ roles: vocabulary.roles }),
    approvers: createRolePieces({ roles: vocabulary.approvers }),
    mend: createMender([...vocabulary.roles, ...vocabulary.approvers].flatMap(({ name, also }) => [name, ...also])),
  };
  const rows: OpenRow[] = [];
  const sections: TableSection[] = [];
  let floating: { line: PageLine; part: TableLine }[] = [];
  let current: OpenRow | undefined;
  let isAfterHead = false;
  let hasBegun = false;

  for (const line of lines) {
    if (line.isBlank) continue;
    const section = readSection(line);
    if (section) {
      closeFloating();
      sections.push(section);
      current = undefined;
      hasBegun = true;
      continue;
    }
    if (isHeaderLine(line.folded)) {
      closeFloating();
      isAfterHead = true;
      hasBegun = true;
      continue;
    }
    if (!hasBegun) continue;
    if (extendsGuidance(line)) continue;
    const number = rowNumber(line);
    const read = (own: PageLine, timeCell: TimeCell) => readTableLine(own, { ...pieces, timeCell });
    if (number !== undefined) {
      const part = read(withoutMark(line), timeCellOf(floating.map((entry) => entry.part.time).join(' ')));
      if (wordCount(part.title) >= FEWEST_TITLE_WORDS) {
        openRow(number, line, part);
        continue;
      }
    }
    const open = floating.length > 0 ? floating.map((entry) => entry.part.time).join(' ') : (current?.time ?? '');
    const part = read(line, timeCellOf(open));
    if (
      current === undefined &&
      wordCount(part.title) >= FEWEST_TITLE_WORDS &&
      /^\p{Lu}/u.test(part.title) &&
      sections.length > 0 &&
      !isAfterHead
    ) {
      openRow(1, line, part);
      continue;
    }
    place(line, part);
  }
  closeFloating();
  return rows.map((row) => assembleRow(row, pieces.roles, vocabulary));

  function rowNumber(line: PageLine): number | undefined {
    const mark = readItemMark(line.text);
    if (mark?.kind !== 'number') return undefined;
    const number = Number(mark.mark);
    const expected = (current?.number ?? 0) + 1;
    return number >= expected && number <= expected + MOST_SKIPPED ? number : undefined;
  }

  function openRow(number: number, line: PageLine, part: TableLine): void {
    const before = floating;
    floating = [];
    current = {
      section: sections.at(-1),
      number,
      parts: [...before.map((entry) => entry.part), part],
      lines: [...before.map((entry) => entry.line), line],
      time: [...before.map((entry) => entry.part.time), part.time].join(' ').trim(),
    };
    rows.push(current);
    isAfterHead = false;
  }

  /** A line without a number ends the open row or begins the next one. */
  function place(line: PageLine, part: TableLine): void {
    const isNext =
      floating.length > 0 ||
      isAfterHead ||
      current === undefined ||
      (current !== undefined && beginsNext(current, part, pieces.roles));
    if (isNext && wordCount(part.title) === 0) floating.push({ line, part });
    else if (isNext && isAfterHead && current === undefined) floating.push({ line, part });
    else if (isNext && isAfterHead)
      floating.push({
        line,
        part: { ...part, title: '', roles: [part.title, ...part.roles].filter((cell) => cell !== '') },
      });
    else if (current) {
      current.parts.push(hasFreeCell(current, pieces.roles) ? asFreeCell(part) : part);
      current.lines.push(line);
      current.time = `${current.time} ${part.time}`.trim();
    }
  }

  function closeFloating(): void {
    const row = current;
    if (row)
      for (const { line, part } of floating) {
        row.parts.push(part);
        row.lines.push(line);
      }
    floating = [];
  }

  function extendsGuidance(line: PageLine): boolean {
    const section = sections.at(-1);
    if (section === undefined || current !== undefined || section.guidance === '' || section.guidance.endsWith(')'))
      return false;
    sections[sections.length - 1] = { ...section, guidance: `${section.guidance} ${line.text}` };
    return true;
  }
}

function timeCellOf(time: string): TimeCell {
  const text = fold(time.trim());
  if (text === '') return 'closed';
  return isUnfinishedTime(text) ? 'open' : 'may go on';
}

/** A cell in words of its own, not a known role, goes on in short lines. */
function hasFreeCell({ parts }: OpenRow, pieces: RolePieces): boolean {
  return parts.some(({ roles }) => roles.length === 2 && !pieces.isPiece(fold(roles[1] ?? '').split(/\s+/u)));
}

function asFreeCell(part: TableLine): TableLine {
  const isShort = wordCount(part.title) <= 3 && /^\p{Ll}/u.test(part.title) && part.roles.length === 0;
  return isShort ? { ...part, title: '', roles: [part.title] } : part;
}

/** Cells of the next row stand above its number: a second time cell, a role where both columns are complete. */
function beginsNext(row: OpenRow, part: TableLine, pieces: RolePieces): boolean {
  if (part.title !== '') return false;
  const time = fold(part.time);
  if (time !== '' && opensTimeCell(time) && row.time !== '' && !isUnfinishedTime(fold(row.time))) return true;
  const [role] = part.roles;
  if (role === undefined || part.roles.length > 1) return false;
  const words = fold(role).split(/\s+/u);
  const hasTime = row.time !== '' && !isUnfinishedTime(fold(row.time));
  const hasApprover = row.parts.some(({ approver }) => approver !== '');
  const isComplete =
    hasTime && areRolesWhole(row.parts, pieces) && (row.parts.some(({ roles }) => roles.length === 2) || hasApprover);
  return isComplete && /^\p{Lu}/u.test(role) && pieces.opensRole(words);
}

/** `II. CẢI CÁCH THỂ CHẾ (Công chức Tư pháp - hộ tịch hướng dẫn thực hiện)` */
function readSection(line: PageLine): TableSection | undefined {
  const mark = readItemMark(line.text);
  if (mark?.kind !== 'roman' || !isInCapitals(mark.rest)) return undefined;
  const at = mark.rest.indexOf('(');
  const title = at < 0 ? mark.rest : mark.rest.slice(0, at);
  return { mark: mark.mark, title: title.trim(), guidance: at < 0 ? '' : mark.rest.slice(at).trim(), line };
}

function withoutMark(line: PageLine): PageLine {
  const text = readItemMark(line.text)?.rest ?? line.text;
  const scanned = readItemMark(line.scanned)?.rest ?? line.scanned.replace(/^\S*\d\S*\s+/u, '');
  return { ...line, text, scanned };
}

function wordCount(text: string): number {
  return text.split(/\s+/u).filter((word) => /\p{L}{2}/u.test(word)).length;
}
