import { describeError, type Log } from '../../../shared/log.js';
import type { Pause } from '../../../shared/pause.js';
import { createSizeGate, type SizeGate } from '../../../shared/size-gate.js';
import type { TurnHandler } from '../ports.js';
import type { ChannelName, FileProblem, InboundFile, InboundMessage } from '../turn.js';
import type { InboundFileSource } from './inbound-files.js';
import { pictureType } from './picture-type.js';
import { LARGEST_FILE_BYTES, type ReceivedFiles, receivedFileId } from './received-files.js';

export interface FetchParts {
  readonly sources: Readonly<Partial<Record<ChannelName, InboundFileSource>>>;
  readonly files: ReceivedFiles;
  /** Draws a picture anew, smaller; `undefined` for what cannot be drawn. */
  readonly shrink: (bytes: Uint8Array) => Promise<Picture | undefined>;
  readonly pause: Pause;
  readonly log: Log;
}

export interface Picture {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
}

/** Larger ones are kept as they are drawn anew: sealing and storing costs many times a picture's bytes. */
const LARGE_BYTES = 1024 * 1024;

/** Whoever sends them, so much of large pictures is in memory at once. */
const BYTES_AT_ONCE = 12 * 1024 * 1024;
/** What a picture has of which the platform does not say it. */
const USUAL_BYTES = 2 * 1024 * 1024;

/** So long a person waits for an answer because of a picture; fetching goes on behind it. */
const PATIENCE_MS = 10_000;

/**
 * The same turns; pictures that came with a message are fetched before it is answered, for their addresses do not live long. Each then
 * has the id it is kept under, or what was wrong with it. A turn that is repeated finds what the one before fetched.
 */
export function withPictures(handle: TurnHandler, given: FetchParts): TurnHandler {
  const parts: Fetching = { ...given, gate: createSizeGate(BYTES_AT_ONCE) };
  return async (message, now = message.receivedAt) => {
    const files = message.files && (await Promise.all(message.files.map((file, at) => keep(file, at, message, parts))));
    return handle(files ? { ...message, files } : message, now);
  };
}

interface Fetching extends FetchParts {
  readonly gate: SizeGate;
}

/** It is kept: as it came, or as it was drawn anew. */
type Fetched = 'as-it-came' | 'drawn';

async function keep(file: InboundFile, place: number, message: InboundMessage, parts: Fetching) {
  const source = parts.sources[message.channel];
  if (!source || !isPicture(file)) return file;
  const id = receivedFileId(message.channel, message.messageId, place);
  const answered = new AbortController();
  const fetched = fetchOne({ ...file, id }, source, message, parts).catch((error: unknown): FileProblem => {
    parts.log.error({ channel: message.channel, ...describeError(error) }, 'a picture could not be kept');
    return 'unreachable';
  });
  const tooSlow = parts.pause(PATIENCE_MS, answered.signal).then((): FileProblem => 'slow');
  const outcome = await Promise.race([fetched, tooSlow]);
  answered.abort();
  if (outcome === 'as-it-came') return { ...file, id };
  if (outcome === 'drawn') return { ...file, id, isDrawn: true } as const;
  return outcome === 'slow' ? { ...file, id, problem: outcome } : { ...file, problem: outcome };
}

/** Sent as a file a picture keeps its size and its place. */
function isPicture({ kind, mediaType }: InboundFile): boolean {
  return kind === 'photo' || mediaType?.startsWith('image/') === true;
}

async function fetchOne(
  { id, handle, bytes: size }: InboundFile & { readonly id: string },
  source: InboundFileSource,
  { conversation, receivedAt }: InboundMessage,
  { files, shrink, gate }: Fetching,
): Promise<FileProblem | Fetched> {
  if (await files.has(id)) return 'as-it-came';
  if (size !== undefined && size > LARGEST_FILE_BYTES) return 'too-large';

  async function fetchAndStore(): Promise<FileProblem | Fetched> {
    const got = await source.download(handle, LARGEST_FILE_BYTES);
    if (!got.ok) return got.problem;
    const { bytes } = got.value;
    const mediaType = pictureType(bytes);
    if (mediaType === undefined) return 'not-a-picture';
    const shrunk = bytes.length > LARGE_BYTES ? await shrink(bytes) : undefined;
    const picture = shrunk ?? { bytes, mediaType };
    const stored = await files.store({ ...picture, id, conversation }, receivedAt);
    if (stored === 'full') return 'too-many';
    return shrunk ? 'drawn' : 'as-it-came';
  }

  if (size !== undefined && size <= LARGE_BYTES) return fetchAndStore();
  return gate.run(id, size ?? USUAL_BYTES, fetchAndStore);
}
