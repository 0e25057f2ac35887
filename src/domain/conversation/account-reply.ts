import type { LinkOutcome } from '../people/link-account.js';

/** What is kept about a conversation, told to the person it belongs to. */
export interface OwnData {
  readonly firstAt?: Date;
  /** Questions and answers of the last thirty turns. */
  readonly lines: number;
  readonly unanswered: number;
  /** Pictures that no case has taken over. */
  readonly pictures?: number;
  /** Announcements that the chat asked for. */
  readonly subscriptions?: number;
  /** A complaint or report is being written; nobody got it yet. */
  readonly isWriting?: boolean;
  /** Complaints and reports that came from here. */
  readonly cases?: { readonly open: number; readonly ended: number };
  /** The official the chat is linked to. */
  readonly link?: { readonly name: string; readonly roles: readonly string[] };
}

/** How a request ended; each has its Vietnamese sentence. */
export type AccountReply =
  | LinkOutcome
  | { readonly kind: 'own-data'; readonly kept: OwnData }
  | { readonly kind: 'unlink-asked' | 'unlinked' | 'not-linked' | 'forget-asked' | 'forgotten' | 'kept' };
