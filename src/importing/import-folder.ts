import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { TextProblem } from '../domain/imports/extracted-text.js';
import type { ImportedDocuments } from '../domain/imports/imported-documents.js';
import type { FileReader } from './file-reader.js';

export interface FolderImport {
  readonly imported: number;
  readonly problems: readonly { readonly file: string; readonly problem: TextProblem }[];
}

/** Imports every file of a folder, in the order of their names; hidden files and folders are passed over. */
export async function importFolder(
  folder: string,
  reader: FileReader,
  documents: ImportedDocuments,
  { by, at }: { readonly by: string; readonly at: Date },
): Promise<FolderImport> {
  const entries = await readdir(folder, { withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && !entry.name.startsWith('.')).map(({ name }) => name);
  const problems: { file: string; problem: TextProblem }[] = [];
  for (const file of files.sort()) {
    const read = await reader.read(join(folder, file));
    if (read.ok) await documents.add(read.value.draft, by, at);
    else problems.push({ file, problem: read.problem });
  }
  return { imported: files.length - problems.length, problems };
}
