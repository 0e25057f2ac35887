import type { Decision } from '../../conversation/decision.js';
import type { ReceivedFiles } from '../../conversation/files/received-files.js';
import type { ReplyText } from '../../conversation/ports.js';
import type { ConversationState } from '../../conversation/turn.js';
import type { NearbyCases } from '../nearby/similar-cases.js';
import type { Noticed } from '../noticing/noticed.js';
import type { CleanPhotoFile } from '../photos/photo.js';
import type { CaseStore } from '../ports.js';
import type { CaseRetention } from '../retention/case-retention.js';
import type { PurgeConversation } from '../sealed/purge-conversation.js';
import type { SealedDrafts } from '../sealed/sealed-drafts.js';
import type { SealedStore } from '../sealed/sealed-store.js';
import type { CaseDraft } from './draft/draft.js';
import type { FilingParts } from './filing/file-draft.js';
import type { IntakeSaying } from './saying.js';

/** What was noticed, how surely (0 to 1), and what is asked beside it, where that is known. */
export type Heard = Noticed & { readonly sureness?: number; readonly questions?: readonly string[] };

export interface IntakeParts extends FilingParts {
  readonly cases: Pick<CaseStore, 'create' | 'addParty' | 'ofConversation'>;
  readonly nearby: NearbyCases;
  readonly received: ReceivedFiles;
  readonly clean: CleanPhotoFile;
  readonly sealed: Pick<SealedStore, 'put' | 'ofConversation'>;
  /** Whether an officer of this office may open a tố cáo: one that is about the only one is opened by nobody here. */
  readonly mayBeOpened: (sealedId: string) => Promise<boolean>;
  readonly retention: Pick<CaseRetention, 'sentAndForgotten'>;
  readonly sealedDrafts: SealedDrafts<CaseDraft>;
  readonly purge: PurgeConversation;
  /** What of a message is for the office to follow up; `decided` helps where its own rules know a grievance. */
  readonly notice: (text: string, decided?: Decision) => Promise<Heard>;
  /** What the bot would say to words of a message by themselves. */
  readonly decide: (text: string, state: ConversationState) => Decision;
  /** Ấp, khu phố of the office, as people pick them. */
  readonly areas: readonly string[];
  readonly say: (saying: IntakeSaying) => ReplyText;
  /** What the bot says to a message that was not for the draft. */
  readonly sayDecision: (decision: Decision) => ReplyText;
  /** What a page shows in place of what was written of a tố cáo. */
  readonly shownInstead: string;
}

/** Of one conversation and day; whoever has more calls. */
export const MOST_A_DAY = 10;
