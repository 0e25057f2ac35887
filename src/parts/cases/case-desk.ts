import { everyMinute } from '../../adapters/scheduler/every-minute.js';
import type { RepeatedWork } from '../../adapters/scheduler/repeat-every.js';
import { localDayOf, minuteOfDay } from '../../domain/calendar/office-time.js';
import type { Case } from '../../domain/complaints/case.js';
import type { ReplyTemplate } from '../../domain/complaints/console/reply-templates.js';
import type { CaseRules } from '../../domain/complaints/handling/case-rules.js';
import { refreshDue } from '../../domain/complaints/handling/refresh-due.js';
import { returnedCase } from '../../domain/complaints/nearby/similar-cases.js';
import { tellNews } from '../../domain/complaints/news/tell-news.js';
import type { CleanPhotoFile } from '../../domain/complaints/photos/photo.js';
import { createStaffCounter } from '../../domain/complaints/staff/chat/staff-counter.js';
import type { ConsoleEntry } from '../../domain/complaints/staff/chat/staff-reply.js';
import { createCaseGroups } from '../../domain/complaints/staff/notices/case-groups.js';
import { clockNotices } from '../../domain/complaints/staff/notices/clock-notices.js';
import { crowdNotices } from '../../domain/complaints/staff/notices/crowd-notices.js';
import { hourNotices } from '../../domain/complaints/staff/notices/hour-notices.js';
import { sealedNotices } from '../../domain/complaints/staff/notices/sealed-notices.js';
import { type StaffNoticeParts, staffNotices } from '../../domain/complaints/staff/notices/staff-notices.js';
import { unreachedNotices } from '../../domain/complaints/staff/notices/unreached-notices.js';
import { waitNotices } from '../../domain/complaints/staff/notices/wait-notices.js';
import { weekNotices } from '../../domain/complaints/staff/notices/week-notices.js';
import type { Counter } from '../../domain/conversation/counter.js';
import type { ReceivedFiles } from '../../domain/conversation/files/received-files.js';
import { createPageNotes } from '../../domain/conversation/handover/leave-on-page.js';
import type { TurnStore } from '../../domain/conversation/turn-store.js';
import type { Subscriptions } from '../../domain/delivery/channels/subscriptions.js';
import type { ChatAddress, DeliveryChannel, Messenger, OutboundContent } from '../../domain/delivery/messenger.js';
import type { PlannedMessage } from '../../domain/delivery/outbound-message.js';
import type { ChatReach, OutboxStore } from '../../domain/delivery/outbox-store.js';
import type { Office } from '../../domain/knowledge/office.js';
import {
  chatOfPerson,
  chatsWithRight,
  type RightParts,
  readersWithRight,
} from '../../domain/people/chats-with-right.js';
import type { Right } from '../../domain/people/person.js';
import type { Absences, ChatLinks, People } from '../../domain/people/ports.js';
import type { NoticeOffers } from '../../domain/tasks/chat/telling/notice-offers.js';
import { newsText, settledChoices } from '../../messages/complaints/case-news.js';
import { weekText } from '../../messages/complaints/staff/case-week.js';
import { sealedNoticeText, sealedOrphansText } from '../../messages/complaints/staff/sealed-notice.js';
import { staffText } from '../../messages/complaints/staff/staff.js';
import { groupNoticeText, staffNoticeText } from '../../messages/complaints/staff/staff-notice.js';
import type { Clock } from '../../shared/clock.js';
import { describeError, type Log } from '../../shared/log.js';
import type { CaseRoom } from './cases.js';

export interface CaseDeskDeps
  extends Pick<CaseRoom, 'cases' | 'files' | 'news' | 'unreached' | 'sealed' | 'nearby' | 'register'> {
  readonly rules: CaseRules;
  readonly received: ReceivedFiles;
  readonly people: People;
  readonly links: ChatLinks;
  readonly templates: readonly ReplyTemplate[];
  readonly absences: Pick<Absences, 'since'>;
  /** What notices about tasks offered. */
  readonly offers: Pick<NoticeOffers, 'outBy'>;
  readonly turns: TurnStore;
  readonly outbox: OutboxStore;
  readonly subscriptions: Subscriptions;
  readonly reach: Pick<ChatReach, 'blocked'>;
  readonly messengers: readonly Messenger[];
  readonly conditions: RightParts['conditions'];
  readonly office: Pick<Office, 'name'> | undefined;
  readonly clean: CleanPhotoFile;
  /** Where the pages are, if an official's phone can reach them. */
  readonly pages: string | undefined;
  /** Makes a way into the console for an official. */
  readonly letIn: (person: string, at: Date) => Promise<ConsoleEntry>;
  readonly wake: () => void;
  readonly clock: Clock;
  readonly log: Log;
}

/** Where officials work on cases, and where everybody of a case is told what happens. */
export interface CaseDesk {
  readonly counter: Counter;
  /** Tells what happened, and warns of clocks in the waking hours. */
  readonly telling: RepeatedWork;
}

/** Warnings go out in office-like hours, 7:30 to 18:00. */
const WARNED_FROM = 7 * 60 + 30;
const WARNED_UNTIL = 18 * 60;
const WARNED_EVERY_MS = 15 * 60_000;
const UNNAMED_OFFICE = 'UBND xã, phường';

export function openCaseDesk(deps: CaseDeskDeps): CaseDesk {
  const {
    cases,
    news,
    unreached,
    sealed,
    nearby,
    register,
    subscriptions,
    rules,
    people,
    links,
    turns,
    outbox,
    reach,
    messengers,
    conditions,
    office,
    pages,
    wake,
    clock,
    log,
  } = deps;
  const byChannel = new Map(messengers.map((messenger) => [messenger.channel, messenger]));
  const cut = (channel: DeliveryChannel, content: OutboundContent) => byChannel.get(channel)?.split(content) ?? [];
  const rightParts = { people, links, reach, conditions };
  const nameOf = async (id: string) => (await people.find(id))?.name;
  const groups = createCaseGroups(subscriptions);
  const returned = (about: Case) => returnedCase(about, nearby);
  const canReach = async (to: ChatAddress) => byChannel.has(to.channel) && (await reach.blocked([to])).length === 0;
  const noticeParts: StaffNoticeParts = {
    clerks: () => chatsWithRight('clerk', rightParts),
    leaders: () => chatsWithRight('leader', rightParts),
    async chatOf(id) {
      const person = await people.find(id);
      return person && person.leftAt === undefined ? chatOfPerson(person, rightParts) : undefined;
    },
    groups: groups.all,
    returned,
    canReach,
    say: (notice, channel) => staffNoticeText(notice, channel, pages),
    sayInGroup: groupNoticeText,
    cut,
  };
  let warnedAt = 0;
  let refreshedOn = '';
  /** At the start, and once a day: rules are read at the start, and calendars grow. */
  async function refresh(at: Date): Promise<void> {
    const today = localDayOf(at);
    if (refreshedOn === today) return;
    const count = await refreshDue(cases, rules);
    refreshedOn = today;
    if (count > 0)
      log.info({ count }, 'open cases have another date: the rules or calendars they are counted with have changed');
  }
  /** Every quarter of an hour: nothing of it changes from one minute to the next. */
  async function warnings(at: Date): Promise<readonly PlannedMessage[]> {
    const minute = minuteOfDay(at);
    if (minute < WARNED_FROM || minute >= WARNED_UNTIL || at.getTime() - warnedAt < WARNED_EVERY_MS) return [];
    const week = await weekNotices({ ...noticeParts, register, cases, sayWeek: weekText }, at);
    const readers = (right: Right) => readersWithRight(right, rightParts);
    const hidden = await sealedNotices(
      { cut, sealed, readers, saySealed: sealedNoticeText, sayOrphans: sealedOrphansText },
      rules.calendar,
      at,
    );
    const clocks = await clockNotices(cases, rules, noticeParts, at);
    const waits = await waitNotices(cases, rules, noticeParts, at);
    warnedAt = at.getTime();
    return [...clocks, ...waits, ...hidden, ...week];
  }
  const newsParts = {
    source: news,
    cases,
    outbox,
    nameOf,
    say: (what, about) => newsText(what, { ...about, office: office?.name ?? UNNAMED_OFFICE }),
    askSettled: settledChoices,
    cut,
    canReach,
    leaveOnPage: createPageNotes(turns),
    toStaff: (event, about, parties, at) => staffNotices(event, about, parties, noticeParts, at),
    toStaffTogether: (events, at) => crowdNotices(events, { ...noticeParts, cases }, at),
    failures: new Map(),
    onGivenUp: ({ number, event }, error) =>
      log.error(
        { event: number, case: event.caseId, ...describeError(error) },
        'news of a case could not be told and was passed over: look at the case with "complaints show"',
      ),
  } satisfies Parameters<typeof tellNews>[0];

  return {
    counter: createStaffCounter({
      ...deps,
      groups,
      returned,
      figures: register.figures,
      say: (reply) => staffText(reply, pages),
    }),
    telling: everyMinute(
      'tell-cases',
      async (at) => {
        await refresh(at);
        const told = await tellNews(newsParts, at);
        const warned = [
          ...(await unreachedNotices({ ...noticeParts, unreached, cases }, at)),
          ...(await hourNotices(cases, rules, noticeParts, at)),
          ...(await warnings(at)),
        ];
        const planned = warned.length > 0 ? await outbox.plan(warned, at) : 0;
        if (told + planned > 0) wake();
      },
      clock,
      log,
    ),
  };
}
