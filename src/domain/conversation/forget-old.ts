import type { ReceivedFiles } from './files/received-files.js';
import type { Retention } from './ports.js';

export interface RetentionRules {
  readonly conversationDays: number;
  readonly unansweredDays: number;
}

const DAY_MS = 86_400_000;
/** Longer than any channel repeats a message. */
const HANDLED_DAYS = 7;
/** A picture that no case took over by then is for none. */
const FILES_DAYS = 7;

/** Deletes what has been kept for as long as it may be; returns how many of each. */
export async function forgetOld(
  { retention, files }: { readonly retention: Retention; readonly files: Pick<ReceivedFiles, 'purge'> },
  rules: RetentionRules,
  now: Date,
) {
  const before = (days: number) => new Date(now.getTime() - days * DAY_MS);
  return {
    unanswered: await retention.deleteUnansweredBefore(before(rules.unansweredDays)),
    conversations: await retention.forgetConversationsBefore(before(rules.conversationDays)),
    files: await files.purge(before(FILES_DAYS)),
    handled: await retention.deleteHandledBefore(before(HANDLED_DAYS)),
  };
}
