import { readCompiledYaml } from '../../adapters/knowledge-files/compiled-yaml.js';
import { loadKnowledge } from '../../adapters/knowledge-files/load-knowledge.js';
import type { TextProblem } from '../../domain/imports/extracted-text.js';
import type { ImportedRecord } from '../../domain/imports/imported-document.js';
import { createFileReader } from '../../importing/file-reader.js';
import { type ImportedFile, importFile } from '../../importing/import-file.js';
import { describeImport } from '../../messages/imports/import-summary.js';
import { describeTextProblem } from '../../messages/imports/text-problems.js';
import { createImportProgress } from './import-progress.js';
import type { ImportOptions, ImportWork } from './import-work.js';

/** Imports files one after the other; one that cannot be read is told and the others go on. 1 when any failed. */
export async function importFiles(
  { documents, knowledgeDir, at, io }: ImportWork,
  paths: readonly string[],
  { isJson, isConfirmed, by }: ImportOptions,
): Promise<number> {
  const reader = createFileReader(knowledgeDir);
  const { documents: curated } = await loadKnowledge(knowledgeDir, await readCompiledYaml());
  const progress = createImportProgress(io.stderr);
  let failed = 0;
  try {
    for (const [index, path] of paths.entries()) {
      const onProgress = progress.file(path, index, paths.length);
      const imported = await importFile(path, { reader, documents, curated }, { by, at, isConfirmed, onProgress });
      progress.clear();
      if (!imported.ok) failed++;
      if (isJson)
        io.stdout.write(
          `${JSON.stringify(imported.ok ? toLine(path, imported.value) : toError(path, imported.problem))}\n`,
        );
      else if (imported.ok) io.stdout.write(`${describeImport(imported.value)}\n`);
      else io.stderr.write(`${path}: ${describeTextProblem(imported.problem)}\n`);
    }
  } finally {
    progress.clear();
    reader.close();
  }
  return failed > 0 ? 1 : 0;
}

function toError(file: string, problem: TextProblem): object {
  return { file, error: problem.kind, message: describeTextProblem(problem) };
}

function toLine(
  file: string,
  { document, isKnown, supersedes, conflicts, notes, convertedFrom }: ImportedFile,
): object {
  const { symbol, type, date, issuer, title } = document.reading.document;
  const count = (kind: ImportedRecord['fact']['kind']) =>
    document.records.filter(({ fact }) => fact.kind === kind).length;
  return {
    file,
    id: document.id,
    known: isKnown,
    how: document.how,
    version: document.version,
    current: document.isCurrent,
    ...(supersedes ? { supersedes: supersedes.id } : {}),
    ...(convertedFrom ? { convertedFrom } : {}),
    document: { symbol, type, date, issuer, title },
    found: {
      tasks: count('task'),
      targets: count('target'),
      figures: count('figure'),
      legalBases: count('legal-basis'),
    },
    proposed: document.records.filter(({ status }) => status === 'proposed').length,
    conflicts: conflicts.map(({ record, curated, fields }) => ({ record: record.id, curated: curated.id, fields })),
    notes: notes.map(({ kind }) => kind),
  };
}
