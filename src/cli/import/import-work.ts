import type { ImportedDocuments } from '../../domain/imports/imported-documents.js';
import type { CommandIo } from '../command.js';

/** What every part of the import command works with. */
export interface ImportWork {
  readonly documents: ImportedDocuments;
  readonly knowledgeDir: string;
  readonly at: Date;
  readonly io: CommandIo;
}

export interface ImportOptions {
  readonly isJson: boolean;
  readonly isConfirmed: boolean;
  readonly by: string;
}
