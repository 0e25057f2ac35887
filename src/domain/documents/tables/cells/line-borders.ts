import type { RolePieces } from '../../roles/role-pieces.js';
import type { LineWord } from './line-words.js';

/** `VP-TK`, `VP.TK;` */
export const ABBREVIATED_ROLE = /^\p{Lu}{2,}[-.]\p{Lu}{2,}[,;:]?$/u;

/** The line begins here, or a rule or a speck stands between two cells. */
export function isBorder(left: readonly LineWord[]): boolean {
  const before = left.at(-1);
  return before === undefined || before.isNoise || before.isRule;
}

export function endsInRole(left: readonly LineWord[], roles: RolePieces): boolean {
  if (ABBREVIATED_ROLE.test(left.at(-1)?.scanned ?? '')) return true;
  return [1, 2, 3].some((count) => {
    const words = left.slice(-count);
    const folded = words.map((word) => word.folded);
    return folded.join(' ').includes(' ') && roles.isPiece(folded) && isRoleEdge(words, roles);
  });
}

/** `Các ngành` in capitals or `có liên quan` at the end of a name: not any two words of one. */
export function isRoleEdge(words: readonly LineWord[], roles: RolePieces): boolean {
  const folded = words.map((word) => word.folded);
  return (/^\p{Lu}/u.test(words[0]?.scanned ?? '') && roles.opensRole(folded)) || roles.closesRole(folded);
}

/** Drops specks and rules at the right end; true when there were some. */
export function dropNoise(words: LineWord[]): boolean {
  const before = words.length;
  while (words.length > 0 && (words.at(-1)?.isNoise || words.at(-1)?.isRule)) words.length -= 1;
  return words.length < before;
}

/** A damaged little word beside specks: the rest of a cell. */
export function dropSmall(words: LineWord[]): boolean {
  const last = words.at(-1);
  if (last === undefined || last.scanned.length > 4 || words.length < 2 || !isBorder(words.slice(0, -1))) return false;
  if (/^\d/u.test(last.scanned)) return false;
  words.length -= 1;
  return true;
}
