import { localDayOf } from '../../../calendar/office-time.js';
import { type IntakeParts, MOST_A_DAY } from '../intake-parts.js';

/** Whether a conversation has sent as many cases today as it may. Deleting the chat does not make room, `/xoa` neither. */
export async function isFull(
  conversation: string,
  now: Date,
  { cases, sealed, retention }: Pick<IntakeParts, 'cases' | 'sealed' | 'retention'>,
): Promise<boolean> {
  const today = localDayOf(now);
  const [open, hidden, forgotten] = await Promise.all([
    cases.ofConversation(conversation),
    sealed.ofConversation(conversation),
    retention.sentAndForgotten(conversation, today),
  ]);
  const sent = [...open, ...hidden].filter(({ receivedAt }) => localDayOf(receivedAt) === today);
  return sent.length + forgotten >= MOST_A_DAY;
}
