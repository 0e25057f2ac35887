import { type RepeatedWork, repeatEvery } from '../adapters/scheduler/repeat-every.js';
import type { ImportedDocuments } from '../domain/imports/imported-documents.js';
import type { Clock } from '../shared/clock.js';
import type { Log } from '../shared/log.js';
import { type Answering, createImportedRefresh } from './refresh-imported.js';

/** What another process imports, confirms or removes is answered from so soon. */
const PERIOD_MS = 2_000;

/** Keeps what a running server answers from in step with what is stored. */
export function followImports(
  documents: ImportedDocuments,
  answering: Answering,
  clock: Clock,
  log: Log,
): RepeatedWork {
  const refresh = createImportedRefresh(documents, answering);
  async function work(): Promise<void> {
    const count = await refresh();
    if (count !== undefined) log.info({ documents: count }, 'imported documents are answered from');
  }
  return repeatEvery(PERIOD_MS, 'imported-documents', work, clock, log);
}
