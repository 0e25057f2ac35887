import { localDayOf } from '../../../calendar/office-time.js';
import { type IntakeParts, MOST_A_DAY } from '../intake-parts.js';

/** Whether a conversation has sent as many cases today as it may. Deleting the chat does not make room. */
export async function isFull(
  conversation: string,
  now: Date,
  { cases, sealed }: Pick<IntakeParts, 'cases' | 'sealed'>,
): Promise<boolean> {
  const today = localDayOf(now);
  const [open, hidden] = await Promise.all([cases.ofConversation(conversation), sealed.ofConversation(conversation)]);
  const sent = [...open, ...hidden].filter(({ receivedAt }) => localDayOf(receivedAt) === today);
  return sent.length >= MOST_A_DAY;
}
