import type { PageLine } from '../lines/page-line.js';
import type { RoleVocabulary } from '../roles/role-vocabulary.js';
import type { Part } from '../structure/split-parts.js';
import { readFlatTable } from './read-flat-table.js';
import { readGridTables } from './read-grid-table.js';
import type { TableRow } from './table-row.js';

export interface PartTables {
  readonly rows: readonly TableRow[];
  /** The lines that are running text; none of heads and feet. */
  readonly rest: readonly PageLine[];
  /** What refs of the running text begin with. */
  readonly prefix: string;
}

/** The tables of a part of a document: kept as a grid anywhere, flattened in an appendix only. */
export function readTables({ kind, lines }: Part, vocabulary: RoleVocabulary): PartTables {
  if (kind === 'head' || kind === 'foot') return { rows: [], rest: [], prefix: '' };
  const isAppendix = kind === 'appendix';
  const prefix = isAppendix ? 'Phụ lục' : '';
  const { rows, rest } = readGridTables(lines, isAppendix ? 'Phụ lục' : 'Bảng');
  if (!isAppendix || rows.length > 0) return { rows, rest, prefix };
  const flat = readFlatTable(lines, vocabulary);
  return flat.length > 0 ? { rows: flat, rest: [], prefix } : { rows, rest, prefix };
}
