import { fold } from '../../language/letters/fold.js';
import type { PageLine } from '../lines/page-line.js';
import { readItemMark } from '../structure/item-mark.js';
import { type ColumnKind, columnKindOf } from './header-words.js';
import type { TableRow, TableSection } from './table-row.js';

const FEWEST_COLUMNS = 3;

interface Grid {
  readonly columns: readonly (ColumnKind | undefined)[];
  section: TableSection | undefined;
  count: number;
}

/**
 * Takes tables out whose cells are kept apart, a row a line with `|` or a tab between the cells, as files of Word and
 * spreadsheets give them. A table of tasks is known by its head. Gives the rows and the lines that are left.
 */
export function readGridTables(lines: readonly PageLine[], place: string): { rows: TableRow[]; rest: PageLine[] } {
  const rows: TableRow[] = [];
  const rest: PageLine[] = [];
  let grid: Grid | undefined;
  for (const line of lines) {
    const cells = cellsOf(line);
    const columns = headOf(cells);
    if (columns) {
      grid = { columns, section: grid?.section, count: 0 };
      continue;
    }
    const section = grid ? readSection(line, cells) : undefined;
    if (grid && section) {
      grid.section = section;
      grid.count = 0;
      continue;
    }
    const row = grid && cells.length >= FEWEST_COLUMNS ? readRow(grid, cells, line, place) : undefined;
    if (row) rows.push(row);
    else if (!line.isBlank && !isRule(line)) {
      grid = undefined;
      rest.push(line);
    } else rest.push(line);
  }
  return { rows, rest };
}

function cellsOf({ text }: PageLine): string[] {
  const bare = text.replace(/^\|\s*|\s*\|$/gu, '');
  return bare.split(/\s*\|\s*|\t+/u).map((cell) => cell.trim());
}

/** `|---|---|` of Markdown. */
function isRule({ text }: PageLine): boolean {
  return /^[\s|:-]+$/u.test(text) && text.includes('-');
}

function headOf(cells: readonly string[]): (ColumnKind | undefined)[] | undefined {
  if (cells.length < FEWEST_COLUMNS) return undefined;
  const columns = cells.map((cell) => columnKindOf(fold(cell)));
  const isHead = columns.includes('task') && (columns.includes('lead') || columns.includes('time'));
  return isHead && cells.every((cell) => cell.length < 60) ? columns : undefined;
}

/** A row that holds nothing but a title: `I | CẢI CÁCH THỂ CHẾ | | |`, or a merged cell. */
function readSection(line: PageLine, cells: readonly string[]): TableSection | undefined {
  const filled = cells.filter((cell) => cell !== '');
  const [first = '', second = ''] = filled;
  const mark = readItemMark(filled.length === 2 ? `${first.replace(/\.$/u, '')}. ${second}` : first);
  const isAlone = filled.length === 1 || (filled.length === 2 && /^[IVX]+\.?$/u.test(first));
  if (!isAlone || mark?.kind !== 'roman') return undefined;
  const at = mark.rest.indexOf('(');
  const title = (at < 0 ? mark.rest : mark.rest.slice(0, at)).trim();
  return { mark: mark.mark, title, guidance: at < 0 ? '' : mark.rest.slice(at), line };
}

function readRow(grid: Grid, cells: readonly string[], line: PageLine, place: string): TableRow | undefined {
  const cell = (kind: ColumnKind) => cells[grid.columns.indexOf(kind)] ?? '';
  const own = cell('task');
  const mark = readItemMark(own);
  const title = mark?.kind === 'number' ? mark.rest : own;
  if (title === '') return undefined;
  grid.count += 1;
  const number = Number(cell('number').replace(/\.$/u, '')) || Number(mark?.mark) || grid.count;
  const row = {
    lead: cell('lead'),
    coordinating: cell('coordinating'),
    approver: cell('approver'),
    time: cell('time'),
  };
  return { place, section: grid.section, number, title, ...row, lines: [line], unread: [] };
}
