import type { CaseCategory } from '../case-category.js';
import type { CaseKind } from '../case-kind.js';
import type { Concepts } from './features.js';
import type { LinearWeights } from './linear-model.js';

export const URGENCIES = ['urgent', 'calm'] as const;
export type Urgency = (typeof URGENCIES)[number];

/** What `knowledge/complaints/` holds: what to look for in a message, and what it weighs. */
export interface NoticingRules {
  readonly concepts: Concepts;
  readonly kind: LinearWeights<CaseKind | 'not-a-complaint'>;
  readonly category: LinearWeights<CaseCategory>;
  readonly urgency: LinearWeights<Urgency>;
}
