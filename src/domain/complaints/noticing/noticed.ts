import type { Question } from '../../language/reading/question.js';
import type { CaseCategory } from '../case-category.js';
import type { CaseKind } from '../case-kind.js';

/** One matter of a message. */
export interface NoticedCase {
  readonly kind: CaseKind;
  readonly category: CaseCategory;
  /** The part of the message that tells it, as typed. */
  readonly text: string;
}

/** What a message holds for the office to follow up. Nothing is filed by it: the person confirms, an official decides the kind. */
export interface Noticed {
  /** The kind of the main case. */
  readonly kind: CaseKind | 'not-a-complaint';
  /** `khac` when there is no case. */
  readonly category: CaseCategory;
  /** Life or limb is in danger now: 113, 114 or 115 come first, also where there is no case. */
  readonly isUrgent: boolean;
  /** The main case first; none when it is not a complaint. */
  readonly cases: readonly NoticedCase[];
}

/** What the model noticed, and how sure it is. */
export interface Weighed extends Noticed {
  /** Probability of the kind, 0 to 1. */
  readonly sureness: number;
  /** What is asked beside the cases and stands in none of them, as typed. */
  readonly questions: readonly string[];
}

/** Reads a message as a report, a proposal, a grievance, a denunciation, a crime or none of them. Never throws. */
export interface Noticer {
  notice(message: Question | string): Weighed;
}
