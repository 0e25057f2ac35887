export type AftercareAct = 'add' | 'withdraw' | 'contact';

/** Where it stands: which case is meant, what is to be said, whether it is to be done, or what instead where the case has ended. */
export type AftercareStep = 'which' | 'tell' | 'confirm' | 'ended';

/** What somebody wants to do with a case they brought, until they say yes. It lives in the encrypted state of the conversation. */
export interface AftercareTalk {
  /** Of the message that began it: what it asks for is done once. */
  readonly id: string;
  readonly act: AftercareAct;
  readonly step: AftercareStep;
  /** Ids of the person's own cases it may mean, newest first; one once it is known, all of them for another contact. */
  readonly caseIds: readonly string[];
  /** What is added, or the reason it is taken back for. */
  readonly words: string;
  /** Ids of stored photos, drawn anew, and of files that are still being fetched. */
  readonly photos: readonly string[];
  readonly latePhotos?: readonly string[];
  readonly contact?: { readonly name?: string; readonly phone?: string };
  /** What is agreed to with the yes: the case had no contact, or it was agreed to another text. */
  readonly needsConsent?: true;
  /** Danger was told in it. */
  readonly isUrgent: boolean;
  /** The case has ended and can be opened again. */
  readonly canReopen?: true;
  /** How often it was asked again behind an answer of the bot. */
  readonly askedAgain?: number;
  /** ISO instant. */
  readonly touchedAt: string;
}

const DAY_MS = 86_400_000;

/** Nobody says yes to what they asked for the day before yesterday. */
export function isStale({ touchedAt }: AftercareTalk, now: Date): boolean {
  return now.getTime() - Date.parse(touchedAt) > DAY_MS;
}
