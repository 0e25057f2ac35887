import type { DocumentDraft, ImportedDocument, RecordStatus } from './imported-document.js';

export type AddedDocument =
  | { readonly kind: 'added'; readonly document: ImportedDocument; readonly supersedes?: ImportedDocument }
  /** The same content is there already, perhaps from another file. Nothing was changed. */
  | { readonly kind: 'known'; readonly document: ImportedDocument };

/** Keeps imported documents with their records; every change is whole or not at all. */
export interface ImportedDocuments {
  /** Stores a document and its proposed records, and puts it in the place of an older version. */
  add(draft: DocumentDraft, by: string, at: Date): Promise<AddedDocument>;
  /** All of them, older versions too, in the order they came. */
  list(): Promise<readonly ImportedDocument[]>;
  find(id: string): Promise<ImportedDocument | undefined>;
  /** Current documents that changed after `revision`; 0 gives all. */
  currentSince(revision: number): Promise<readonly ImportedDocument[]>;
  /** Ids of the current documents. */
  currentIds(): Promise<readonly string[]>;
  /** Sets what a person decided on records of one document; resolves to how many changed. */
  decide(document: string, records: readonly string[], status: RecordStatus, by: string, at: Date): Promise<number>;
  /** Deletes a document with its records; an older version that it superseded is current again. False when unknown. */
  remove(id: string): Promise<boolean>;
  /** Grows with every change; cheap to ask. */
  revision(): Promise<number>;
}
