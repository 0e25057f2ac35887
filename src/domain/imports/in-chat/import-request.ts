import type { ChatAddress } from '../../delivery/messenger.js';

/** A file that an administrator sent in the chat, waiting to be read. */
export interface ImportRequest {
  /** From the message it came with: asked for twice it is one. */
  readonly id: string;
  readonly to: ChatAddress;
  /** What the channel fetches it by. */
  readonly handle: string;
  readonly fileName: string;
  /** Their name, kept beside what they decide. */
  readonly by: string;
  readonly at: Date;
  /** How often reading began, this time included. */
  readonly attempts: number;
}

/** Files that wait to be read, so that a restart forgets none; the row goes when the file was told of. */
export interface ImportRequests {
  /** Safe to call again. */
  add(request: Omit<ImportRequest, 'attempts'>): Promise<void>;
  /** The oldest, its attempts counted; reading one is the work of one process. */
  next(): Promise<ImportRequest | undefined>;
  done(id: string): Promise<void>;
}
