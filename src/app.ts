import type { Hono } from 'hono';
import { createImportedDocuments } from './adapters/database/imports/imported-documents.js';
import { drawAnew } from './adapters/images/draw-anew.js';
import { everyDay } from './adapters/scheduler/every-day.js';
import { listen, type WebServer } from './adapters/web/listen.js';
import type { Config } from './config.js';
import { withPictures } from './domain/conversation/files/fetch-pictures.js';
import { forgetOld } from './domain/conversation/forget-old.js';
import { createApology } from './domain/conversation/receiving/apologise.js';
import { createReceiver } from './domain/conversation/receiving/create-receiver.js';
import { createChannelConditions } from './domain/delivery/channels/channel-conditions.js';
import { forgetSent } from './domain/delivery/forget-sent.js';
import { createReplyPlanner } from './domain/delivery/plan-replies.js';
import { createDispatcher } from './domain/delivery/sending/create-dispatcher.js';
import { DELIVERY_LIMITS } from './domain/delivery/sending/delivery-limits.js';
import { chatsWithRight } from './domain/people/chats-with-right.js';
import { forgetEntries } from './domain/people/sign-in/sign-in.js';
import { followImports } from './importing/follow-imports.js';
import { SORRY_BROKEN } from './messages/channels/late-reply.js';
import { choicesOfNotice } from './messages/tasks/choices-of-notice.js';
import { createCaseLookup, keepCases } from './parts/cases/cases.js';
import { openConsole } from './parts/cases/console.js';
import { openNotices } from './parts/channels/announcing.js';
import { type Channels, openChannels } from './parts/channels/channels.js';
import { createQuotaAlarm } from './parts/channels/quota-alarm.js';
import { openConversation } from './parts/conversation.js';
import { type FoundationDeps, openFoundation } from './parts/foundation.js';
import { type RunningPart, startInOrder, stopInReverse } from './parts/in-order.js';
import { openCalendars } from './parts/officials/calendars.js';
import { createReminding } from './parts/officials/reminding.js';
import { openWeb } from './parts/web.js';
import type { Clock } from './shared/clock.js';
import { systemPause } from './shared/pause.js';

export interface AppDeps extends FoundationDeps {
  readonly clock: Clock;
}

export interface App {
  /** The web channel without a server, for tests. */
  readonly web: Hono;
  /** Starts the parts in order and returns the address of the page. */
  start(): Promise<{ readonly address: string }>;
  /** Stops them in reverse; safe to call twice, and before `start`. */
  stop(): Promise<void>;
}

/** Builds every part and connects them; nothing listens or ticks before `start`. */
export async function createApp(config: Config, { clock, log, migrate }: AppDeps): Promise<App> {
  const foundation = await openFoundation(config, { migrate, log });
  const { assistant, database, stores, delivery, people, quota, officeKey, photos } = foundation;
  const { outbox, reach, subscriptions } = delivery;
  const { knowledgeDir } = config;
  const wake = () => dispatcher.wake();

  const allMessengers = () => channels.messengers;
  const notices = openNotices({ ...people, outbox, subscriptions, messengers: allMessengers, wake, clock });
  const conditionsNow = () => conditions(clock());
  const administrators = () => chatsWithRight('administrator', { ...people, reach, conditions: conditionsNow });
  const onQuotaWarning = createQuotaAlarm({ administrators, notices, clock, log });
  const channels: Channels = await openChannels(config, { quota, onQuotaWarning, clock, log });
  const { messengers, monthlyMessages } = channels;
  const planReplies = createReplyPlanner(messengers);
  const forTalk = { channels, conditions: conditionsNow, notices, planReplies, wake };
  const talk = await openConversation({ foundation, config, ...forTalk, clock, log });
  const { handle, conversations, room, rules, caseDesk, chatImports } = talk;

  const running = { now: clock, pause: systemPause, log };
  const shrink = (bytes: Uint8Array) => drawAnew(bytes, photos.clean);
  const dispatcher = createDispatcher({ outbox, messengers, limits: DELIVERY_LIMITS, ...running });
  const receiver = createReceiver({
    inbox: stores.inbox,
    handle: channels.around(withPictures(handle, { sources: channels.files, files: stores.files, shrink, ...running })),
    apologise: createApology({ turns: stores.turns, planReplies, sorry: SORRY_BROKEN }),
    onAnswered: wake,
    ...running,
  });
  const conditions = createChannelConditions({ messengers, dispatcher, quota, monthlyMessages });
  const forNotices = { conditions, messengers, noticeChoices: choicesOfNotice, wake };
  const reminding = createReminding({ ...people, ...database, ...forNotices, officeKey, knowledgeDir, clock, log });
  const purge = everyDay(
    'forget-old',
    async (at) => {
      const sent = await forgetSent(outbox, at);
      await reminding.forgetOld(at);
      await keepCases(room, config.retention, log, at);
      await forgetEntries(officeDesk.access, at);
      log.info({ ...(await forgetOld(stores, config.retention, at)), sent }, 'old records deleted');
    },
    clock,
    log,
  );
  const office = assistant.knowledge.offices[0];
  const { noticer } = assistant;
  const officeDesk = await openConsole({ foundation, room, rules, office, noticer, knowledgeDir });
  const web = openWeb({
    foundation,
    config,
    conversations,
    handle,
    officeName: office?.name,
    webhooks: channels.webhooks,
    readCalendar: openCalendars(database.client, knowledgeDir),
    caseLookup: createCaseLookup(database.client, room, rules, channels.addressOfCase),
    console: officeDesk,
    health: { outbox, inbox: stores.inbox, dispatcher, clock },
    moreGauges: reminding.gauges,
    checks: {
      ...channels.checks,
      reminders: reminding.check,
      purge: async () => ({ isReady: true, detail: { lastDoneAt: purge.lastDoneAt()?.toISOString() ?? null } }),
    },
    clock,
    log,
  });

  let server: WebServer | undefined;
  const page: RunningPart = {
    async start() {
      server ??= await listen(web, config);
      await assistant.warmUp();
    },
    stop: async () => server?.stop(),
  };
  // Reading files may take long, and nothing waits for it.
  const reading: RunningPart = {
    start: () => void chatImports.reading.start(),
    stop: () => chatImports.reading.stop(),
  };
  const receiving: RunningPart = {
    start: () => channels.start({ gate: receiver, reach }),
    stop: () => channels.stop(),
  };
  const parts: readonly RunningPart[] = [
    { start: () => {}, stop: () => database.close() },
    { start: () => {}, stop: async () => photos.close() },
    followImports(createImportedDocuments(database.client), assistant, clock, log),
    page,
    ...(messengers.length > 0 ? [dispatcher, receiver, reading, receiving] : []),
    reminding,
    caseDesk.telling,
    purge,
  ];
  return {
    web,
    async start() {
      await startInOrder(parts);
      return { address: server?.address ?? '' };
    },
    stop: () => stopInReverse(parts),
  };
}
