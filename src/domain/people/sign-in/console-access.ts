import type { CodeUse } from '../ports.js';

/** A browser that is let in: only the hash of its token is kept. */
export interface NewSession {
  readonly token: string;
  /** Where it asks from; wrong tries are counted by it. */
  readonly network: string;
}

/** Sessions that are over by themselves: opened before the one, or not used since the other. */
export interface SessionBounds {
  readonly openedAfter: Date;
  readonly seenAfter: Date;
}

/** The codes and sessions with which officials are in the console. Codes that link chats are others, and do not open it. */
export interface ConsoleAccess {
  /** Replaces an older code of the person for the console. Only a hash is kept. */
  issueCode(person: string, code: string, expiresAt: Date, at: Date): Promise<void>;
  /** Uses a code once, whoever asks first, and opens the session in the same transaction. */
  useCode(code: string, session: NewSession, at: Date): Promise<CodeUse>;
  /** Wrong tries of a network since the instant. */
  countTries(network: string, since: Date): Promise<number>;
  noteTry(network: string, at: Date): Promise<void>;
  /** Whose session it is, and notes that it was used; `undefined` when there is none or it is over. */
  personOf(token: string, bounds: SessionBounds, at: Date): Promise<string | undefined>;
  /** When the session's person last used a code in it; `undefined` when never, or it was ended. */
  provedAt(token: string): Promise<Date | undefined>;
  /** Uses a code of this person once, for a session that is open already. Codes of others are unknown here, and stay unused. */
  prove(code: string, session: NewSession & { readonly person: string }, at: Date): Promise<CodeUse>;
  endProof(token: string): Promise<void>;
  close(token: string): Promise<void>;
  /** Of all browsers of a person; returns how many. */
  closeAll(person: string): Promise<number>;
  /** Deletes those that are over. */
  forgetOver(bounds: SessionBounds): Promise<number>;
  /** Deletes codes that ended or were used before the instant, and wrong tries that count no more now; returns how many. */
  forgetCodes(before: Date, at: Date): Promise<number>;
}
