import { randomBytes } from 'node:crypto';
import { hashId } from '../../shared/ids.js';
import type { PrismaClient } from './generated/client.js';
import { KEY_BYTES, seal, unseal } from './seal.js';

/** One conversation as the tables know it: the hash of its id, and the key its rows are sealed with. */
export interface ConversationKey {
  readonly conversation: string;
  readonly key: Uint8Array;
}

export interface ConversationKeys {
  /** `undefined` when there is none, or the office's key is another one than it was made with. */
  find(id: string): Promise<ConversationKey | undefined>;
  findByHash(conversation: string): Promise<ConversationKey | undefined>;
  /** The key, made when there is none; the conversation counts as used at `at`. */
  use(id: string, at: Date): Promise<ConversationKey>;
}

/** Every conversation has its own random key, wrapped by the office's key: deleting that row shreds the conversation. */
export function createConversationKeys(client: PrismaClient, officeKey: Uint8Array): ConversationKeys {
  function unwrap(row: { conversation: string; wrappedKey: Uint8Array } | null): ConversationKey | undefined {
    const key = row ? unseal(officeKey, row.wrappedKey, contextOf(row.conversation)) : undefined;
    return row && key ? { conversation: row.conversation, key } : undefined;
  }

  async function findByHash(conversation: string): Promise<ConversationKey | undefined> {
    return unwrap(await client.conversationKey.findUnique({ where: { conversation } }));
  }

  async function use(id: string, at: Date): Promise<ConversationKey> {
    const conversation = hashId(id);
    const wrappedKey = seal(officeKey, randomBytes(KEY_BYTES), contextOf(conversation));
    const found = unwrap(
      await client.conversationKey.upsert({
        where: { conversation },
        create: { conversation, wrappedKey, createdAt: at, lastUsedAt: at },
        update: { lastUsedAt: at },
      }),
    );
    if (found) return found;
    // Made with an office key that is lost: nothing under it can be read again, so the conversation starts anew.
    await client.conversationKey.deleteMany({ where: { conversation } });
    return use(id, at);
  }

  return { find: (id) => findByHash(hashId(id)), findByHash, use };
}

function contextOf(conversation: string): string {
  return `conversation-key:${conversation}`;
}
