import type { PrismaClient } from '../../adapters/database/generated/client.js';
import { createImportedDocuments } from '../../adapters/database/imports/imported-documents.js';
import { createAbsences } from '../../adapters/database/staff/absences.js';
import { createStaffRevisions } from '../../adapters/database/staff/staff-revisions.js';
import { createCalendarFeeds } from '../../adapters/database/tasks/calendar-feeds.js';
import { createNoticeOffers } from '../../adapters/database/tasks/notice-offers.js';
import { createTaskBook } from '../../adapters/database/tasks/task-book.js';
import { createTaskEntry } from '../../adapters/database/tasks/task-entry.js';
import { createTaskListing } from '../../adapters/database/tasks/task-listing.js';
import { createTaskStore } from '../../adapters/database/tasks/task-store.js';
import { loadChatWords } from '../../adapters/knowledge-files/load-chat-words.js';
import { loadRoles } from '../../adapters/knowledge-files/load-roles.js';
import { loadWorkingCalendar } from '../../adapters/knowledge-files/load-working-calendar.js';
import type { Counter } from '../../domain/conversation/counter.js';
import type { InboundFileSource } from '../../domain/conversation/files/inbound-files.js';
import type { ReceivedFiles } from '../../domain/conversation/files/received-files.js';
import type { ChannelName } from '../../domain/conversation/turn.js';
import type { Messenger } from '../../domain/delivery/messenger.js';
import type { ChatReach } from '../../domain/delivery/outbox-store.js';
import type { KnowledgeDocument } from '../../domain/knowledge/record.js';
import type { ReadQuestion } from '../../domain/language/reading/question.js';
import { createRecordReader } from '../../domain/language/reading/read-record.js';
import type { RightParts } from '../../domain/people/chats-with-right.js';
import type { ChatLinks, People } from '../../domain/people/ports.js';
import { createRoleKeys } from '../../domain/people/role-keys.js';
import { createStaffDirectory } from '../../domain/people/staff-directory.js';
import type { FetchFile, TaskParts } from '../../domain/tasks/chat/asking.js';
import { createTaskCounter } from '../../domain/tasks/chat/task-counter.js';
import { findSourceDocument } from '../../domain/tasks/entering/records/source-documents.js';
import { createLedger } from '../../domain/tasks/ledger.js';
import { createOfficeNames } from '../../domain/tasks/wording/office-names.js';
import { renderTaskReply } from '../../messages/tasks/render-task-reply.js';
import { fileWords } from '../../messages/tasks/task-labels.js';
import { once } from '../../shared/once.js';
import { openTaskNotices } from './task-notices.js';

export interface TaskCounterDeps {
  readonly client: PrismaClient;
  readonly knowledgeDir: string;
  readonly people: People;
  readonly links: ChatLinks;
  readonly reach: Pick<ChatReach, 'blocked'>;
  readonly messengers: readonly Messenger[];
  readonly conditions: RightParts['conditions'];
  readonly read: ReadQuestion;
  /** Documents that people wrote down. */
  readonly curated: readonly KnowledgeDocument[];
  /** Undefined where nobody outside reaches the office. */
  readonly calendarAddress: ((secret: string) => string) | undefined;
  /** Pictures that were fetched with their message. */
  readonly received: Pick<ReceivedFiles, 'read'>;
  readonly sources: Readonly<Partial<Record<ChannelName, InboundFileSource>>>;
}

/** Where officials ask about their tasks in the chat, and say what became of them. */
export function openTaskCounter(deps: TaskCounterDeps): Counter {
  const { people, links } = deps;
  return createTaskCounter({ people, links, say: renderTaskReply, open: once(() => openParts(deps)) });
}

/** Read when the first official asks: an office without any starts without it. */
async function openParts(deps: TaskCounterDeps): Promise<TaskParts> {
  const { client, knowledgeDir, people, links, reach, messengers, conditions, read, calendarAddress } = deps;
  const [chatWords, roles, calendar] = await Promise.all([
    loadChatWords(knowledgeDir),
    loadRoles(knowledgeDir),
    loadWorkingCalendar(knowledgeDir),
  ]);
  const roleKeys = createRoleKeys(roles);
  const directory = createStaffDirectory({
    people,
    absences: createAbsences(client),
    revisions: createStaffRevisions(client),
    roles: roleKeys,
  });
  const store = createTaskStore(client);
  const ledger = createLedger(store);
  const offers = createNoticeOffers(client);
  return {
    ledger,
    adopting: {
      ledger,
      store,
      entry: createTaskEntry(client),
      listing: createTaskListing(client),
      find: async (named) => findSourceDocument(named, deps.curated, await createImportedDocuments(client).list()),
    },
    book: createTaskBook(client),
    people,
    staff: (now) => directory.current(now),
    offers,
    notices: openTaskNotices({ people, links, reach, messengers, conditions, offers }),
    read,
    namesOf: createOfficeNames(roles.roles, roleKeys),
    roles: roleKeys,
    wordsOf: createWordsOf(createRecordReader(chatWords)),
    calendar,
    calendars: { feeds: createCalendarFeeds(client), addressOf: calendarAddress },
    fetchFile: createFetchFile(deps),
    callFile: fileWords,
  };
}

/** What both platforms and the people who read it on a phone can take. */
const LARGEST_HANDED_ON = 10 * 1024 * 1024;
const PICTURE_ENDINGS: Readonly<Record<string, string>> = { 'image/png': 'png', 'image/webp': 'webp' };

/** A picture was kept with its message, other files are fetched from their platform. */
function createFetchFile({ received, sources }: TaskCounterDeps): FetchFile {
  return async ({ id, handle, name, mediaType, bytes = 0 }, channel) => {
    if (bytes > LARGEST_HANDED_ON) return undefined;
    const kept = id === undefined ? undefined : await received.read(id);
    if (kept) {
      const ending = PICTURE_ENDINGS[kept.mediaType] ?? 'jpg';
      return { name: name ?? `anh.${ending}`, mediaType: kept.mediaType, bytes: kept.bytes };
    }
    const fetched = await sources[channel]?.download(handle, LARGEST_HANDED_ON);
    if (!fetched?.ok) return undefined;
    const type = mediaType ?? fetched.value.mediaType ?? 'application/octet-stream';
    return { name: name ?? 'tep', mediaType: type, bytes: fetched.value.bytes };
  };
}

/** Titles are read again and again; so many of them are remembered. */
const MOST_TITLES = 5_000;

function createWordsOf(readRecord: (text: string) => { readonly plain: string }): (text: string) => readonly string[] {
  const known = new Map<string, readonly string[]>();
  return (text) => {
    const words = known.get(text) ?? readRecord(text).plain.split(' ').filter(Boolean);
    if (known.size >= MOST_TITLES) known.clear();
    known.set(text, words);
    return words;
  };
}
