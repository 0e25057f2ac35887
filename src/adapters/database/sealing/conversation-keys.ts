import { hashId } from '../../../shared/ids.js';
import { takeRandomBytes } from '../../../shared/random-bytes.js';
import type { OpenedDatabase } from '../opening/open-database.js';
import type { Statements } from '../statements/statements.js';
import { createOpenedKeys } from './opened-keys.js';
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

type KeyRow = { readonly conversation: string; readonly wrappedKey: Uint8Array };

export interface ConversationKeys {
  /** `undefined` when there is none, or the office's key is another one than it was made with. */
  find(id: string): Promise<UsedKey | undefined>;
  findByHash(conversation: string): Promise<UsedKey | undefined>;
  /** The key, made when there is none; the conversation counts as used at `at`, to the minute. */
  use(id: string, at: Date): Promise<UsedKey>;
  /** The same inside a transaction, by hash. `undefined` for one that was forgotten meanwhile. */
  useIn(tx: Statements, use: KeyUse): Promise<UsedKey | undefined>;
  unwrap(row: KeyRow): UsedKey | undefined;
  /** Conversations were deleted: no key of them stays in memory either. */
  forgetOpened(): void;
}

/** Every conversation has its own random key, wrapped by the office's key: deleting that row shreds the conversation. */
export function createConversationKeys(
  { statements }: Pick<OpenedDatabase, 'statements'>,
  officeKey: Uint8Array,
): ConversationKeys {
  const opened = createOpenedKeys();

  function unwrap({ conversation, wrappedKey }: KeyRow): UsedKey | undefined {
    const key = opened.of(conversation, wrappedKey, () => unseal(officeKey, wrappedKey, contextOf(conversation)));
    return key && { conversation, key, basis: basisOf(wrappedKey) };
  }

  async function findByHash(conversation: string): Promise<UsedKey | undefined> {
    const [row] = await statements.rows<WrappedRow>(LOOK_UP, [conversation]);
    return row && unwrap({ conversation, wrappedKey: row.wrappedKey });
  }

  async function useIn(tx: Statements, { conversation, basis, at }: KeyUse): Promise<UsedKey | undefined> {
    if (basis === '') return make(tx, conversation, at);
    const [row] = await tx.rows<WrappedRow & { readonly lastUsedAt: string }>(LOOK_UP, [conversation]);
    if (row && at.getTime() - new Date(row.lastUsedAt).getTime() > USED_WITHIN_MS)
      await tx.change(TOUCH, [at, conversation]);
    return row && unwrap({ conversation, wrappedKey: row.wrappedKey });
  }

  async function make(tx: Statements, conversation: string, at: Date): Promise<UsedKey | undefined> {
    const key = seal(officeKey, takeRandomBytes(KEY_BYTES), contextOf(conversation));
    const insert = () => tx.rows<WrappedRow>(MAKE, [conversation, key, at, at]);
    const [row] = await insert();
    const made = row && unwrap({ conversation, wrappedKey: row.wrappedKey });
    if (made) return made;
    // Made with an office key that is lost: nothing under it can be read again, so the conversation starts anew.
    await tx.change(DROP, [conversation]);
    const [again] = await insert();
    return again && unwrap({ conversation, wrappedKey: again.wrappedKey });
  }

  async function use(id: string, at: Date): Promise<UsedKey> {
    const used = await statements.transaction((tx) => useIn(tx, { conversation: hashId(id), basis: '', at }));
    if (!used) throw new Error('a key that was just made cannot be opened');
    return used;
  }

  return { find: (id) => findByHash(hashId(id)), findByHash, use, useIn, unwrap, forgetOpened: opened.clear };
}

interface WrappedRow {
  readonly wrappedKey: Uint8Array;
}

const LOOK_UP = `SELECT "wrappedKey", "lastUsedAt" FROM "ConversationKey" WHERE "conversation" = ?`;

const TOUCH = `UPDATE "ConversationKey" SET "lastUsedAt" = ? WHERE "conversation" = ?`;

/** Conversations are kept for days after their last use: to the minute is near enough, and most turns write nothing here. */
const USED_WITHIN_MS = 60_000;

const MAKE = `INSERT INTO "ConversationKey" ("conversation", "wrappedKey", "createdAt", "lastUsedAt") VALUES (?, ?, ?, ?)
  ON CONFLICT ("conversation") DO UPDATE SET "lastUsedAt" = excluded."lastUsedAt" RETURNING "wrappedKey"`;

const DROP = `DELETE FROM "ConversationKey" WHERE "conversation" = ?`;

/** The nonce it was wrapped with: random, and no secret. */
function basisOf(wrappedKey: Uint8Array): string {
  return Buffer.from(wrappedKey.subarray(1, 13)).toString('base64url');
}

function contextOf(conversation: string): string {
  return `conversation-key:${conversation}`;
}
