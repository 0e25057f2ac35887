import type { Hono } from 'hono';
import { createChatLinks } from './adapters/database/chat-links.js';
import { createConversationAdapters } from './adapters/database/conversation-adapters.js';
import { createImportedDocuments } from './adapters/database/imports/imported-documents.js';
import { readOrCreateKey } from './adapters/database/key-file.js';
import { openDatabase } from './adapters/database/open-database.js';
import { createDeliveryAdapters } from './adapters/database/outbound/delivery-adapters.js';
import { createOwnDataStore } from './adapters/database/own-data.js';
import { createPeople } from './adapters/database/people-store.js';
import { createQuotaCounter } from './adapters/database/quota-counter.js';
import { createWorker } from './adapters/database/worker.js';
import { everyDay } from './adapters/scheduler/every-day.js';
import { createWebApp } from './adapters/web/create-web-app.js';
import { checkDelivery, renderDelivery } from './adapters/web/delivery-health.js';
import { listen, type WebServer } from './adapters/web/listen.js';
import { openNews, openNotices } from './announcing.js';
import { createAssistant } from './assistant.js';
import { openCalendars } from './calendars.js';
import { openCaseDesk } from './case-desk.js';
import { countingCases, createCaseLookup, forgettingCases, keepCases, loadCaseRules, openCases } from './cases.js';
import { type Channels, openChannels } from './channels.js';
import type { Config } from './config.js';
import { endingHandovers, openDesk } from './desk.js';
import { withPictures } from './domain/conversation/files/fetch-pictures.js';
import { forgetOld } from './domain/conversation/forget-old.js';
import { createMessageHandler } from './domain/conversation/handle-message.js';
import { createRequestPerformer } from './domain/conversation/perform-request.js';
import { createApology } from './domain/conversation/receiving/apologise.js';
import { createReceiver } from './domain/conversation/receiving/create-receiver.js';
import { createChannelConditions } from './domain/delivery/channel-conditions.js';
import { createDispatcher } from './domain/delivery/create-dispatcher.js';
import { DELIVERY_LIMITS } from './domain/delivery/delivery-limits.js';
import { forgetSent } from './domain/delivery/forget-sent.js';
import type { ChatAddress } from './domain/delivery/messenger.js';
import { createReplyPlanner } from './domain/delivery/plan-replies.js';
import { chatsWithRight } from './domain/people/chats-with-right.js';
import { createPersonAt } from './domain/people/person-at.js';
import { followImports } from './importing/follow-imports.js';
import { openChatImports } from './importing/open-chat-imports.js';
import { openIntake } from './intake.js';
import { CONFIRM_LABELS } from './messages/account.js';
import { SORRY_BROKEN, sayLate } from './messages/late-reply.js';
import { choicesOfNotice } from './messages/tasks/choices-of-notice.js';
import { createQuotaAlarm } from './quota-alarm.js';
import { createReminding } from './reminding/reminding.js';
import type { Clock } from './shared/clock.js';
import type { Log } from './shared/log.js';
import { systemPause } from './shared/pause.js';
import { openTaskCounter } from './task-counter.js';

export interface AppDeps {
  /** Brings the database to the newest schema before it is opened, where that is not to be done in this process. */
  readonly migrate?: (databaseUrl: string) => Promise<readonly string[]>;
  readonly clock: Clock;
  readonly log: Log;
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
  const { key, isNew } = readOrCreateKey(config.keyFiles.conversation);
  if (isNew) log.info({ file: config.keyFiles.conversation }, 'a new key for conversations was made');
  const [migrated, assistant] = await Promise.all([
    migrate?.(config.databaseUrl) ?? [],
    createAssistant(config.knowledgeDir),
  ]);
  const database = await openDatabase(config.databaseUrl);
  const { driver, why } = database;
  log.info({ driver, why, migrated: migrated.length + database.migrated.length }, 'database opened');

  const worker = createWorker();
  const stores = createConversationAdapters(database, key, worker);
  const delivery = createDeliveryAdapters(database, key, worker);
  const { outbox, reach, subscriptions } = delivery;
  const people = { people: createPeople(database.client), links: createChatLinks(database.client) };
  const quota = createQuotaCounter(database.client);
  const notices = openNotices({
    ...people,
    outbox,
    subscriptions,
    messengers: () => channels.messengers,
    wake: () => dispatcher.wake(),
    clock,
  });
  const administrators = () =>
    chatsWithRight('administrator', { ...people, reach, channels: messengers.map(({ channel }) => channel) });
  const onQuotaWarning = createQuotaAlarm({ administrators, notices, clock, log });
  const channels: Channels = await openChannels(config, { quota, onQuotaWarning, clock, log });
  const { messengers } = channels;
  const { knowledgeDir } = config;
  const [office] = assistant.knowledge.offices;
  const desk = await openDesk({ ...stores, ...people, outbox, reach, messengers, office, knowledgeDir, log });
  const personAt = createPersonAt(people);
  const news = await openNews({ personAt, notices, subscriptions, messengers, office, knowledgeDir });
  const tasks = openTaskCounter({
    ...database,
    ...people,
    reach,
    messengers,
    knowledgeDir,
    read: assistant.read,
    received: stores.files,
    sources: channels.files,
  });
  const chatImports = openChatImports({
    client: database.client,
    curated: assistant.knowledge.documents,
    sources: channels.files,
    notices,
    knowledgeDir,
    personAt,
    clock,
    log,
  });
  const caseRoom = openCases(database, config);
  const caseRules = await loadCaseRules(knowledgeDir);
  const conversations = forgettingCases(endingHandovers(stores.conversations, desk, clock), caseRoom, clock);
  const ownData = countingCases(createOwnDataStore(database.client, stores.transcripts), caseRoom);
  const countSubscriptions = async (to: ChatAddress) => (await subscriptions.of(to)).length;
  const forgetChat = async (to: ChatAddress) => {
    await subscriptions.unsubscribeAll(to);
    await outbox.forgetChat(to, clock());
  };
  const perform = createRequestPerformer(
    { ...people, conversations, ownData, countSubscriptions, forgetChat },
    CONFIRM_LABELS,
  );
  const imports = followImports(createImportedDocuments(database.client), assistant, clock, log);
  const planReplies = createReplyPlanner(messengers);
  const cases = openIntake({
    room: caseRoom,
    rules: caseRules,
    database,
    config,
    received: stores.files,
    office,
    noticer: assistant.noticer,
    say: assistant.say,
  });
  const caseDesk = openCaseDesk({
    ...stores,
    ...people,
    ...caseRoom,
    rules: caseRules,
    received: stores.files,
    outbox,
    reach,
    messengers,
    office,
    wake: () => dispatcher.wake(),
    clock,
    log,
  });
  const handle = createMessageHandler({
    ...stores,
    decide: assistant.decide,
    perform,
    desk,
    counters: [cases.first, chatImports.counter, news, caseDesk.counter, tasks, ...cases.counters],
    say: assistant.say,
    sayLate,
    planReplies,
  });
  const running = { now: clock, pause: systemPause, log };
  const dispatcher = createDispatcher({ outbox, messengers, limits: DELIVERY_LIMITS, ...running });
  const receiver = createReceiver({
    inbox: stores.inbox,
    handle: channels.around(withPictures(handle, { sources: channels.files, files: stores.files, ...running })),
    apologise: createApology({ turns: stores.turns, planReplies, sorry: SORRY_BROKEN }),
    onAnswered: dispatcher.wake,
    ...running,
  });
  const reminding = createReminding({
    ...people,
    ...database,
    officeKey: key,
    knowledgeDir,
    messengers,
    conditions: createChannelConditions({ messengers, dispatcher, quota, monthlyMessages: channels.monthlyMessages }),
    noticeChoices: choicesOfNotice,
    wake: dispatcher.wake,
    clock,
    log,
  });
  const purge = everyDay(
    'forget-old',
    async (at) => {
      const sent = await forgetSent(outbox, at);
      await reminding.forgetOld(at);
      await keepCases(caseRoom, config.retention, log, at);
      log.info({ ...(await forgetOld(stores, config.retention, at)), sent }, 'old records deleted');
    },
    clock,
    log,
  );
  const health = { outbox, inbox: stores.inbox, dispatcher, clock };
  const web = createWebApp({
    ...stores,
    conversations,
    handle,
    waitsForClerk: async (id, at) => (await stores.handovers.openOf(id, at)) !== undefined,
    publicUrl: config.publicUrl,
    isProxyTrusted: config.isProxyTrusted,
    operationsToken: config.operationsToken,
    conversationDays: config.retention.conversationDays,
    officeName: office?.name,
    webhooks: channels.webhooks,
    readCalendar: openCalendars(database.client, knowledgeDir),
    caseLookup: createCaseLookup(database.client, caseRoom, caseRules),
    gauges: async () => `${await renderDelivery(health)}${await reminding.gauges()}`,
    checks: {
      ...channels.checks,
      delivery: () => checkDelivery(health),
      reminders: reminding.check,
      database: async () => {
        await database.client.$queryRawUnsafe('SELECT 1');
        return { isReady: true, detail: { driver: database.driver } };
      },
      index: async () => {
        const { procedures, documents } = assistant.knowledge;
        const imported = assistant.imported.documents.length;
        const detail = { procedures: procedures.length, documents: documents.length, imported };
        return { isReady: detail.procedures > 0 && detail.documents > 0, detail };
      },
      purge: async () => ({ isReady: true, detail: { lastDoneAt: purge.lastDoneAt()?.toISOString() ?? null } }),
    },
    clock,
    log,
  });

  let server: WebServer | undefined;
  return {
    web,
    async start() {
      await imports.start();
      server ??= await listen(web, config);
      await assistant.warmUp();
      if (messengers.length > 0) {
        await dispatcher.start();
        await receiver.start();
        void chatImports.reading.start();
        channels.start({ gate: receiver, reach });
      }
      await reminding.start();
      await caseDesk.telling.start();
      await purge.start();
      return { address: server.address };
    },
    async stop() {
      await channels.stop();
      await server?.stop();
      await receiver.stop();
      await reminding.stop();
      await chatImports.reading.stop();
      await dispatcher.stop();
      await imports.stop();
      await caseDesk.telling.stop();
      await purge.stop();
      await database.close();
    },
  };
}
