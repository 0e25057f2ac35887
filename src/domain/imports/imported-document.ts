import type { ReadDocument } from '../documents/document-reading.js';
import type { Fact } from '../knowledge/record.js';
import type { ExtractionMethod } from './extracted-text.js';

/** A record found by the machine is proposed until a person confirms or rejects it. */
export type RecordStatus = 'proposed' | 'confirmed' | 'rejected';

/** One task, target, figure or legal basis that reading a document found, in the shape all records have. */
export interface ImportedRecord {
  /** `<document id>.<fact id>`: what a person types to confirm it. */
  readonly id: string;
  readonly fact: Fact;
  readonly line: number;
  readonly page: number;
  /** 0 to 1. */
  readonly confidence: number;
  readonly status: RecordStatus;
  readonly decidedBy?: string;
  readonly decidedAt?: Date;
}

/** What reading one file gave, before anything is stored. */
export interface DocumentDraft {
  readonly fileName: string;
  readonly how: ExtractionMethod;
  /** As extracted, pages parted by form feeds. */
  readonly originalText: string;
  /** The same lines with diacritics and letters restored. */
  readonly restoredText: string;
  readonly reading: ReadDocument;
}

export interface ImportedDocument extends DocumentDraft {
  /** The beginning of the content's hash: short enough to type. */
  readonly id: string;
  /** 1, or one more than the version it was imported after. */
  readonly version: number;
  /** The document that this one takes the place of; kept. */
  readonly supersedes?: string;
  /** False when a newer version is there: kept, but not answered from. */
  readonly isCurrent: boolean;
  readonly importedBy: string;
  readonly importedAt: Date;
  /** Grows with every change of the document or its records. */
  readonly revision: number;
  readonly records: readonly ImportedRecord[];
}
