import { fold } from '../../language/letters/fold.js';
import type { ReadTask } from '../document-reading.js';
import { readTimeCell, type When } from '../duties/read-deadline.js';
import type { ReadDates } from '../read-dates-port.js';
import { type NameRole, splitRoles } from '../roles/name-roles.js';
import type { RoleVocabulary } from '../roles/role-vocabulary.js';
import { completeCell } from './complete-cell.js';
import type { TableRow } from './table-row.js';

export interface TableReading {
  readonly vocabulary: RoleVocabulary;
  readonly nameRole: NameRole;
  readonly nameApprover: NameRole;
  readonly readDates: ReadDates;
  readonly when: When;
}

/** Of a row whose cells were all read, and of one with cells that were not. */
const CERTAIN = 0.9;
const UNREAD = 0.6;

export function toTableTasks(rows: readonly TableRow[], reading: TableReading): ReadTask[] {
  const names = (text: string) => namesInCell(text, reading.vocabulary, reading.nameRole);
  const columns = {
    approvers: rows.map((row) => reading.nameApprover(row.approver)).filter((name) => name !== ''),
    coordinating: rows.flatMap((row) => names(row.coordinating)),
  };
  return rows.map((row) => toTask(row, { rows, names, columns }, reading));
}

interface RowPlace {
  readonly rows: readonly TableRow[];
  /** Names of the roles in a cell. */
  readonly names: (text: string) => string[];
  readonly columns: { readonly approvers: readonly string[]; readonly coordinating: readonly string[] };
}

function toTask(
  row: TableRow,
  { rows, names, columns }: RowPlace,
  { vocabulary, nameRole, nameApprover, readDates, when }: TableReading,
): ReadTask {
  const isApprover = (name: string) => vocabulary.approvers.some((known) => known.name === name);
  const isRole = (name: string) => vocabulary.roles.some((known) => known.name === name);
  const guidance = row.section === undefined ? '' : guideOf(row.section.guidance);
  const read = names(row.lead).filter((name) => !isBare(name));
  const { lead, doubt } = read.length > 0 ? { lead: read, doubt: undefined } : likelyLead(row, rows, names, guidance);
  const { deadline, text } = readTimeCell(row.time, readDates, when);
  const approver = completeCell(nameApprover(row.approver), columns.approvers, isApprover);
  const coordinating = names(row.coordinating).map((name) => completeCell(name, columns.coordinating, isRole));
  const [first] = row.lines;
  const isWhole = row.unread.length === 0 && doubt === undefined;
  const confidence = Math.min(1, ...row.lines.map((line) => line.confidence)) * (isWhole ? CERTAIN : UNREAD);
  return {
    ref: refOfRow(row),
    line: Math.min(...row.lines.map(({ line }) => line)),
    lastLine: Math.max(...row.lines.map(({ line }) => line)),
    page: first?.page ?? 1,
    confidence: Math.round(confidence * 100) / 100,
    title: row.title.replace(/[\s;.,]+$/u, ''),
    lead,
    coordinating,
    ...(approver === '' ? {} : { approver }),
    ...(guidance === '' ? {} : { guidance: nameRole(guidance) }),
    deadlineText: text,
    deadline,
    ...(doubt === undefined ? {} : { doubt }),
  };
}

export function refOfRow({ place, section, number }: TableRow): string {
  return `${place} ${section === undefined ? '' : `${section.mark}.`}${number}`;
}

/** In a cell a comma parts roles when all parts are known; else it belongs to a name. */
function namesInCell(text: string, vocabulary: RoleVocabulary, nameRole: NameRole): string[] {
  const cell = text
    .replace(/-\s+(?=\p{Lu})/gu, '-')
    .replace(/:/gu, ';')
    .replace(/[()]/gu, '');
  const parts = cell.split(/\s*[,;]\s*/u).filter((part) => part !== '');
  const known = parts.map(nameRole);
  const isList = parts.length > 1 && known.every((name) => vocabulary.roles.some((role) => role.name === name));
  return isList ? [...new Set(known)] : splitRoles(cell, vocabulary, nameRole);
}

/** `Công chức` alone is the upper half of a cell whose lower half was not read. */
function isBare(name: string): boolean {
  return /^(?:công chức|cán bộ|các)$/iu.test(name);
}

/** An unreadable lead is proposed from the rows around it and marked: a person decides. */
function likelyLead(
  row: TableRow,
  rows: readonly TableRow[],
  names: (text: string) => string[],
  guidance: string,
): { lead: string[]; doubt: string } {
  const doubt =
    'Ô đơn vị chủ trì không đọc được trong bản quét; đơn vị nêu ở đây suy từ các dòng cùng mục, cần người kiểm tra.';
  if (isBare(row.lead) && guidance !== '') return { lead: names(guidance), doubt };
  const leads = (others: readonly TableRow[]) =>
    others
      .filter((other) => other !== row)
      .map((other) =>
        names(other.lead)
          .filter((name) => !isBare(name))
          .join('; '),
      )
      .filter((key) => key !== '');
  const around = leads(rows.filter((other) => other.section?.line.line === row.section?.line.line));
  const best = mostFrequent(row.overprint === undefined ? around : alike(row.overprint, leads(rows), around));
  if (best !== undefined) return { lead: best.split('; '), doubt };
  return { lead: [], doubt: 'Ô đơn vị chủ trì không đọc được trong bản quét.' };
}

function mostFrequent(keys: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

/** The cells of the column that share most letters with the overprinted one; those of the same section win a tie. */
function alike(overprint: string, all: readonly string[], around: readonly string[]): string[] {
  const letters = new Set(fold(overprint).replace(/[^a-z]/gu, ''));
  const share = (key: string) => [...letters].filter((letter) => fold(key).includes(letter)).length;
  const most = Math.max(0, ...all.map(share));
  const best = all.filter((key) => share(key) === most);
  const near = around.filter((key) => share(key) === most);
  return near.length > 0 ? near : best;
}

/** `(Công chức Tư pháp - hộ tịch hướng dẫn thực hiện)`: the first one named. */
function guideOf(text: string): string {
  return (
    text
      .replace(/[()]/gu, '')
      .replace(/(?:phối hợp\s+)?hướng dẫn.*$/iu, '')
      .split(/,\s*(?=Công chức)/u)[0]
      ?.trim() ?? ''
  );
}
