import { chooseAddress } from '../../delivery/channels/choose-address.js';
import { type LadderParts, stepTo } from './create-notice-sender.js';
import type { NoticeEnd, NoticeStep, NoticeStore, QueuedNotice } from './notice-store.js';

export interface FollowParts extends LadderParts {
  readonly notices: NoticeStore;
  /** Called when something was planned. */
  readonly wake: () => void;
  /** Nothing arrived at any address, or not in time: somebody has to call. */
  readonly onMissed: (notice: QueuedNotice, reason: 'no-channel' | 'too-late') => void;
}

/** Looked at together; more wait for the next look. */
const AT_ONCE = 1_000;
/** A channel that is down is given so long before another one is taken. */
const PATIENCE_MS = 3 * 60_000;
/** The slow answer of a platform, and a person who has it sent again, are waited for so long. */
const ARRIVES_WITHIN_MS = 8 * 86_400_000;

/**
 * What became of the notices on their way: those whose message ended end with it, those that failed go on to the next address of
 * their person. Looking twice does nothing twice; whatever a process that died left is seen by the next look.
 */
export async function followNotices(now: Date, parts: FollowParts): Promise<void> {
  const { notices } = parts;
  await notices.noteArrivals(new Date(now.getTime() - ARRIVES_WITHIN_MS), now);
  const ended = await notices.ended(AT_ONCE);
  const ends = ended.flatMap(({ notice: { id }, end }): NoticeEnd[] => {
    if (end === 'failed') return [];
    return [end === 'late' ? { id, status: 'missed', reason: 'too-late' } : { id, status: end }];
  });
  await notices.settle(ends, now);
  for (const { notice, end } of ended) if (end === 'late') parts.onMissed(notice, 'too-late');
  await goOn(
    ended.filter(({ end }) => end === 'failed').map(({ notice }) => notice),
    now,
    parts,
  );
  await leaveBadChannels(now, parts);
}

async function goOn(failed: readonly QueuedNotice[], now: Date, parts: FollowParts): Promise<void> {
  const next = await nextSteps(failed, now, parts);
  for (const notice of failed) {
    const step = next.get(notice.id);
    if (step) await parts.notices.moveOn(notice, step, now);
    else parts.onMissed(notice, 'no-channel');
  }
  const missed = failed.filter(({ id }) => !next.has(id));
  await parts.notices.settle(
    missed.map(({ id }) => ({ id, status: 'missed', reason: 'no-channel' })),
    now,
  );
  if (next.size > 0) parts.wake();
}

/** What waits for a channel that does not work goes to one that does; without one it stays, for the channel may come back. */
async function leaveBadChannels(now: Date, parts: FollowParts): Promise<void> {
  const waiting = await parts.notices.waiting(new Date(now.getTime() - PATIENCE_MS));
  if (waiting.length === 0) return;
  const conditions = await parts.conditions(now);
  const isBad = ({ to }: Pick<QueuedNotice, 'to'>) => {
    const { isOff, isOverQuota, isFailing } = conditions[to.channel];
    return isOff || isOverQuota || isFailing;
  };
  const stuck = waiting.filter(isBad);
  const next = await nextSteps(stuck, now, parts);
  for (const notice of stuck) {
    const step = next.get(notice.id);
    if (step && !isBad(step)) await parts.notices.moveOn(notice, step, now);
  }
  if (next.size > 0) parts.wake();
}

async function nextSteps(
  notices: readonly QueuedNotice[],
  now: Date,
  parts: FollowParts,
): Promise<ReadonlyMap<string, NoticeStep>> {
  if (notices.length === 0) return new Map();
  const book = await parts.addresses.of(notices.map(({ person }) => person));
  const conditions = await parts.conditions(now);
  const steps = notices.flatMap((notice) => {
    const { accounts = [], preferred } = book.get(notice.person) ?? {};
    const { first } = chooseAddress(accounts, preferred, conditions, [...notice.tried, notice.to]);
    const step = first && stepTo(first, notice.content, parts.messengers);
    return step ? [[notice.id, step] as const] : [];
  });
  return new Map(steps);
}
