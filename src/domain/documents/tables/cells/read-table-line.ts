import type { RolePieces } from '../../roles/role-pieces.js';
import { ABBREVIATED_ROLE, dropNoise, dropSmall, endsInRole, isBorder } from './line-borders.js';
import { joinCell, type LineWord, toLineWords } from './line-words.js';
import type { MendWords } from './mend-words.js';
import { takeRoles } from './take-roles.js';
import { opensTimeCell, timeWordsAtEnd } from './time-phrases.js';
import { firstOverprint, titleOfLine } from './title-of-line.js';

/** What one line of a flattened table holds, from left to right. */
export interface TableLine {
  readonly title: string;
  /** Pieces of the columns of roles: two when both stand on this line. */
  readonly roles: readonly string[];
  readonly approver: string;
  readonly time: string;
  /** Two lines printed over each other where the first column of roles stands. */
  readonly overprint?: string;
}

export interface LineReading {
  readonly roles: RolePieces;
  readonly approvers: RolePieces;
  readonly mend: MendWords;
  /** `closed`: a time cell begins here or not at all; `may go on`: in small letters; `open`: its next piece is missing. */
  readonly timeCell: 'closed' | 'may go on' | 'open';
}

/** Words of a cell that cannot be read. */
const MOST_UNREAD = 5;

/**
 * Takes the cells off the right end of a line, column by column from the right: time, who approves, who coordinates,
 * who leads. What is left is the task. A piece that could as well end the task's own sentence is left with it.
 */
export function readTableLine(
  { text, scanned }: { readonly text: string; readonly scanned: string },
  reading: LineReading,
): TableLine {
  const words = toLineWords(text, reading.mend, scanned);
  const line = takeCells(words, reading);
  if (line.time !== '' || line.approver !== '' || line.roles.length > 0) return line;
  const end = endOfCells(words, reading);
  return end === undefined ? line : takeCells(words.slice(0, end), reading);
}

function takeCells(all: readonly LineWord[], { roles, approvers, timeCell }: LineReading): TableLine {
  const rest = [...all];
  dropNoise(rest);
  if (rest.at(-2)?.isNoise && (rest.at(-1)?.scanned.length ?? 9) <= 4) dropSmall(rest);
  dropNoise(rest);
  dropDigitBesideRole(rest, roles);
  const time = takeTime(rest, timeCell);
  dropNoise(rest);
  const approver = takeApprover(rest, approvers, roles, time !== '');
  dropNoise(rest);
  const cells = takeRoles(rest, roles, approvers, time !== '' || approver !== '');
  const hasCells = time !== '' || approver !== '' || cells.length > 0;
  const cellWords = cells.length === 0 ? all : all.slice(rest.length);
  const overprint = cells.length < 2 && time !== '' ? firstOverprint(cellWords) : undefined;
  const columns = overprint !== undefined && cells.length === 1 ? ['', ...cells] : cells;
  const title = isMostlySpecks(all) ? '' : titleOfLine(rest, hasCells);
  return { title, roles: columns, approver, time, ...(overprint === undefined ? {} : { overprint }) };
}

/** Where the last of several cells ends that stand before an unreadable one; undefined when there are not several. */
function endOfCells(words: readonly LineWord[], { roles, approvers }: LineReading): number | undefined {
  const isCell = ({ folded, scanned, isNoise, isRule }: LineWord) => {
    if (isNoise || isRule) return false;
    return (
      (folded.includes(' ') && roles.isPiece([folded])) ||
      (/^\p{Lu}{3,}$/u.test(scanned) && approvers.isPiece([folded]))
    );
  };
  const cells = words.flatMap((word, at) => (isCell(word) ? [at] : []));
  const last = cells.at(-1);
  return cells.length < 2 || last === undefined || words.length - last > MOST_UNREAD ? undefined : last + 1;
}

function isMostlySpecks(words: readonly LineWord[]): boolean {
  const specks = words.filter(({ isNoise }) => isNoise).length;
  const others = words.filter(({ isNoise, isRule, folded }) => !isNoise && !isRule && folded.length > 1).length;
  return specks > 3 && others < 3 && specks > others;
}

function takeTime(words: LineWord[], cell: LineReading['timeCell']): string {
  const own = words.slice(1 + words.findLastIndex(({ isNoise, isRule }) => isNoise || isRule));
  const folded = own.map((word) => word.folded);
  const hasOthers = hasOtherCells(words);
  const count = timeWordsAtEnd(folded, cell !== 'closed' || hasOthers);
  if (count === 0) return '';
  const piece = own.slice(own.length - count);
  const first = piece[0]?.scanned ?? '';
  const opens = opensTimeCell(folded.slice(folded.length - count).join(' ')) && /^\p{Lu}/u.test(first);
  const goesOn = cell === 'open' || (cell === 'may go on' && /^[\p{Ll}\d]/u.test(first));
  const isCell = opens || (goesOn && (hasOthers || count === own.length));
  if (!isCell && !(hasOthers && count < 3 && cell !== 'closed')) return '';
  words.length -= count;
  return joinCell(piece);
}

/** A rule, an abbreviation with a dash, `có liên quan`: other columns stand on the line. */
function hasOtherCells(words: readonly LineWord[]): boolean {
  if (words.some(({ folded }, at) => folded === 'lien' && words[at + 1]?.folded === 'quan')) return true;
  return words.some(
    ({ isRule, scanned }) => isRule || /^\p{Lu}{2,}[-.]\p{Lu}{2,}/u.test(scanned) || /^(?:UBND|HĐND)$/u.test(scanned),
  );
}

function takeApprover(words: LineWord[], approvers: RolePieces, roles: RolePieces, hasTime: boolean): string {
  for (let count = Math.min(words.length, 6); count > 0; count -= 1) {
    const piece = words.slice(words.length - count);
    if (piece.some(({ isNoise, isRule }) => isNoise || isRule)) continue;
    if (!approvers.isPiece(piece.map(({ folded }) => folded))) continue;
    const left = words.slice(0, words.length - count);
    const isCapital = /^\p{Lu}/u.test(piece[0]?.scanned ?? '');
    const hasCells = hasTime || left.some(({ isRule }) => isRule);
    const isBesideRole = left.slice(-5).some((word) => ABBREVIATED_ROLE.test(word.scanned));
    if (!isBorder(left) && !endsInRole(left, roles) && !(hasCells && (isCapital || isBesideRole))) continue;
    words.length -= count;
    return joinCell(piece);
  }
  return '';
}

/** `Công chức 5`: what is left of the cell below. */
function dropDigitBesideRole(words: LineWord[], pieces: RolePieces): void {
  const before = words.slice(0, -1).map(({ folded }) => folded);
  if (/^\d$/u.test(words.at(-1)?.scanned ?? '') && before.length > 1 && pieces.isPiece(before)) words.length -= 1;
}
