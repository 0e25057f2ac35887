import type { NewsArea, NewsTopic } from './office-news.js';

/** One thing somebody is told about; without an area, wherever it is. */
export interface Wanted {
  readonly topic: NewsTopic;
  readonly area: NewsArea | undefined;
}

/** What is said about announcements; `messages/` has the words for each. */
export type NewsReply =
  | { readonly kind: 'shown'; readonly wanted: readonly Wanted[]; readonly isSample: boolean }
  | { readonly kind: 'which-area'; readonly topic: NewsTopic; readonly isSample: boolean }
  | { readonly kind: 'subscribed'; readonly wanted: Wanted }
  | { readonly kind: 'which-unwanted'; readonly wanted: readonly Wanted[] }
  | { readonly kind: 'unsubscribed'; readonly unwanted: readonly Wanted[]; readonly left: number }
  | { readonly kind: 'nothing-wanted' }
  /** Pages are not written to first. */
  | { readonly kind: 'not-here' }
  /** A topic or area that is no longer there. */
  | { readonly kind: 'gone' }
  /** To officials who announce. */
  | { readonly kind: 'not-allowed' }
  | { readonly kind: 'no-text' }
  | { readonly kind: 'too-long'; readonly most: number }
  | { readonly kind: 'which-topic' }
  | { readonly kind: 'where-to'; readonly topic: NewsTopic; readonly isSample: boolean }
  /** `leavesAt` where that is later: at night people sleep. */
  | { readonly kind: 'preview'; readonly text: string; readonly people: number; readonly leavesAt?: Date }
  | { readonly kind: 'nobody'; readonly announced: Wanted }
  | { readonly kind: 'sent'; readonly people: number; readonly leavesAt?: Date }
  | { readonly kind: 'dropped' }
  | { readonly kind: 'no-draft' };

/** The labels of the choices, said by `messages/`. */
export interface NewsLabels {
  readonly subscribe: (topic: NewsTopic) => string;
  readonly unsubscribe: (wanted: Wanted) => string;
  readonly unsubscribeAll: string;
  readonly allAreas: string;
  readonly send: string;
  readonly drop: string;
}

/** What people get: the text of an announcement with who announces it and how to hear no more. */
export interface Announced extends Wanted {
  readonly text: string;
}
