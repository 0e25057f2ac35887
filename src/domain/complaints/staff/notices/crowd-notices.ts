import type { PlannedMessage } from '../../../delivery/outbound-message.js';
import type { Case } from '../../case.js';
import type { NumberedEvent } from '../../news/news-source.js';
import type { CaseStore } from '../../ports.js';
import { isToDo, planForAll, type StaffNoticeParts } from './staff-notices.js';

export interface CrowdParts extends StaffNoticeParts {
  readonly cases: Pick<CaseStore, 'find'>;
}

/** What was planned for staff, and the numbers of the events that need no notice of their own any more. */
export interface ToldTogether {
  readonly planned: readonly PlannedMessage[];
  readonly told: ReadonlySet<number>;
}

/** Of one look so many new cases are told one by one. */
const TOLD_SINGLY = 5;

/**
 * New cases beyond the first few of one look are told in one message: a chat takes about one in a second, Zalo counts them, and nobody reads
 * hundreds. Danger is always told by itself. The key names the first and the last: after a crash in between a crowd may be told twice, never
 * passed over.
 */
export async function crowdNotices(
  events: readonly NumberedEvent[],
  parts: CrowdParts,
  at: Date,
): Promise<ToldTogether> {
  const filed = events.filter(({ event }) => event.action === 'create' && event.by === 'citizen');
  const beyond = filed.length > TOLD_SINGLY ? await calmOf(filed, parts) : [];
  const crowd = beyond.slice(TOLD_SINGLY);
  const [first, last] = [crowd[0], crowd.at(-1)];
  if (!first || !last || first === last) return { planned: [], told: new Set() };
  const notice = { kind: 'many-new', about: first.about, count: crowd.length } as const;
  const key = `case-staff:${first.number}-${last.number}`;
  const planned = await planForAll(notice, key, await parts.clerks(), parts, at);
  return { planned, told: new Set(crowd.map(({ number }) => number)) };
}

async function calmOf(filed: readonly NumberedEvent[], { cases }: CrowdParts) {
  const calm: { readonly number: number; readonly about: Case }[] = [];
  for (const { number, event } of filed) {
    const about = await cases.find(event.caseId);
    if (about && !about.isUrgent && isToDo(about)) calm.push({ number, about });
  }
  return calm;
}
