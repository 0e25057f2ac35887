import type { NewsDraft } from '../announcements/news-draft.js';
import type { IntakeMemory } from '../complaints/intake/draft/draft.js';
import type { CaseWork } from '../complaints/staff/chat/case-work.js';
import type { ProcedureField } from '../knowledge/procedure.js';
import type { TaskTalk } from '../tasks/chat/task-talk.js';
import type { AccountRequest } from './account-request.js';
import type { DownloadProblem } from './files/inbound-files.js';

export type ChannelName = 'web' | 'telegram' | 'zalo' | 'cli';

export type AttachmentKind = 'voice' | 'sticker' | 'photo' | 'video' | 'file' | 'location';

export interface InboundMessage {
  readonly channel: ChannelName;
  readonly conversation: string;
  readonly messageId: string;
  readonly text: string;
  /** The id of a choice that was pressed, when it was. */
  readonly choice?: string;
  /** The message of ours under which the pressed button stands, on platforms that tell. */
  readonly pressedOn?: string;
  readonly attachment?: AttachmentKind;
  /** One of several pictures sent together has the name of their album. */
  readonly album?: string;
  /** What was attached and can be fetched from the platform, at most as long as its address lives. */
  readonly files?: readonly InboundFile[];
  readonly location?: { readonly latitude: number; readonly longitude: number };
  /** The chat the reply goes to, where the platform has chats; a page gets its replies in the response. */
  readonly chat?: InboundChat;
  /** The text of ours that was replied to, in a private chat of a platform that tells. */
  readonly quoted?: string;
  /** What a page shows of it again after a reload, empty for nothing but the replies; chats keep what was written themselves. */
  readonly shown?: string;
  readonly receivedAt: Date;
}

export interface InboundFile {
  readonly kind: 'photo' | 'file';
  /** Telegram's file id or Zalo's https address; means something to the channel only. */
  readonly handle: string;
  readonly name?: string;
  readonly mediaType?: string;
  readonly bytes?: number;
  /** Where `ReceivedFiles` keeps its bytes, once they were fetched. */
  readonly id?: string;
  /** It was drawn anew on its way in: it needs not be again. */
  readonly isDrawn?: true;
  /** Why its bytes are not kept. */
  readonly problem?: FileProblem;
}

export type FileProblem =
  | DownloadProblem
  | 'not-a-picture'
  /** As many wait already as one conversation may have. */
  | 'too-many'
  /** Still being fetched when it was answered; it may be kept a moment later. */
  | 'slow';

export interface InboundChat {
  /** The platform's id of the chat, opaque text. */
  readonly id: string;
  readonly isGroup: boolean;
  /** The platform's id of the person who wrote; in a private chat the same as `id`. */
  readonly sender: string;
}

/** Every ending of a turn has a name; what people read hangs on it. */
export type Outcome =
  | 'answered'
  | 'clarification'
  | 'not-found'
  | 'out-of-scope'
  | 'redirected'
  | 'greeting'
  | 'thanks'
  | 'help'
  | 'complaint'
  | 'emergency';

/** Where an answer was copied from: a document symbol and place in it, or a procedure id. */
export interface Source {
  readonly document?: string;
  readonly procedure?: string;
  readonly ref?: string;
}

/** One thing a person can pick; `id` is stable and at most 48 bytes, the number is its place in the list. */
export interface Choice {
  readonly id: string;
  readonly label: string;
  /** What choosing means: the question that is then answered. */
  readonly means: ChoiceMeaning;
}

export type ChoiceMeaning =
  | { readonly kind: 'procedure'; readonly procedure: string; readonly fields: readonly ProcedureField[] }
  | { readonly kind: 'question'; readonly text: string }
  | { readonly kind: 'request'; readonly request: AccountRequest };

/** The press of a button that was answered last: which, under which message, by whom. */
export interface LastPress {
  readonly choice: string;
  readonly on: string;
  readonly by: string;
  /** ISO instant at which its turn began. */
  readonly at: string;
}

/** What one conversation remembers between turns: small, plain data, kept encrypted by the store. */
export interface ConversationState {
  /** Procedures talked about, most recent last, at most five. */
  readonly procedures: readonly string[];
  readonly fields: readonly ProcedureField[];
  /** Facts last answered from: `<document id>#<fact id>`. */
  readonly facts: readonly string[];
  readonly topic: 'procedure' | 'document' | null;
  /** Choices on offer, by number. */
  readonly choices: readonly Choice[];
  /** ISO instant since when they are: a notice that was sent later offers others. */
  readonly choicesAt?: string;
  /** What an official was asked about one of their tasks. */
  readonly tasks?: TaskTalk;
  /** The last question in full, so that a follow-up can lean on it (normalised text, at most 500 characters). */
  readonly lastQuestion: string;
  /** A place the person said they live in, as typed. */
  readonly place: string | null;
  /** The button whose press was the last turn. */
  readonly pressed?: LastPress;
  /** The album whose pictures were answered last. */
  readonly album?: string;
  /** What an official wrote to be announced and has not sent yet. */
  readonly draft?: NewsDraft;
  /** The case this person is writing, and what is asked about their cases. */
  readonly intake?: IntakeMemory;
  /** What an official was asked for about a case. */
  readonly caseWork?: CaseWork;
}

export const EMPTY_STATE: ConversationState = {
  procedures: [],
  fields: [],
  facts: [],
  topic: null,
  choices: [],
  lastQuestion: '',
  place: null,
};
