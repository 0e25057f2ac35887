import { resolve } from 'node:path';
import {
  createLimitedProcess,
  type ProcessEnd,
  type ProcessLimits,
} from '../adapters/child-process/limited-process.js';
import type { OnProgress, TextProblem } from '../domain/imports/extracted-text.js';
import { problem, type Result } from '../shared/result.js';
import type { FileReading } from './read-file.js';

/** Reads files in a process of its own, with limits on time and memory. */
export interface FileReader {
  read(path: string, onProgress?: OnProgress): Promise<Result<FileReading, TextProblem>>;
  /** Ends the process; the next file starts another. */
  close(): void;
}

/** A page that is a picture may take two minutes (text-extraction/ocr.ts); everything else is far quicker. */
export const READING_LIMITS: ProcessLimits = { heapMegabytes: 768, memoryMegabytes: 1200, silentMs: 150_000 };

const SOURCE = import.meta.url.endsWith('.ts') ? '.ts' : '.js';

export function createFileReader(knowledgeDir: string, limits = READING_LIMITS): FileReader {
  const module = new URL(`./read-file-process${SOURCE}`, import.meta.url);
  const reading = createLimitedProcess<{ path: string }, Result<FileReading, TextProblem>>(
    module,
    [knowledgeDir],
    limits,
  );
  const PROBLEMS: Readonly<Record<ProcessEnd, TextProblem>> = {
    'too-slow': { kind: 'too-slow', seconds: Math.round(limits.silentMs / 1000) },
    'too-much-memory': { kind: 'too-much-memory' },
    stopped: { kind: 'reader-stopped' },
  };
  return {
    async read(path, onProgress = () => {}) {
      const answer = await reading.ask({ path: resolve(path) }, onProgress);
      return answer.kind === 'done' ? answer.value : problem(PROBLEMS[answer.kind]);
    },
    close: reading.close,
  };
}
