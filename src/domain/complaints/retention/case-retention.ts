import { addDays, type LocalDay, localDayOf } from '../../calendar/office-time.js';

/** What a person who asks is told of their cases. */
export interface OwnCases {
  readonly open: number;
  readonly ended: number;
}

/** Forgetting who brought cases, and what of them tells it, while the case itself stays to be counted. */
export interface CaseRetention {
  /** Those of a conversation; a tố cáo counts as well, and nothing of it is told. */
  ownCases(conversation: string): Promise<OwnCases>;
  /**
   * Contact ends at once. An open khiếu nại keeps the name and address its answer needs by law, any other open case nothing;
   * both are anonymised when they end, and what has ended is now - unless somebody else brought or follows it as well: then only
   * this person is forgotten. A tố cáo goes on, and the conversation leads to it no more. Returns how many ordinary cases.
   */
  forgetRequester(conversation: string, at: Date): Promise<number>;
  /** How many cases a conversation had sent on that day when it was forgotten; known until the next. */
  sentAndForgotten(conversation: string, day: LocalDay): Promise<number>;
  /** Cases that ended before the day, or whose requester asked to be forgotten; returns how many. */
  anonymiseEndedBefore(day: LocalDay, at: Date): Promise<number>;
  /** A case that went into the sealed store: everything of it is destroyed, what is left counts as passed on. */
  endAsMoved(id: string, by: string, at: Date): Promise<void>;
}

/** The daily round: what ended longer ago than the office keeps it is anonymised. */
export function anonymiseOld(retention: CaseRetention, keptDays: number, at: Date): Promise<number> {
  return retention.anonymiseEndedBefore(addDays(localDayOf(at), -keptDays), at);
}
