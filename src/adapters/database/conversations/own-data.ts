import type { OwnDataStore } from '../../../domain/conversation/perform-request.js';
import type { Transcripts } from '../../../domain/conversation/ports.js';
import { hashId } from '../../../shared/ids.js';
import type { PrismaClient } from '../generated/client.js';

export function createOwnDataStore(client: PrismaClient, transcripts: Pick<Transcripts, 'read'>): OwnDataStore {
  return {
    async describe(id) {
      const row = await client.conversationKey.findUnique({
        where: { conversation: hashId(id) },
        select: { createdAt: true, _count: { select: { unanswered: true, files: true } } },
      });
      if (!row) return { lines: 0, unanswered: 0 };
      const lines = await transcripts.read(id);
      const { unanswered, files: pictures } = row._count;
      return { firstAt: row.createdAt, lines: lines.length, unanswered, pictures };
    },
  };
}
