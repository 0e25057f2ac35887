import { isFoldedSyllable } from '../../language/valid-syllable.js';
import type { RolePieces } from '../roles/role-pieces.js';
import { joinCell, joinTitle, type LineWord, toLineWords } from './line-words.js';
import type { MendWords } from './mend-words.js';
import { opensTimeCell, timeWordsAtEnd } from './time-phrases.js';

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

/** Words of an unknown cell between two known ones. */
const MOST_FREE_WORDS = 4;

/**
 * Takes the cells off the right end of a line, column by column from the right: time, who approves, who coordinates,
 * who leads. What is left is the task. A piece that could as well end the task's own sentence is left with it.
 */
export function readTableLine(
  { text, scanned }: { readonly text: string; readonly scanned: string },
  { roles, approvers, mend, timeCell }: LineReading,
): TableLine {
  const all = toLineWords(text, mend, scanned);
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
  const overprint = cells.length === 0 && time !== '' ? firstOverprint(all) : undefined;
  const title = titleOf(rest, hasCells);
  return { title, roles: cells, approver, time, ...(overprint === undefined ? {} : { overprint }) };
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

/** The line begins here, or a rule or a speck stands between two cells. */
function isBorder(left: readonly LineWord[]): boolean {
  const before = left.at(-1);
  return before === undefined || before.isNoise || before.isRule;
}

function endsInRole(left: readonly LineWord[], roles: RolePieces): boolean {
  if (ABBREVIATED_ROLE.test(left.at(-1)?.scanned ?? '')) return true;
  return [2, 3].some((count) => {
    const words = left.slice(-count);
    return words.length === count && roles.isPiece(words.map(({ folded }) => folded)) && isRoleEdge(words, roles);
  });
}

/** `Các ngành` in capitals or `có liên quan` at the end of a name: not any two words of one. */
function isRoleEdge(words: readonly LineWord[], roles: RolePieces): boolean {
  const folded = words.map((word) => word.folded);
  return (/^\p{Lu}/u.test(words[0]?.scanned ?? '') && roles.opensRole(folded)) || roles.closesRole(folded);
}

/** Pieces of the columns of roles, left to right; pieces joined by a comma belong to one column. */
function takeRoles(words: LineWord[], pieces: RolePieces, approvers: RolePieces, hasCellsRight: boolean): string[] {
  const cells: string[] = [];
  let crossed = false;
  let small: LineWord[] | undefined;
  while (words.length > 0 && cells.length <= 2) {
    crossed = dropNoise(words) || crossed;
    const before = [...words];
    const taken = takeRole(words, pieces, { hasCellsRight: hasCellsRight || cells.length > 0, approvers });
    if (taken === '') {
      small ??= before;
      if (!(hasCellsRight || cells.length > 0) || !dropSmall(words)) break;
      crossed = true;
      continue;
    }
    small = undefined;
    const isSameColumn = cells.length > 0 && !crossed && /[,;:]$/u.test(taken);
    if (isSameColumn) cells[0] = `${taken} ${cells[0]}`;
    else if (cells.length < 2) cells.unshift(taken);
    else {
      words.push(...before.slice(words.length));
      break;
    }
    crossed = false;
  }
  if (small) words.splice(0, words.length, ...small);
  dropNoise(words);
  return cells;
}

/** `Công chức 5`: what is left of the cell below. */
function dropDigitBesideRole(words: LineWord[], pieces: RolePieces): void {
  const before = words.slice(0, -1).map(({ folded }) => folded);
  if (/^\d$/u.test(words.at(-1)?.scanned ?? '') && before.length > 1 && pieces.isPiece(before)) words.length -= 1;
}

/** A damaged little word beside specks: the rest of a cell. */
function dropSmall(words: LineWord[]): boolean {
  const last = words.at(-1);
  if (last === undefined || last.scanned.length > 4 || words.length < 2 || !isBorder(words.slice(0, -1))) return false;
  if (/^\d/u.test(last.scanned)) return false;
  words.length -= 1;
  return true;
}

interface RoleSurroundings {
  readonly hasCellsRight: boolean;
  readonly approvers: RolePieces;
}

const ABBREVIATED_ROLE = /^\p{Lu}{2,}[-.]\p{Lu}{2,}[,;:]?$/u;

function takeRole(words: LineWord[], pieces: RolePieces, { hasCellsRight, approvers }: RoleSurroundings): string {
  for (let count = Math.min(words.length, 10); count > 0; count -= 1) {
    const piece = words.slice(words.length - count);
    if (piece.some(({ isNoise, isRule }) => isNoise || isRule)) continue;
    const folded = piece.map((word) => word.folded);
    if (!pieces.isPiece(folded)) continue;
    const left = words.slice(0, words.length - count);
    const before = left.at(-1)?.scanned ?? '';
    const isSet =
      isBorder(left) || ABBREVIATED_ROLE.test(before) || (/[,;]$/u.test(before) && endsInRoleList(left, pieces));
    const hasAbbreviation = piece.some(
      ({ scanned, folded: word }) =>
        /^\p{Lu}{2,}[-.]\p{Lu}*/u.test(scanned) ||
        (hasCellsRight && /^\p{Lu}{2,}[,;:]?$/u.test(scanned) && !approvers.isPiece([word])),
    );
    const isEdge = folded.join(' ').includes(' ') && isRoleEdge(piece, pieces);
    const isColumnStart = isEdge && /^(?:Công chức|Các|Cán bộ)/u.test(piece.map(({ cell }) => cell).join(' '));
    if (!isSet && !hasAbbreviation && !(hasCellsRight && isEdge) && !isColumnStart) continue;
    words.length -= count;
    return joinCell(piece);
  }
  return hasCellsRight ? takeFree(words, pieces) : '';
}

/** `TK, trường học,`: what stands before the comma is a role as well. */
function endsInRoleList(left: readonly LineWord[], pieces: RolePieces): boolean {
  return [1, 2, 3].some((count) => {
    const words = left.slice(-count);
    return words.length === count && pieces.isPiece(words.map(({ folded }) => folded));
  });
}

/** A cell in free words between a known role and what stands right of it. */
function takeFree(words: LineWord[], pieces: RolePieces): string {
  for (let count = 1; count <= Math.min(MOST_FREE_WORDS, words.length - 1); count += 1) {
    const free = words.slice(words.length - count);
    if (free.some(({ isNoise, isRule }) => isNoise || isRule)) return '';
    const before = words[words.length - count - 1];
    const isKnown =
      before !== undefined &&
      (ABBREVIATED_ROLE.test(before.scanned) || (before.isRule && isRoleBefore(words, count + 1, pieces)));
    if (!isKnown) continue;
    words.length -= count;
    return joinCell(free);
  }
  return '';
}

function isRoleBefore(words: readonly LineWord[], from: number, pieces: RolePieces): boolean {
  const two = words.slice(words.length - from - 2, words.length - from).map(({ folded }) => folded);
  return two.length === 2 && pieces.isPiece(two);
}

/** Drops specks and rules at the right end; true when there were some. */
function dropNoise(words: LineWord[]): boolean {
  const before = words.length;
  while (words.length > 0 && (words.at(-1)?.isNoise || words.at(-1)?.isRule)) words.length -= 1;
  return words.length < before;
}

/** What is left is the task: not a few specks, and no digit that was a cell beside it. */
function titleOf(words: readonly LineWord[], hasCells: boolean): string {
  const first = words.findIndex(({ isNoise, isRule, scanned }) => !isRule && (!isNoise || /\p{L}{4}/u.test(scanned)));
  const kept = first < 0 ? [] : words.slice(first);
  while (kept.length > 0 && (kept.at(-1)?.isNoise || kept.at(-1)?.isRule || (hasCells && isOverprint(kept.at(-1)))))
    kept.pop();
  const last = kept.at(-1);
  if (hasCells && last && /^\d$/u.test(last.scanned) && !TAKES_NUMBER.has(kept.at(-2)?.folded ?? '')) kept.pop();
  return kept.some(isWord) ? joinTitle(kept) : '';
}

const TAKES_NUMBER = new Set([
  'so',
  'dieu',
  'khoan',
  'quy',
  'thang',
  'ngay',
  'phuong',
  'quan',
  'muc',
  'chuong',
  'lan',
  'cap',
]);

function firstOverprint(words: readonly LineWord[]): string | undefined {
  return words.find((word) => word.scanned.length >= 5 && (word.isNoise || isOverprint(word)))?.scanned;
}

/** Two lines printed over each other: a long row of letters that is no word. */
function isOverprint(word: LineWord | undefined): boolean {
  if (word === undefined || !/^\p{Lu}?\p{Ll}{4,}$/u.test(word.scanned)) return false;
  return !isFoldedSyllable(word.folded);
}

function isWord({ folded, isNoise, isRule, text }: LineWord): boolean {
  return !isNoise && !isRule && folded.length >= 2 && /\p{L}{2}/u.test(text);
}
