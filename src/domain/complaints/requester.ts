/** Where news about a case goes. For the web `chat` is the conversation: news waits there until the person returns. */
export interface ReplyAddress {
  readonly channel: 'telegram' | 'zalo' | 'web';
  readonly chat?: string;
}

/** Who brought a case. Kept apart from it, encrypted under the identity key; all of it may be absent. */
export interface Requester {
  readonly name?: string;
  readonly phone?: string;
  readonly address?: string;
  /** Only where a clerk needs it for the register of reception. */
  readonly idNumber?: string;
  readonly replyTo?: ReplyAddress;
}

/** What the person agreed to, and when. */
export interface Consent {
  readonly version: string;
  readonly at: Date;
}

/** A person's part in a case: who brought it, or who follows it because it is theirs as well. */
export interface CaseParty {
  readonly id: string;
  readonly caseId: string;
  readonly role: 'reporter' | 'follower';
  /** `undefined` once it was destroyed: the person asked for it, or the retention time is over. */
  readonly requester?: Requester;
  readonly consent?: Consent;
  readonly since: Date;
}

export interface NewParty {
  readonly role: CaseParty['role'];
  readonly requester: Requester;
  readonly consent?: Consent;
  /** The conversation it came from; only its hash is kept, for what a person may see and delete. */
  readonly conversation?: string;
}
