import type { PrismaClient } from '../adapters/database/generated/client.js';
import { createImportRequests } from '../adapters/database/imports/import-requests.js';
import { createImportedDocuments } from '../adapters/database/imports/imported-documents.js';
import { type RepeatedWork, repeatEvery } from '../adapters/scheduler/repeat-every.js';
import type { Counter } from '../domain/conversation/counter.js';
import { createImportCounter } from '../domain/imports/in-chat/import-counter.js';
import type { PersonAt } from '../domain/people/person-at.js';
import { IMPORT_LABELS, renderImport } from '../messages/imports/import-chat.js';
import type { Log } from '../shared/log.js';
import { createFileReader } from './file-reader.js';
import { type ChatImportParts, createChatImport } from './import-from-chat.js';

export interface ChatImportDeps extends Pick<ChatImportParts, 'curated' | 'sources' | 'notices' | 'clock'> {
  readonly client: PrismaClient;
  readonly knowledgeDir: string;
  readonly personAt: PersonAt;
  readonly log: Log;
}

/** How often is looked whether a file waits; what the chat brings is read soon after. */
const PERIOD_MS = 2_000;

/** Files that administrators send in the chat: who takes them, and the work of reading them. */
export function openChatImports({ client, knowledgeDir, personAt, log, ...deps }: ChatImportDeps): {
  readonly counter: Counter;
  /** Started without waiting for it: a scan takes minutes. */
  readonly reading: Pick<RepeatedWork, 'start' | 'stop'>;
} {
  const requests = createImportRequests(client);
  const documents = createImportedDocuments(client);
  const parts = { ...deps, requests, documents, openReader: () => createFileReader(knowledgeDir) };
  const { work, stop } = createChatImport(parts);
  const reading = repeatEvery(PERIOD_MS, 'chat-imports', work, deps.clock, log);
  return {
    counter: createImportCounter({ requests, documents, personAt, say: renderImport, labels: IMPORT_LABELS }),
    reading: {
      start: reading.start,
      async stop() {
        stop();
        await reading.stop();
      },
    },
  };
}
