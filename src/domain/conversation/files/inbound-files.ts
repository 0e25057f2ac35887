import type { Result } from '../../../shared/result.js';

export interface DownloadedFile {
  readonly bytes: Uint8Array;
  /** As the platform says, when it does; it is not checked. */
  readonly mediaType?: string;
}

export type DownloadProblem =
  /** More bytes than asked for, or than the platform gives out. */
  | 'too-large'
  /** The platform does not know the handle any more. */
  | 'gone'
  /** No connection, broken on the way, too slow. Trying again later may help. */
  | 'unreachable'
  /** An address that is not fetched: not https, a private network. */
  | 'refused';

/** What messages brought with them, fetched from the channel they came by. One per channel, implemented by its adapter. */
export interface InboundFileSource {
  /** `handle` of an `InboundFile`. At most `maxBytes` are read, and only for a limited time; never throws. */
  download(handle: string, maxBytes: number): Promise<Result<DownloadedFile, DownloadProblem>>;
}
