import type { SealedDrafts } from '../../../../domain/complaints/sealed/sealed-drafts.js';
import { emptyWriteAheadLog } from '../../conversations/conversation-store.js';
import type { PrismaClient } from '../../generated/client.js';
import { sealAlone, unsealAlone } from '../../sealing/seal.js';
import type { SealedKeys } from './sealed-keys.js';

/** `Draft` is plain data. */
export function createSealedDrafts<Draft>(client: PrismaClient, keys: SealedKeys): SealedDrafts<Draft> {
  return {
    async load(conversation) {
      const origin = keys.originOf(conversation);
      const row = await client.sealedDraft.findUnique({ where: { origin } });
      return row ? unsealAlone<Draft>(keys.content, row, contextOf(origin)) : undefined;
    },
    async save(conversation, draft, at) {
      const origin = keys.originOf(conversation);
      const row = { ...sealAlone(keys.content, draft, contextOf(origin)), updatedAt: BigInt(at.getTime()) };
      await client.sealedDraft.upsert({ where: { origin }, create: { origin, ...row }, update: row });
    },
    async remove(conversation) {
      const { count } = await client.sealedDraft.deleteMany({ where: { origin: keys.originOf(conversation) } });
      if (count > 0) await emptyWriteAheadLog(client);
    },
    async forgetBefore(before) {
      const { count } = await client.sealedDraft.deleteMany({ where: { updatedAt: { lt: BigInt(before.getTime()) } } });
      if (count > 0) await emptyWriteAheadLog(client);
      return count;
    },
  };
}

function contextOf(origin: string): string {
  return `sealed-draft:${origin}`;
}
