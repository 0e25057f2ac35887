import type { ReceivedFiles } from './files/received-files.js';
import type { Handovers } from './handover/handover.js';
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

export interface OldThings {
  readonly retention: Retention;
  readonly files: Pick<ReceivedFiles, 'purge'>;
  readonly handovers: Pick<Handovers, 'close'>;
}

/** Deletes what has been kept for as long as it may be; returns how many of each. */
export async function forgetOld({ retention, files, handovers }: OldThings, rules: RetentionRules, now: Date) {
  const before = (days: number) => new Date(now.getTime() - days * DAY_MS);
  return {
    unanswered: await retention.deleteUnansweredBefore(before(rules.unansweredDays)),
    conversations: await retention.forgetConversationsBefore(before(rules.conversationDays)),
    handovers: await handovers.close(now),
    files: await files.purge(before(FILES_DAYS)),
    handled: await retention.deleteHandledBefore(before(HANDLED_DAYS)),
  };
}
