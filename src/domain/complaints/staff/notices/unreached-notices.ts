import type { PlannedMessage } from '../../../delivery/outbound-message.js';
import type { UnreachedNewsSource } from '../../news/unreached-news.js';
import type { CaseStore } from '../../ports.js';
import { planNotice, readersOf, type StaffNoticeParts } from './staff-notices.js';

export interface UnreachedParts extends StaffNoticeParts {
  readonly unreached: UnreachedNewsSource;
  readonly cases: Pick<CaseStore, 'find' | 'partiesOf'>;
}

const LOOKED_BACK_MS = 3 * 86_400_000;

/**
 * Somebody waits for a call or a letter whose news failed after it was planned. Looking again plans nothing: the key is made of the event
 * and of which of both it is, so that one who can only be written to does not hide another who can be called.
 */
export async function unreachedNotices(parts: UnreachedParts, at: Date): Promise<readonly PlannedMessage[]> {
  const { unreached, cases } = parts;
  const planned: PlannedMessage[] = [];
  for (const { number, caseId, party } of await unreached.failedSince(new Date(at.getTime() - LOOKED_BACK_MS))) {
    const about = await cases.find(caseId);
    // Who asked to be forgotten since waits for nothing.
    const requester = about && (await cases.partiesOf(caseId)).find(({ id }) => id === party)?.requester;
    if (!about || !requester?.replyTo) continue;
    const hasPhone = requester.phone !== undefined;
    const key = `case-unreached:${number}:${hasPhone ? 'call' : 'letter'}`;
    planned.push(...planNotice({ kind: 'call', about, hasPhone }, key, await readersOf(about, parts), parts, at));
  }
  return planned;
}
