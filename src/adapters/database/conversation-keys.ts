import { randomBytes } from 'node:crypto';
import { hashId } from '../../shared/ids.js';
import { Prisma, type PrismaClient } from './generated/client.js';
import { KEY_BYTES, seal, unseal } from './seal.js';

/** One conversation as the tables know it: the hash of its id, and the key its rows are sealed with. */
export interface ConversationKey {
  readonly conversation: string;
  readonly key: Uint8Array;
}

export interface UsedKey extends ConversationKey {
  /** Names the key without telling it: another one after the conversation was forgotten and began anew. */
  readonly basis: string;
}

/** What a transaction uses of a conversation. Without a `basis` its key is made when there is none. */
export interface KeyUse {
  readonly conversation: string;
  readonly basis: string;
  readonly at: Date;
}

type Queries = Pick<PrismaClient, '$queryRaw' | '$executeRaw'>;
type KeyRow = { readonly conversation: string; readonly wrappedKey: Uint8Array };

export interface ConversationKeys {
  /** `undefined` when there is none, or the office's key is another one than it was made with. */
  find(id: string): Promise<UsedKey | undefined>;
  findByHash(conversation: string): Promise<UsedKey | undefined>;
  /** The key, made when there is none; the conversation counts as used at `at`. */
  use(id: string, at: Date): Promise<UsedKey>;
  /** The same for many at once, inside a transaction, by hash. One that was forgotten meanwhile is not in the answer. */
  useAll(queries: Queries, uses: readonly KeyUse[]): Promise<ReadonlyMap<string, UsedKey>>;
  unwrap(row: KeyRow): UsedKey | undefined;
}

/** Every conversation has its own random key, wrapped by the office's key: deleting that row shreds the conversation. */
export function createConversationKeys(client: PrismaClient, officeKey: Uint8Array): ConversationKeys {
  function unwrap({ conversation, wrappedKey }: KeyRow): UsedKey | undefined {
    const key = unseal(officeKey, wrappedKey, contextOf(conversation));
    return key && { conversation, key, basis: basisOf(wrappedKey) };
  }

  async function findByHash(conversation: string): Promise<UsedKey | undefined> {
    const row = await client.conversationKey.findUnique({ where: { conversation } });
    return row ? unwrap(row) : undefined;
  }

  async function useAll(queries: Queries, uses: readonly KeyUse[]): Promise<ReadonlyMap<string, UsedKey>> {
    const known = uses.filter(({ basis }) => basis !== '');
    const rows = [
      ...(await touch(queries, known)),
      ...(await make(
        queries,
        uses.filter((use) => use.basis === ''),
      )),
    ];
    const used = rows.map(unwrap).filter((key) => key !== undefined);
    return new Map(used.map((key) => [key.conversation, key]));
  }

  async function touch(queries: Queries, uses: readonly KeyUse[]): Promise<readonly KeyRow[]> {
    const [first] = uses;
    if (!first) return [];
    return queries.$queryRaw<KeyRow[]>`UPDATE "ConversationKey" SET "lastUsedAt" = ${first.at}
      WHERE "conversation" IN (${Prisma.join(uses.map(({ conversation }) => conversation))})
      RETURNING "conversation", "wrappedKey"`;
  }

  async function make(queries: Queries, uses: readonly KeyUse[]): Promise<readonly KeyRow[]> {
    if (uses.length === 0) return [];
    const insert = (missing: readonly KeyUse[]) => queries.$queryRaw<KeyRow[]>`
      INSERT INTO "ConversationKey" ("conversation", "wrappedKey", "createdAt", "lastUsedAt")
      VALUES ${Prisma.join(missing.map(({ conversation, at }) => Prisma.sql`(${conversation}, ${wrapNew(conversation)}, ${at}, ${at})`))}
      ON CONFLICT ("conversation") DO UPDATE SET "lastUsedAt" = excluded."lastUsedAt"
      RETURNING "conversation", "wrappedKey"`;
    const rows = await insert(uses);
    const lost = rows.filter((row) => unwrap(row) === undefined).map(({ conversation }) => conversation);
    if (lost.length === 0) return rows;
    // Made with an office key that is lost: nothing under it can be read again, so the conversation starts anew.
    await queries.$executeRaw`DELETE FROM "ConversationKey" WHERE "conversation" IN (${Prisma.join(lost)})`;
    return [...rows, ...(await insert(uses.filter(({ conversation }) => lost.includes(conversation))))];
  }

  function wrapNew(conversation: string): Uint8Array<ArrayBuffer> {
    return seal(officeKey, randomBytes(KEY_BYTES), contextOf(conversation));
  }

  async function use(id: string, at: Date): Promise<UsedKey> {
    const conversation = hashId(id);
    const used = (await useAll(client, [{ conversation, basis: '', at }])).get(conversation);
    if (!used) throw new Error('a key that was just made cannot be opened');
    return used;
  }

  return { find: (id) => findByHash(hashId(id)), findByHash, use, useAll, unwrap };
}

/** The nonce it was wrapped with: random, and no secret. */
function basisOf(wrappedKey: Uint8Array): string {
  return Buffer.from(wrappedKey.subarray(1, 13)).toString('base64url');
}

function contextOf(conversation: string): string {
  return `conversation-key:${conversation}`;
}
