import type { CodeUse } from '../../../domain/people/ports.js';
import { hashId } from '../../../shared/ids.js';
import type { Prisma, PrismaClient } from '../generated/client.js';

/** What a code is for: it does nothing else. */
export type CodePurpose = 'chat' | 'console';

export interface NewCode {
  readonly purpose: CodePurpose;
  readonly personId: string;
  readonly code: string;
  readonly expiresAt: Date;
}

interface CodeMark {
  readonly usedChannel: string;
  readonly usedChat: string;
}

/** `again`: by the one that used it before. */
type OnceUsed =
  | { readonly kind: 'first'; readonly person: string }
  | { readonly kind: 'again'; readonly person: string }
  | Exclude<CodeUse, { kind: 'linked' }>;

/** Only a hash is kept; an older code of the person for the same purpose stops working. */
export async function issueCode(client: PrismaClient, given: NewCode, at: Date): Promise<void> {
  const { purpose, personId, code, expiresAt } = given;
  const open = { personId, purpose, usedAt: null, withdrawnAt: null };
  await client.$transaction([
    client.linkCode.updateMany({ where: open, data: { withdrawnAt: at } }),
    client.linkCode.create({ data: { codeHash: hashId(code), purpose, personId, expiresAt, createdAt: at } }),
  ]);
}

/** Uses a code for whoever asks first; where a person is named, only a code of theirs is one. */
export async function useOnce(
  tx: Prisma.TransactionClient,
  { purpose, code, personId }: Pick<NewCode, 'purpose' | 'code'> & { readonly personId?: string },
  mark: CodeMark,
  at: Date,
): Promise<OnceUsed> {
  const codeHash = hashId(code);
  const own = personId === undefined ? {} : { personId };
  // One statement decides who was first; the rest is told apart afterwards.
  const { count } = await tx.linkCode.updateMany({
    where: { codeHash, purpose, usedAt: null, withdrawnAt: null, expiresAt: { gt: at }, ...own },
    data: { usedAt: at, ...mark },
  });
  const row = await tx.linkCode.findUnique({ where: { codeHash, purpose, ...own } });
  if (!row) return { kind: 'unknown' };
  const person = row.personId;
  if (count > 0) return { kind: 'first', person };
  const isAgain = row.usedChannel === mark.usedChannel && row.usedChat === mark.usedChat;
  if (isAgain) return { kind: 'again', person };
  return { kind: row.usedAt ? 'taken' : row.withdrawnAt ? 'withdrawn' : 'expired' };
}

/** Codes that nobody can use any more, since before the instant. */
export async function forgetCodes(client: PrismaClient, before: Date): Promise<number> {
  const ended = [{ expiresAt: { lt: before } }, { usedAt: { lt: before } }, { withdrawnAt: { lt: before } }];
  return (await client.linkCode.deleteMany({ where: { OR: ended } })).count;
}
