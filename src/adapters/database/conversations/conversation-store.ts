import type {
  ConversationRegistry,
  ConversationStore,
  TranscriptEntry,
  Transcripts,
} from '../../../domain/conversation/ports.js';
import type { ConversationState } from '../../../domain/conversation/turn.js';
import { createCapability, hashId } from '../../../shared/ids.js';
import type { PrismaClient } from '../generated/client.js';
import type { OpenedDatabase } from '../opening/open-database.js';
import type { ConversationKeys } from '../sealing/conversation-keys.js';
import { unsealJson } from '../sealing/seal.js';

export function createConversationStore(
  { client, statements }: OpenedDatabase,
  keys: ConversationKeys,
): ConversationStore {
  return {
    async load(id) {
      const owner = await keys.find(id);
      if (!owner) return undefined;
      const [row] = await statements.rows<SealedText>(STATE, [owner.conversation]);
      return row ? unsealJson<ConversationState>(owner.key, row.ciphertext, `state:${owner.conversation}`) : undefined;
    },

    async forget(id) {
      await client.conversationKey.deleteMany({ where: { conversation: hashId(id) } });
      keys.forgetOpened();
      await emptyWriteAheadLog(client);
    },
  };
}

export function createTranscripts({ statements }: OpenedDatabase, keys: ConversationKeys): Transcripts {
  return {
    async read(id): Promise<readonly TranscriptEntry[]> {
      const owner = await keys.find(id);
      if (!owner) return [];
      const { key, conversation } = owner;
      const [row] = await statements.rows<SealedText>(TRANSCRIPT, [conversation]);
      return row ? (unsealJson<TranscriptEntry[]>(key, row.ciphertext, `transcript:${conversation}`) ?? []) : [];
    },
  };
}

export function createConversationRegistry(keys: ConversationKeys): ConversationRegistry {
  return {
    async issue(at) {
      const id = createCapability();
      await keys.use(id, at);
      return id;
    },
    isIssued: async (id) => (await keys.find(id)) !== undefined,
  };
}

interface SealedText {
  readonly ciphertext: Uint8Array;
}

const STATE = `SELECT "ciphertext" FROM "ConversationState" WHERE "conversation" = ?`;

const TRANSCRIPT = `SELECT "ciphertext" FROM "ConversationTranscript" WHERE "conversation" = ?`;

/** `secure_delete` overwrites the page in the database; the log would still hold the old one until it is emptied. */
export async function emptyWriteAheadLog(client: PrismaClient): Promise<void> {
  await client.$queryRawUnsafe('PRAGMA wal_checkpoint(TRUNCATE)');
}
