import type { LocalDay } from '../calendar/office-time.js';
import type { ChatAddress, DeliveryChannel } from '../delivery/messenger.js';
import type { ChatLink, Person } from './person.js';
import type { Absence } from './staff.js';

export interface People {
  add(person: { readonly name: string; readonly roles: readonly string[] }, at: Date): Promise<Person>;
  find(id: string): Promise<Person | undefined>;
  /** By name; those who left only when asked for. */
  list(options?: { readonly withFormer?: boolean }): Promise<readonly Person[]>;
  setRoles(id: string, roles: readonly string[], at: Date): Promise<void>;
  setLeader(id: string, leader: string | undefined, at: Date): Promise<void>;
  setPreferredChannel(id: string, channel: DeliveryChannel | undefined): Promise<void>;
  /** Ends roles' effect and every link; the row stays for what refers to it. */
  leave(id: string, at: Date): Promise<void>;
}

/** Times in which officials are away. */
export interface Absences {
  add(absence: Absence, at: Date): Promise<KeptAbsence>;
  /** Those that end on the day or later, by person and first day. */
  since(day: LocalDay): Promise<readonly KeptAbsence[]>;
  /** Ends one with its last day; one that has not begun by then is taken away. False when there is none that lasts longer. */
  end(id: number, until: LocalDay, at: Date): Promise<boolean>;
}

export interface KeptAbsence extends Absence {
  readonly id: number;
}

/** What tells that people, roles, leaders or absences changed, also in another process. */
export interface StaffRevision {
  readonly revision: number;
  /** When it changed last. */
  readonly changedAt: Date;
  /** True when the open tasks were planned for it. */
  readonly isPlanned: boolean;
}

export interface StaffRevisions {
  /** Undefined while nothing has ever changed. */
  read(): Promise<StaffRevision | undefined>;
  /** A newer one stays to be planned. */
  markPlanned(revision: number): Promise<void>;
}

/** What became of a code in the store; `taken` when another chat had it before. */
export type CodeUse =
  | { readonly kind: 'linked'; readonly person: string }
  | { readonly kind: 'unknown' | 'expired' | 'taken' | 'withdrawn' };

export interface ChatLinks {
  personOf(address: ChatAddress): Promise<string | undefined>;
  linksOf(person: string): Promise<readonly ChatLink[]>;
  /** Replaces an older code of the person. Only a hash is kept. */
  issueCode(person: string, code: string, expiresAt: Date, at: Date): Promise<void>;
  /** Uses a code once, whoever asks first, and links the chat in the same transaction; the same chat again is `linked`. */
  useCode(code: string, address: ChatAddress, at: Date): Promise<CodeUse>;
  /** Wrong tries of a chat since the instant. */
  countTries(address: ChatAddress, since: Date): Promise<number>;
  noteTry(address: ChatAddress, at: Date): Promise<void>;
  /** False when there was no link. */
  unlink(address: ChatAddress): Promise<boolean>;
}
