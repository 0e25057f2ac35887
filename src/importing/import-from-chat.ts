import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { InboundFileSource } from '../domain/conversation/files/inbound-files.js';
import { LARGEST_FILE_BYTES } from '../domain/conversation/files/received-files.js';
import type { Notice, Notices } from '../domain/delivery/announce.js';
import type { DeliveryChannel, OutboundContent } from '../domain/delivery/messenger.js';
import type { OnProgress } from '../domain/imports/extracted-text.js';
import type { ImportedDocuments } from '../domain/imports/imported-documents.js';
import { importChoices } from '../domain/imports/in-chat/import-choices.js';
import type { ImportProblem } from '../domain/imports/in-chat/import-reply.js';
import type { ImportRequest, ImportRequests } from '../domain/imports/in-chat/import-request.js';
import type { KnowledgeDocument } from '../domain/knowledge/record.js';
import { IMPORT_LABELS, renderNotRead, renderProgress, renderRead } from '../messages/imports/import-chat.js';
import type { Clock } from '../shared/clock.js';
import { problem, type Result } from '../shared/result.js';
import type { FileReader } from './file-reader.js';
import { type ImportedFile, importFile } from './import-file.js';

export interface ChatImportParts {
  readonly requests: ImportRequests;
  readonly documents: ImportedDocuments;
  readonly curated: readonly KnowledgeDocument[];
  readonly sources: Readonly<Partial<Record<DeliveryChannel, InboundFileSource>>>;
  readonly notices: Pick<Notices, 'notify'>;
  readonly openReader: () => FileReader;
  readonly clock: Clock;
}

const MOST_ATTEMPTS = 3;
/** Long work says how far it is, so often. */
const PROGRESS_EVERY_MS = 60_000;
const USEFUL_MS = 24 * 3_600_000;

export interface ChatImport {
  /** Reads what waits. */
  work(): Promise<void>;
  /** Ends the reading under way; the file is read by the next start. */
  stop(): void;
}

/**
 * Reads the files that wait, one after the other, and tells who sent them what was found. A process that dies in between leaves the
 * request; done again it finds the document that was stored and tells of it once.
 */
export function createChatImport(parts: ChatImportParts): ChatImport {
  const { requests, openReader } = parts;
  let reader: FileReader | undefined;
  let isStopped = false;

  async function readOne(request: ImportRequest): Promise<void> {
    reader ??= openReader();
    const content = await contentFor(request, reader, parts);
    if (isStopped) return;
    await tell(parts, request, 'read', content);
    await requests.done(request.id);
  }

  return {
    async work() {
      try {
        for (let next = await requests.next(); next && !isStopped; next = await requests.next()) await readOne(next);
      } finally {
        reader?.close();
        reader = undefined;
      }
    },
    stop() {
      isStopped = true;
      reader?.close();
    },
  };
}

async function contentFor(
  request: ImportRequest,
  reader: FileReader,
  parts: ChatImportParts,
): Promise<OutboundContent> {
  const { fileName, attempts } = request;
  const read =
    attempts > MOST_ATTEMPTS ? problem({ kind: 'given-up' } as const) : await readRequested(request, reader, parts);
  if (!read.ok) return { text: renderNotRead(fileName, read.problem), choices: [] };
  const { document } = read.value;
  const isOpen = document.records.some(({ status }) => status === 'proposed');
  const choices = isOpen ? importChoices(document.id, IMPORT_LABELS).map(({ id, label }) => ({ id, label })) : [];
  return { text: renderRead({ ...read.value, fileName }), choices };
}

async function readRequested(
  request: ImportRequest,
  reader: FileReader,
  parts: ChatImportParts,
): Promise<Result<ImportedFile, ImportProblem>> {
  const { to, handle, fileName, by } = request;
  const got = await parts.sources[to.channel]?.download(handle, LARGEST_FILE_BYTES);
  if (!got?.ok) return problem(got?.problem === 'unreachable' ? { kind: 'unreachable' } : { kind: 'gone' });
  const folder = await mkdtemp(join(tmpdir(), 'motcua-import-'));
  try {
    const path = join(folder, fileName);
    await writeFile(path, got.value.bytes, { mode: 0o600 });
    const options = { by, at: parts.clock(), isConfirmed: false, onProgress: progressFor(request, parts) };
    return await importFile(path, { ...parts, reader }, options);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function progressFor(request: ImportRequest, parts: ChatImportParts): OnProgress {
  const { clock } = parts;
  let toldAt = clock().getTime();
  return (done, total) => {
    if (clock().getTime() - toldAt < PROGRESS_EVERY_MS || done >= total) return;
    toldAt = clock().getTime();
    const text = renderProgress(request.fileName, done, total);
    // A courtesy: what was found is told in any case.
    tell(parts, request, `page-${done}`, { text, choices: [] }).catch(() => {});
  };
}

async function tell(
  { notices, clock }: ChatImportParts,
  { id, to }: ImportRequest,
  about: string,
  content: OutboundContent,
): Promise<void> {
  const at = clock();
  const usefulUntil = new Date(at.getTime() + USEFUL_MS);
  const notice: Notice = { key: `import:${id}:${about}`, content, priority: 'urgent', dueAt: at, usefulUntil };
  await notices.notify([to], notice);
}
