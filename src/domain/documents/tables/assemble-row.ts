import { fold } from '../../language/letters/fold.js';
import type { PageLine } from '../lines/page-line.js';
import type { RolePieces } from '../roles/role-pieces.js';
import type { RoleVocabulary } from '../roles/role-vocabulary.js';
import type { TableLine } from './cells/read-table-line.js';
import type { TableRow, TableSection } from './table-row.js';

interface RowParts {
  readonly section: TableSection | undefined;
  readonly number: number;
  readonly parts: readonly TableLine[];
  readonly lines: readonly PageLine[];
}

/** Puts the pieces of a row's cells together, column by column. */
export function assembleRow(
  { section, number, parts, lines }: RowParts,
  pieces: RolePieces,
  _vocabulary: RoleVocabulary,
): TableRow {
  const { lead, coordinating } = assembleRoles(
    parts.map(({ roles }) => roles),
    pieces,
  );
  const join = (texts: readonly string[]) =>
    texts
      .filter((text) => text !== '')
      .join(' ')
      .replace(/\s+/gu, ' ')
      .trim();
  const title = join(parts.map((part) => part.title));
  const row = {
    lead,
    coordinating,
    approver: parts.map(({ approver }) => approver).reduce(glue, ''),
    time: join(parts.map(({ time }) => time)),
  };
  const unread = (['lead', 'coordinating', 'approver', 'time'] as const).filter((column) => row[column] === '');
  const overprint = parts.find((part) => part.overprint !== undefined)?.overprint;
  return {
    place: 'Phụ lục',
    section,
    number,
    title,
    ...row,
    lines,
    unread,
    ...(overprint === undefined ? {} : { overprint }),
  };
}

/** True when the columns of roles end in whole names: another name then belongs to the next row. */
export function areRolesWhole(parts: readonly TableLine[], pieces: RolePieces): boolean {
  const { lead, coordinating } = assembleRoles(
    parts.map(({ roles }) => roles),
    pieces,
  );
  return [lead, coordinating].every((text) => text === '' || (isWhole(text, pieces) && !/[,;-]$/u.test(text)));
}

/** Lines with two pieces show both columns; a single piece goes where it completes a name. */
function assembleRoles(
  lines: readonly (readonly string[])[],
  pieces: RolePieces,
): { lead: string; coordinating: string } {
  const columns: [string, string] = ['', ''];
  const hasPair = lines.some((roles) => roles.length === 2);
  for (const [at, roles] of lines.entries()) {
    const [left, right] = roles;
    if (left === undefined) continue;
    if (right !== undefined) {
      columns[0] = glue(columns[0], left);
      columns[1] = glue(columns[1], right);
      continue;
    }
    const split = splitPiece(left, columns, pieces);
    if (split) {
      columns[0] = glue(columns[0], split[0]);
      columns[1] = glue(columns[1], split[1]);
      continue;
    }
    const later = lines.slice(at + 1).find((next) => next.length === 2);
    const column = columnOf(left, columns, later, hasPair, pieces);
    columns[column] = glue(columns[column], left);
  }
  return { lead: columns[0], coordinating: columns[1] };
}

/** `công chức TC-KT` goes on with `trường học,` on the left and with `Công chức` on the right: the rule was lost. */
function splitPiece(
  piece: string,
  [lead, coordinating]: readonly [string, string],
  pieces: RolePieces,
): [string, string] | undefined {
  if (!/[,;]$/u.test(lead) || coordinating === '' || isWhole(coordinating, pieces)) return undefined;
  const words = piece.split(' ');
  for (let count = 1; count < words.length; count += 1) {
    const [left, right] = [words.slice(0, count).join(' '), words.slice(count).join(' ')];
    if (pieces.opensRole(wordsOf(left)) && pieces.isWhole(wordsOf(`${coordinating} ${right}`))) return [left, right];
  }
  return undefined;
}

function columnOf(
  piece: string,
  [lead, coordinating]: readonly [string, string],
  later: readonly string[] | undefined,
  hasPair: boolean,
  pieces: RolePieces,
): 0 | 1 {
  const fits = (before: string, after: string) => pieces.isPiece(wordsOf(`${lastRole(before)} ${after}`));
  if (/-$/u.test(coordinating) && !/-$/u.test(lead)) return 1;
  if (lead !== '' && (/[,;-]$/u.test(lead) || fits(lead, piece))) return 0;
  if (coordinating !== '' && fits(coordinating, piece)) return 1;
  if (later) {
    const [left = '', right = ''] = later;
    if (lead === '' && pieces.isPiece(wordsOf(`${piece} ${left}`))) return 0;
    if (coordinating === '' && pieces.isPiece(wordsOf(`${piece} ${right}`))) return 1;
    return lead === '' && !pieces.opensRole(wordsOf(left)) ? 0 : 1;
  }
  if (lead === '') return 0;
  if (!hasPair && fits(lead, piece)) return 0;
  return coordinating === '' || isWhole(lead, pieces) ? 1 : 0;
}

function glue(before: string, after: string): string {
  if (after === '') return before;
  if (before === '' || before === after) return after;
  return /-$/u.test(before) && !/\s/u.test(after) ? before + after : `${before} ${after}`;
}

function lastRole(text: string): string {
  return text.split(/[,;]/u).at(-1)?.trim() ?? '';
}

function isWhole(text: string, pieces: RolePieces): boolean {
  return pieces.isWhole(wordsOf(lastRole(text)));
}

function wordsOf(text: string): string[] {
  return fold(text)
    .replace(/[^\p{L}\p{N}\s-]/gu, ' ')
    .split(/[\s]+/u)
    .filter((word) => word !== '');
}
