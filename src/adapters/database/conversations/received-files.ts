import { MOST_BYTES, MOST_FILES, type ReceivedFiles } from '../../../domain/conversation/files/received-files.js';
import { hashId } from '../../../shared/ids.js';
import type { PrismaClient } from '../generated/client.js';
import type { ConversationKeys } from '../sealing/conversation-keys.js';
import { seal, unseal } from '../sealing/seal.js';
import { emptyWriteAheadLog } from './conversation-store.js';

export function createReceivedFiles(client: PrismaClient, keys: ConversationKeys): ReceivedFiles {
  async function shred(deletion: Promise<{ count: number }>): Promise<number> {
    const { count } = await deletion;
    if (count > 0) await emptyWriteAheadLog(client);
    return count;
  }

  return {
    async store({ id, conversation: conversationId, mediaType, bytes }, at) {
      const { key, conversation } = await keys.use(conversationId, at);
      const ciphertext = seal(key, bytes, contextOf(id, conversation));
      const size = bytes.length;
      // One statement: of pictures that are stored at the same moment each sees those before it.
      await client.$executeRaw`INSERT INTO "ReceivedFile" ("id", "conversation", "mediaType", "size", "ciphertext", "createdAt")
        SELECT ${id}, ${conversation}, ${mediaType}, ${size}, ${ciphertext}, ${at}
        WHERE (SELECT count(*) FROM "ReceivedFile" WHERE "conversation" = ${conversation}) < ${MOST_FILES}
          AND (SELECT coalesce(sum("size"), 0) FROM "ReceivedFile" WHERE "conversation" = ${conversation}) <= ${MOST_BYTES - size}
        ON CONFLICT ("id") DO NOTHING`;
      return (await client.receivedFile.count({ where: { id } })) > 0 ? 'stored' : 'full';
    },

    async read(id) {
      const row = await client.receivedFile.findUnique({ where: { id } });
      if (!row) return undefined;
      const owner = await keys.findByHash(row.conversation);
      const bytes = owner && unseal(owner.key, row.ciphertext, contextOf(id, row.conversation));
      return bytes && { id, mediaType: row.mediaType, bytes, at: row.createdAt };
    },

    has: async (id) => (await client.receivedFile.count({ where: { id } })) > 0,
    remove: async (id) => (await shred(client.receivedFile.deleteMany({ where: { id } }))) > 0,
    countOf: (conversation) => client.receivedFile.count({ where: { conversation: hashId(conversation) } }),
    purge: (before) => shred(client.receivedFile.deleteMany({ where: { createdAt: { lt: before } } })),
  };
}

function contextOf(id: string, conversation: string): string {
  return `file:${id}:${conversation}`;
}
