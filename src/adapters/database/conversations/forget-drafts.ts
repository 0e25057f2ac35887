import { withoutTalk } from '../../../domain/complaints/aftercare/keep-talk.js';
import type { CaseDraft } from '../../../domain/complaints/intake/draft/draft.js';
import { forgottenState } from '../../../domain/complaints/intake/turns/keep-draft.js';
import type { ConversationState } from '../../../domain/conversation/turn.js';
import type { PrismaClient } from '../generated/client.js';
import type { ConversationKeys } from '../sealing/conversation-keys.js';
import { sealJson, unsealJson } from '../sealing/seal.js';
import { emptyWriteAheadLog } from './conversation-store.js';

const AT_ONCE = 200;

/**
 * Destroys the words of cases that nobody went on writing since the instant; the conversations stay. States are sealed, so each that
 * was not written since has to be opened. Returns how many drafts there were.
 */
export async function forgetDraftsBefore(
  before: Date,
  client: PrismaClient,
  keys: Pick<ConversationKeys, 'findByHash'>,
): Promise<number> {
  let forgotten = 0;
  let last = '';
  for (;;) {
    const rows = await client.conversationState.findMany({
      where: { updatedAt: { lt: before }, conversation: { gt: last } },
      orderBy: { conversation: 'asc' },
      take: AT_ONCE,
    });
    for (const row of rows) if (await forgetDraft(row)) forgotten += 1;
    last = rows.at(-1)?.conversation ?? last;
    if (rows.length < AT_ONCE) break;
  }
  if (forgotten > 0) await emptyWriteAheadLog(client);
  return forgotten;

  async function forgetDraft({ conversation, ciphertext, updatedAt }: Row): Promise<boolean> {
    const owner = await keys.findByHash(conversation);
    const context = `state:${conversation}`;
    const state = owner && unsealJson<ConversationState>(owner.key, ciphertext, context);
    const { draft, after } = state?.intake ?? {};
    const written: Pick<CaseDraft, 'touchedAt'> | undefined = draft ?? after;
    if (!owner || !state || !written || Date.parse(written.touchedAt) >= before.getTime()) return false;
    const sealed = sealJson(owner.key, withoutTalk(draft ? forgottenState(state) : state), context);
    const where = { conversation, updatedAt };
    return (await client.conversationState.updateMany({ where, data: { ciphertext: sealed } })).count > 0;
  }
}

interface Row {
  readonly conversation: string;
  readonly ciphertext: Uint8Array;
  readonly updatedAt: Date;
}
