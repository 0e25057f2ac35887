import type { PageLine } from '../lines/page-line.js';

/** A row of a table of tasks as its columns were put together. */
export interface TableRow {
  /** `Phụ lục`, or `Bảng` for a table in the text. */
  readonly place: string;
  readonly section: TableSection | undefined;
  readonly number: number;
  readonly title: string;
  readonly lead: string;
  readonly coordinating: string;
  readonly approver: string;
  readonly time: string;
  readonly lines: readonly PageLine[];
  /** What could not be read: `lead`, ... */
  readonly unread: readonly string[];
  /** What is left of the unreadable cell of the lead. */
  readonly overprint?: string;
}

export interface TableSection {
  /** `III` */
  readonly mark: string;
  readonly title: string;
  /** Who only guides the tasks of the section, as written. */
  readonly guidance: string;
  readonly line: PageLine;
}
