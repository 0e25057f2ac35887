import type { PageLine } from '../lines/page-line.js';
import type { ItemMark } from './item-mark.js';

/** A paragraph or list item with its lines joined. */
export interface Block {
  readonly mark?: ItemMark;
  /** Without the mark. */
  readonly text: string;
  readonly line: number;
  readonly lastLine: number;
  readonly page: number;
  /** The lowest of its lines. */
  readonly confidence: number;
  readonly lines: readonly PageLine[];
}
