import type { ChannelName } from '../turn.js';

/** What is said around a handover; `messages/` has the words for each. */
export type HandoverReply =
  /** To the person, who is told once that somebody will answer. */
  | { readonly kind: 'begun'; readonly until: Date }
  | { readonly kind: 'nobody-now'; readonly opensAt?: Date | undefined }
  | { readonly kind: 'clerk-says'; readonly text: string }
  /** Only words are passed on. */
  | { readonly kind: 'words-only' }
  | { readonly kind: 'person-ended' }
  | { readonly kind: 'clerk-ended' }
  | { readonly kind: 'office-closed'; readonly opensAt?: Date | undefined }
  /** To clerks. */
  | {
      readonly kind: 'asked-for';
      readonly code: string;
      readonly channel: ChannelName;
      readonly question: string;
      readonly until: Date;
    }
  | { readonly kind: 'person-says'; readonly code: string; readonly text: string }
  | { readonly kind: 'person-left'; readonly code: string }
  | { readonly kind: 'colleague-answers'; readonly code: string }
  | { readonly kind: 'passed-on'; readonly code: string; readonly standing: 'first' | 'holder' | 'colleague' }
  | { readonly kind: 'given-back'; readonly code: string }
  | { readonly kind: 'nothing-said'; readonly code: string }
  | { readonly kind: 'no-such-code'; readonly code: string; readonly open: readonly string[] }
  | { readonly kind: 'open-codes'; readonly open: readonly string[] };
