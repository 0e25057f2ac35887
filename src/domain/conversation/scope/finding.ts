import type { AttachmentKind } from '../turn.js';

/** `certain` ends the turn; `weak` only counts when nothing else answers. */
export type Strength = 'certain' | 'weak';

export const EMERGENCY_TOPICS = [
  'fire',
  'rescue',
  'missing',
  'violence',
  'threat',
  'medical',
  'suicide',
  'child-abuse',
  'hazard',
  'danger',
] as const;
export type EmergencyTopic = (typeof EMERGENCY_TOPICS)[number];

/** Bodies and systems that have what was asked for. */
export const REDIRECT_TOPICS = [
  'court',
  'tax',
  'social-insurance',
  'driving-school',
  'traffic-fine',
  'crime',
  'utilities',
  'bank',
  'enterprise',
  'intellectual-property',
  'school',
  'health',
  'post',
  'foreign-visa',
  'customs',
  'election',
  'other-procedure',
] as const;
export type RedirectTopic = (typeof REDIRECT_TOPICS)[number];

/** What no office of a People's Committee answers. */
export const OUTSIDE_TOPICS = [
  'prices',
  'weather',
  'luck-and-sport',
  'writing',
  'homework',
  'medical-advice',
  'feelings',
  'opinion',
  'money',
  'studies',
  'jobs',
  'shopping',
  'chat',
] as const;
export type OutsideTopic = (typeof OUTSIDE_TOPICS)[number];

/** What a grievance sounds like; the officer decides the kind, not the assistant. */
export const COMPLAINT_TOPICS = ['general', 'place', 'conduct', 'late-dossier', 'khieu-nai', 'to-cao'] as const;
export type ComplaintTopic = (typeof COMPLAINT_TOPICS)[number];

export const OFFICE_TOPICS = ['counter', 'citizen-reception'] as const;
export type OfficeTopic = (typeof OFFICE_TOPICS)[number];

/** Kinds with a topic of their own. */
export interface TopicOf {
  readonly emergency: EmergencyTopic;
  readonly redirected: RedirectTopic;
  readonly 'out-of-scope': OutsideTopic;
  readonly complaint: ComplaintTopic;
  readonly office: OfficeTopic;
}

export const PLAIN_KINDS = [
  'greeting',
  'thanks',
  'goodbye',
  'acknowledgement',
  'help',
  'identity',
  /** Wants a person to answer, not the machine. */
  'human',
  /** Wants a number to ring. */
  'phone',
  'abuse',
  'injection',
  'unlawful',
  'personal-data',
  'dossier-status',
  'own-data',
  'reminder',
  'foreign-language',
] as const;
export type PlainKind = (typeof PLAIN_KINDS)[number];

/** Messages without words: nothing typed, or letters that are no language. */
export type WordlessKind = 'empty' | 'gibberish' | AttachmentKind;

type WithTopic = {
  readonly [Kind in keyof TopicOf]: {
    readonly kind: Kind;
    readonly topic: TopicOf[Kind];
    readonly strength: Strength;
    /** Weighed by the noticer; no rule names it. */
    readonly isNoticed?: true;
    /** So surely this that no record is asked whether it means something else. */
    readonly isBeyondRecords?: true;
  };
}[keyof TopicOf];

/** What a message is, when it is not an ordinary question. */
export type ScopeFinding = WithTopic | { readonly kind: PlainKind | WordlessKind; readonly strength: Strength };
