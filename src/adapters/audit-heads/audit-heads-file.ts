import { appendFile, mkdir, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';
import type { AuditHeads } from '../../domain/complaints/audit/audit-heads.js';

const head = z.object({ seq: z.number().int().positive(), hash: z.string().length(64), at: z.string() });

/** One JSON line a day. Copy the file elsewhere: whoever can change it and the database can write both anew. */
export function createAuditHeadsFile(file: string): AuditHeads {
  return {
    async append(line) {
      await mkdir(dirname(file), { recursive: true, mode: 0o700 });
      await appendFile(file, `${JSON.stringify(line)}\n`, { mode: 0o600 });
    },
    /** @throws Error naming the line that is none of ours. */
    async all() {
      const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return '';
        throw error;
      });
      return text.split('\n').flatMap((line, at) => (line.trim() === '' ? [] : [readLine(line, at + 1, file)]));
    },
  };
}

function readLine(line: string, number: number, file: string) {
  try {
    return head.parse(JSON.parse(line));
  } catch (cause) {
    throw new Error(`${file}: line ${number} is no head of the audit trail; restore the file from its copy`, { cause });
  }
}
