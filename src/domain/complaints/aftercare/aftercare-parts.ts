import type { Counter } from '../../conversation/counter.js';
import type { Decision } from '../../conversation/decision.js';
import type { ReplyText } from '../../conversation/ports.js';
import type { CaseRules } from '../handling/case-rules.js';
import type { CaseDraft } from '../intake/draft/draft.js';
import type { IntakeParts } from '../intake/intake-parts.js';
import type { CaseFiles } from '../photos/case-files.js';
import type { CaseStore } from '../ports.js';
import type { SealedDrafts } from '../sealed/sealed-drafts.js';
import type { AftercareSaying } from './aftercare-saying.js';

export interface AftercareParts extends Pick<IntakeParts, 'received' | 'sealedFiles' | 'clean' | 'notice' | 'sealed'> {
  readonly cases: Pick<
    CaseStore,
    'find' | 'save' | 'eventsOf' | 'ofConversation' | 'partiesOf' | 'partyOf' | 'changeContact'
  >;
  readonly files: CaseFiles;
  readonly rules: CaseRules;
  readonly sealedDrafts: Pick<SealedDrafts<CaseDraft>, 'load'>;
  /** Words that point to a tố cáo are for the intake, which seals them. */
  readonly denounces: (text: string, decided: Decision) => Promise<boolean>;
  /** Takes what turns out to be a matter of its own. */
  readonly intake: Counter;
  readonly say: (saying: AftercareSaying) => ReplyText;
  readonly sayDecision: (decision: Decision) => ReplyText;
  readonly shownInstead: string;
}

/** Additions and wishes to take back of one conversation and day, as many as may be filed. */
export { MOST_A_DAY } from '../intake/intake-parts.js';
