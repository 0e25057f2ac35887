import type { LeaveOnPage } from '../../conversation/handover/leave-on-page.js';
import type { ReplyChoice } from '../../conversation/ports.js';
import type { ChatAddress, DeliveryChannel, MessagePart, OutboundContent } from '../../delivery/messenger.js';
import type { PlannedMessage } from '../../delivery/outbound-message.js';
import type { OutboxStore } from '../../delivery/outbox-store.js';
import type { Case } from '../case.js';
import type { CaseStore } from '../ports.js';
import type { CaseParty } from '../requester.js';
import type { ToldTogether } from '../staff/notices/crowd-notices.js';
import type { CaseEvent } from '../steps/case-step.js';
import { addressHash } from './address-hash.js';
import { type CaseNews, newsOf } from './case-news.js';
import type { NewsSource, NumberedEvent } from './news-source.js';

export interface NewsParts {
  readonly source: NewsSource;
  readonly cases: Pick<CaseStore, 'find' | 'partiesOf'>;
  readonly outbox: Pick<OutboxStore, 'plan'>;
  readonly nameOf: (person: string) => Promise<string | undefined>;
  readonly say: (news: CaseNews, about: { readonly code: string; readonly holder?: string | undefined }) => string;
  /** Buttons under "is it settled?", by the id of the case. */
  readonly askSettled: (caseId: string) => readonly ReplyChoice[];
  readonly cut: (channel: DeliveryChannel, content: OutboundContent) => readonly MessagePart[];
  /** Whether its channel is on and the person lets us write. */
  readonly canReach: (to: ChatAddress) => Promise<boolean>;
  /** Where a page reads it. */
  readonly leaveOnPage: LeaveOnPage;
  /** What staff are told of an event; nothing for most. */
  readonly toStaff: (
    event: NumberedEvent,
    about: Case,
    parties: readonly CaseParty[],
    at: Date,
  ) => Promise<readonly PlannedMessage[]>;
  /** Of many that were filed at once staff are told in one message. */
  readonly toStaffTogether: (events: readonly NumberedEvent[], at: Date) => Promise<ToldTogether>;
  /** How often each event failed; kept between looks. */
  readonly failures: Map<number, number>;
  /** Told once, when an event is passed over. */
  readonly onGivenUp: (event: NumberedEvent, error: unknown) => void;
}

/** One that fails so often is passed over: the news of everybody else waits behind it. */
const MOST_TRIES = 5;
const AT_ONCE = 100;
/** Longer ago than this it is read on the status page. */
const USEFUL_MS = 14 * 86_400_000;

/**
 * Tells the people of each case, and staff, what happened since it was told last. Everything is planned under keys made of the
 * event, so that a crash in between tells nobody twice, but for staff of many cases together (`crowdNotices`). Returns how many events were
 * looked at.
 * @throws what an event failed with: it and those after it are tried again at the next look.
 */
export async function tellNews(parts: NewsParts, at: Date): Promise<number> {
  let told = 0;
  for (;;) {
    const events = await parts.source.untold(AT_ONCE);
    const crowd = await tellCrowd(events, parts, at);
    for (const event of events) {
      if (!crowd.has(event.number) && !isOnlyOnTheWay(event, events)) await tellOrGiveUp(event, parts, at);
      if (parts.failures.size > 0 || event === events.at(-1)) await parts.source.toldUpTo(event.number);
    }
    told += events.length;
    if (events.length < AT_ONCE) return told;
  }
}

/** The numbers of those who were told together; where that fails each is told, and fails, by itself. */
async function tellCrowd(
  events: readonly NumberedEvent[],
  { toStaffTogether, outbox }: NewsParts,
  at: Date,
): Promise<ReadonlySet<number>> {
  try {
    const { planned, told } = await toStaffTogether(events, at);
    if (planned.length > 0) await outbox.plan(planned, at);
    return told;
  } catch {
    return new Set();
  }
}

type Action = CaseEvent['action'];
/** After these nobody has it any more, and no day is promised. */
const ENDINGS: readonly Action[] = ['answer', 'transfer', 'refuse', 'merge', 'withdraw', 'close'];
/** What is true only until one of these happens: then that one says it all. */
const UNTIL: ReadonlyMap<Action, ReadonlySet<Action>> = new Map([
  ['assign', new Set<Action>([...ENDINGS, 'assign', 'take'])],
  ['take', new Set<Action>([...ENDINGS, 'assign'])],
  ['extend', new Set<Action>([...ENDINGS, 'extend'])],
]);

/** Given, taken or extended, and no more true before it was told. */
function isOnlyOnTheWay({ event, number }: NumberedEvent, all: readonly NumberedEvent[]): boolean {
  const overtaking = UNTIL.get(event.action);
  const isOvertaking = ({ event: later, number: other }: NumberedEvent) =>
    other > number && later.caseId === event.caseId && overtaking?.has(later.action);
  return overtaking !== undefined && all.some(isOvertaking);
}

async function tellOrGiveUp(event: NumberedEvent, parts: NewsParts, at: Date): Promise<void> {
  const { failures, onGivenUp } = parts;
  try {
    await tellOne(event, parts, at);
  } catch (error) {
    const tries = (failures.get(event.number) ?? 0) + 1;
    failures.set(event.number, tries);
    if (tries < MOST_TRIES) throw error;
    onGivenUp(event, error);
  }
  failures.delete(event.number);
}

async function tellOne(numbered: NumberedEvent, parts: NewsParts, at: Date): Promise<void> {
  const { event, number } = numbered;
  const about = await parts.cases.find(event.caseId);
  if (!about) return;
  const parties = await parts.cases.partiesOf(event.caseId);
  const planned = [...(await parts.toStaff(numbered, about, parties, at))];
  const news = newsOf(event, about, at);
  if (news) {
    const holder = about.assignee === undefined ? undefined : await parts.nameOf(about.assignee);
    for (const party of distinct(parties).filter((one) => !isWhoDidIt(one, event))) {
      const content: OutboundContent = {
        text: parts.say(forParty(news, party), { code: await codeOf(party, about, parts), holder }),
        choices: news.kind === 'closed' ? parts.askSettled(about.id) : [],
      };
      const message = await toParty(party, `case-news:${number}:${party.id}`, content, parts, at);
      if (message) planned.push(message);
    }
  }
  if (planned.length > 0) await parts.outbox.plan(planned, at);
}

/** Whoever has the code may follow: what reopened it is for those who brought it, since the code does not show it. */
function forParty(news: CaseNews, { role }: CaseParty): CaseNews {
  return news.kind === 'reopened' && role === 'follower' ? { ...news, reason: '' } : news;
}

/** Who brought one case and follows another that was merged with it is told once. */
function distinct(parties: readonly CaseParty[]): readonly CaseParty[] {
  const addressOf = ({ id, requester }: CaseParty) => {
    const { channel, chat } = requester?.replyTo ?? {};
    return chat === undefined ? id : `${channel}:${chat}`;
  };
  return [...new Map(parties.toReversed().map((party) => [addressOf(party), party])).values()].toReversed();
}

function isWhoDidIt({ requester }: CaseParty, { details: { saidBy } }: CaseEvent): boolean {
  return saidBy !== undefined && requester?.replyTo !== undefined && saidBy === addressHash(requester.replyTo);
}

/** Everybody knows the code they were given, also once their case was merged into another. */
async function codeOf({ caseId }: CaseParty, about: Case, { cases }: NewsParts): Promise<string> {
  return caseId === about.id ? about.code : ((await cases.find(caseId))?.code ?? about.code);
}

/** Nothing is planned for a page: it is left there. Whose chat cannot be written to is called by a clerk (`staffNotices`). */
async function toParty(
  { requester }: CaseParty,
  key: string,
  content: OutboundContent,
  { cut, canReach, leaveOnPage }: NewsParts,
  at: Date,
): Promise<PlannedMessage | undefined> {
  const { channel, chat } = requester?.replyTo ?? {};
  if (channel === undefined || chat === undefined) return undefined;
  if (channel === 'web') {
    await leaveOnPage(chat, key, content.text, at, content.choices);
    return undefined;
  }
  const to: ChatAddress = { channel, chat };
  if (!(await canReach(to))) return undefined;
  return {
    key,
    to,
    priority: 'reminder',
    parts: cut(channel, content),
    dueAt: at,
    usefulUntil: new Date(at.getTime() + USEFUL_MS),
  };
}
