import type { UnansweredQueue, WaitingQuestion } from '../../../domain/conversation/ports.js';
import type { Outcome } from '../../../domain/conversation/turn.js';
import type { PrismaClient, UnansweredQuestion } from '../generated/client.js';
import type { ConversationKeys } from '../sealing/conversation-keys.js';
import { unsealJson } from '../sealing/seal.js';

export function createUnansweredQueue(client: PrismaClient, keys: ConversationKeys): UnansweredQueue {
  async function open(row: UnansweredQuestion): Promise<WaitingQuestion | undefined> {
    const owner = await keys.findByHash(row.conversation);
    const text = owner && unsealJson<string>(owner.key, row.ciphertext, `unanswered:${row.id}`);
    return text === undefined ? undefined : { id: row.id, text, outcome: row.outcome as Outcome, at: row.createdAt };
  }

  return {
    async list(limit) {
      const rows = await client.unansweredQuestion.findMany({ orderBy: { createdAt: 'asc' }, take: limit });
      const questions: WaitingQuestion[] = [];
      for (const row of rows) {
        const question = await open(row);
        if (question) questions.push(question);
      }
      return questions;
    },
  };
}
