import { hashId } from '../../../shared/ids.js';
import type { ChannelName } from '../turn.js';

/** A picture somebody sent, to be kept. */
export interface FileToKeep {
  /** `receivedFileId` of where it came from. */
  readonly id: string;
  readonly conversation: string;
  /** What the bytes are, not what the platform says. */
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

export interface ReceivedFile {
  readonly id: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  readonly at: Date;
}

/**
 * Pictures that came with messages, sealed with the key of their conversation and gone with it. They wait here until a case takes them
 * over; what no case took is purged.
 */
export interface ReceivedFiles {
  /** `full`: as many or as much of the conversation waits as may. Storing an id again is storing it once. */
  store(file: FileToKeep, at: Date): Promise<'stored' | 'full'>;
  /** `undefined` when it was never kept, was removed or purged, or its conversation was deleted. */
  read(id: string): Promise<ReceivedFile | undefined>;
  has(id: string): Promise<boolean>;
  /** A case has it now, or the person does not want it kept. False when there was none. */
  remove(id: string): Promise<boolean>;
  /** How many of a conversation wait. */
  countOf(conversation: string): Promise<number>;
  /** Those kept before the instant; returns how many. */
  purge(before: Date): Promise<number>;
}

/** Telegram gives bots no larger files. */
export const LARGEST_FILE_BYTES = 20 * 1024 * 1024;
/** Of one conversation, until a case takes them over: an album has ten. */
export const MOST_FILES = 30;
export const MOST_BYTES = 3 * LARGEST_FILE_BYTES;

/** The same picture of the same message has the same id, also when its turn is repeated after a crash. */
export function receivedFileId(channel: ChannelName, messageId: string, place: number): string {
  return hashId(`${channel}:${messageId}:${place}`).slice(0, 22);
}
