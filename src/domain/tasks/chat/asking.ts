import type { LocalDay } from '../../calendar/office-time.js';
import type { WorkingCalendar } from '../../calendar/working-days.js';
import type { ChannelName, InboundFile, InboundMessage } from '../../conversation/turn.js';
import type { ChatAddress, OutboundFile } from '../../delivery/messenger.js';
import type { Question } from '../../language/reading/question.js';
import type { Person } from '../../people/person.js';
import type { People } from '../../people/ports.js';
import type { RoleKeys } from '../../people/role-keys.js';
import type { StaffView } from '../../reminders/ports.js';
import type { KnownTask, TaskBook } from '../acts/known-task.js';
import { maySee, type Standing, standingOf } from '../acts/standing.js';
import type { ChatCalendars } from '../calendars/calendar-feeds.js';
import type { AdoptParts } from '../entering/records/adopt.js';
import type { SourceDocument } from '../entering/records/document-tasks.js';
import type { Ledger } from '../ledger.js';
import type { TaskListing } from '../task-listing.js';
import type { OfficeNames } from '../wording/office-names.js';
import type { NamedOwners } from '../wording/wish.js';
import type { NoticeOffers } from './telling/notice-offers.js';
import type { TaskNotices } from './telling/task-notices.js';

/** What came with a message, to be handed on; undefined when it cannot be had or is too large. */
export type FetchFile = (file: InboundFile, channel: ChannelName) => Promise<OutboundFile | undefined>;

/** What it takes to make the tasks of a document those of the ledger. */
export interface Adopting extends AdoptParts {
  readonly listing: TaskListing;
  /** By its symbol or id. */
  find(named: string): Promise<SourceDocument | undefined>;
}

export interface TaskParts {
  readonly ledger: Ledger;
  readonly book: TaskBook;
  readonly people: Pick<People, 'list'>;
  readonly staff: (now: Date) => Promise<StaffView>;
  readonly offers: NoticeOffers;
  /** Tells the other side. */
  readonly notices: TaskNotices;
  readonly read: (text: string) => Question;
  /** How the people and posts of the office are called. */
  readonly namesOf: (people: readonly Person[]) => OfficeNames;
  readonly roles: RoleKeys;
  /** Folded words of a title, abbreviations spelled out. */
  readonly wordsOf: (text: string) => readonly string[];
  readonly calendar: WorkingCalendar;
  readonly calendars: ChatCalendars;
  readonly adopting: Adopting;
  readonly fetchFile: FetchFile;
  /** What a file is called in a note. */
  readonly callFile: (file: InboundFile) => string;
}

/** Who writes, and what is known about it in this turn. */
export interface Asking {
  readonly person: Person;
  readonly chat: ChatAddress;
  readonly message: InboundMessage;
  readonly staff: StaffView;
  /** When it was written: what is done counts from then. */
  readonly at: Date;
  /** When it is answered. */
  readonly now: Date;
  readonly today: LocalDay;
  /** Names the message: the same one does its work once. */
  readonly cause: string;
  nameOf(person: string): string;
  readonly names: OfficeNames;
  /** The keys of the roles that a person holds. */
  rolesOf(person: string): readonly string[];
  keyOf(role: string): string;
  /** One of the people, or a post that somebody holds. */
  isHeld(who: Pick<NamedOwners, 'people' | 'roles'>): boolean;
}

export function standing({ person, staff, today }: Asking, { task }: KnownTask): Standing {
  return standingOf(person, task, staff, today);
}

/** The open tasks that a person may see. */
export async function visibleTasks(asking: Asking, { book }: Pick<TaskParts, 'book'>): Promise<readonly KnownTask[]> {
  return (await book.open()).filter((known) => maySee(standing(asking, known)));
}
