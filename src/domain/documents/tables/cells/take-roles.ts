import type { RolePieces } from '../../roles/role-pieces.js';
import { ABBREVIATED_ROLE, dropNoise, dropSmall, isBorder, isRoleEdge } from './line-borders.js';
import { joinCell, type LineWord } from './line-words.js';

/** Words of an unknown cell between two known ones. */
const MOST_FREE_WORDS = 4;
const MOST_ROLE_WORDS = 10;

/** Pieces of the columns of roles, left to right; pieces joined by a comma belong to one column. */
export function takeRoles(
  words: LineWord[],
  pieces: RolePieces,
  approvers: RolePieces,
  hasCellsRight: boolean,
): string[] {
  const cells: string[] = [];
  let crossed = false;
  let small: LineWord[] | undefined;
  while (words.length > 0 && cells.length <= 2) {
    crossed = dropNoise(words) || crossed;
    if (isDigitBetweenCells(words)) crossed = words.pop() !== undefined;
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

/** `các ngành 0 các ngành`: a speck read as a digit. */
function isDigitBetweenCells(words: readonly LineWord[]): boolean {
  return /^\d$/u.test(words.at(-1)?.scanned ?? '') && (words.at(-2)?.folded.includes(' ') ?? false);
}

interface RoleSurroundings {
  readonly hasCellsRight: boolean;
  readonly approvers: RolePieces;
}

function takeRole(words: LineWord[], pieces: RolePieces, { hasCellsRight, approvers }: RoleSurroundings): string {
  for (let count = Math.min(words.length, MOST_ROLE_WORDS); count > 0; count -= 1) {
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
