import { createOwnDataStore } from '../adapters/database/conversations/own-data.js';
import { createAbsences } from '../adapters/database/staff/absences.js';
import { createNoticeOffers } from '../adapters/database/tasks/notice-offers.js';
import { loadReplyTemplates } from '../adapters/knowledge-files/load-reply-templates.js';
import { calendarAddress } from '../adapters/web/calendar-address.js';
import type { Config } from '../config.js';
import { createMessageHandler } from '../domain/conversation/handle-message.js';
import { createRequestPerformer } from '../domain/conversation/perform-request.js';
import type { ConversationStore, TurnHandler } from '../domain/conversation/ports.js';
import type { PlanReplies } from '../domain/conversation/turn-store.js';
import type { Notices } from '../domain/delivery/announce.js';
import type { ChatAddress } from '../domain/delivery/messenger.js';
import type { RightParts } from '../domain/people/chats-with-right.js';
import { createPersonAt } from '../domain/people/person-at.js';
import { openChatImports } from '../importing/open-chat-imports.js';
import { CONFIRM_LABELS } from '../messages/account.js';
import { sayLate } from '../messages/channels/late-reply.js';
import type { Clock } from '../shared/clock.js';
import type { Log } from '../shared/log.js';
import { type CaseDesk, openCaseDesk } from './cases/case-desk.js';
import { type CaseRoom, countingCases, forgettingCases, loadCaseRules, openCases } from './cases/cases.js';
import { createLetIn } from './cases/console.js';
import { openIntake } from './cases/intake.js';
import { openNews } from './channels/announcing.js';
import type { Channels } from './channels/channels.js';
import { endingHandovers, openDesk } from './channels/desk.js';
import type { Foundation } from './foundation.js';
import { openTaskCounter } from './officials/task-counter.js';

export interface ConversationDeps {
  readonly foundation: Foundation;
  readonly config: Config;
  readonly channels: Channels;
  readonly conditions: RightParts['conditions'];
  readonly notices: Notices;
  readonly planReplies: PlanReplies;
  /** Called when something was planned to be sent. */
  readonly wake: () => void;
  readonly clock: Clock;
  readonly log: Log;
}

/** Everything that takes part in a turn, and what the parts beside it need. */
export interface ConversationPart {
  readonly handle: TurnHandler;
  /** Deleting one ends what hangs on it. */
  readonly conversations: ConversationStore;
  readonly room: CaseRoom;
  readonly rules: Awaited<ReturnType<typeof loadCaseRules>>;
  readonly caseDesk: CaseDesk;
  readonly chatImports: ReturnType<typeof openChatImports>;
}

/** Who answers a turn: the desk, then the counters in their order, then the assistant. */
export async function openConversation(deps: ConversationDeps): Promise<ConversationPart> {
  const { foundation, config, channels, conditions, notices, planReplies, wake, clock, log } = deps;
  const { assistant, database, stores, delivery, people, photos } = foundation;
  const { outbox, reach, subscriptions } = delivery;
  const { messengers, files: sources } = channels;
  const { files: received } = stores;
  const { knowledgeDir, publicUrl } = config;
  const { decide, noticer, read, say } = assistant;
  const [office] = assistant.knowledge.offices;
  const personAt = createPersonAt(people);
  const forWriting = { outbox, reach, messengers, conditions };

  const desk = await openDesk({ ...stores, ...people, ...forWriting, office, knowledgeDir, log });
  const news = await openNews({ personAt, notices, subscriptions, messengers, office, knowledgeDir });
  const onTasks = { ...database, ...people, reach, messengers, conditions, knowledgeDir, read, received, sources };
  const addressOfCalendar =
    publicUrl === undefined ? undefined : (secret: string) => calendarAddress(publicUrl, secret);
  const curated = assistant.knowledge.documents;
  const tasks = openTaskCounter({ ...onTasks, curated, calendarAddress: addressOfCalendar });
  const { client } = database;
  const chatImports = openChatImports({ client, curated, sources, notices, knowledgeDir, personAt, clock, log });
  const room = openCases(database, config);
  const rules = await loadCaseRules(knowledgeDir);
  const cases = openIntake({
    room,
    rules,
    database,
    config,
    received,
    office,
    noticer,
    decide,
    say,
    clean: photos.clean,
  });
  const onCases = { ...stores, ...people, ...room, ...forWriting, rules, received, office, clean: photos.clean };
  const letIn = createLetIn(client, config);
  const templates = await loadReplyTemplates(knowledgeDir);
  const onStaff = {
    templates,
    offers: createNoticeOffers(client),
    absences: createAbsences(client),
    letIn,
    pages: publicUrl,
  };
  const caseDesk = openCaseDesk({ ...onCases, ...onStaff, subscriptions, wake, clock, log });

  const conversations = forgettingCases(endingHandovers(stores.conversations, desk, clock), room, clock);
  const ownData = countingCases(createOwnDataStore(client, stores.transcripts), room);
  const countSubscriptions = async (to: ChatAddress) => (await subscriptions.of(to)).length;
  const forgetChat = async (to: ChatAddress) => {
    await subscriptions.unsubscribeAll(to);
    await outbox.forgetChat(to, clock());
  };
  const onOwnData = { ...people, conversations, ownData, countSubscriptions, forgetChat };
  const handle = createMessageHandler({
    ...stores,
    decide,
    perform: createRequestPerformer(onOwnData, CONFIRM_LABELS),
    desk,
    secrecyOf: cases.secrecyOf,
    counters: [cases.first, chatImports.counter, news, caseDesk.counter, tasks, ...cases.counters],
    say,
    sayLate,
    planReplies,
  });
  return { handle, conversations, room, rules, caseDesk, chatImports };
}
