import type { MessagePart } from '../../../domain/delivery/messenger.js';
import { type SealedAlone, sealAlone, unsealAlone } from '../sealing/seal.js';

/** A part of a message and where it belongs. */
export interface PartName {
  readonly message: string;
  readonly part: number;
}

/** Texts of the outbox, each sealed with a key of its own. What was sealed here a moment ago need not be opened to be sent. */
export interface SealedParts {
  seal(name: PartName, content: MessagePart, isSentSoon: boolean): SealedAlone;
  /** `undefined` when the text was destroyed or the office's key is another one. */
  open(name: PartName, sealed: { readonly [Field in keyof SealedAlone]: Uint8Array | null }): MessagePart | undefined;
}

/** A part as it is sealed: JSON has no bytes. */
type StoredPart = Omit<MessagePart, 'file'> & {
  readonly file?: { readonly name: string; readonly mediaType: string; readonly base64: string };
};

/** As many answers as are decided together; what is not sent at once is opened like any other. */
const MOST_FRESH = 128;

export function createSealedParts(officeKey: Uint8Array): SealedParts {
  /** Only who has the very ciphertext from the database gets a text: what was taken back, or planned before, is another one. */
  const fresh = new Map<string, { readonly ciphertext: Uint8Array; readonly content: MessagePart }>();

  function remember(context: string, ciphertext: Uint8Array, content: MessagePart): void {
    fresh.set(context, { ciphertext, content });
    const [oldest] = fresh.keys();
    if (fresh.size > MOST_FRESH && oldest !== undefined) fresh.delete(oldest);
  }

  return {
    seal(name, content, isSentSoon) {
      const context = contextOf(name);
      const sealed = sealAlone(officeKey, toStored(content), context);
      if (isSentSoon && !content.file) remember(context, sealed.ciphertext, content);
      return sealed;
    },
    open(name, sealed) {
      const context = contextOf(name);
      const known = fresh.get(context);
      fresh.delete(context);
      if (known && sealed.ciphertext && Buffer.compare(known.ciphertext, sealed.ciphertext) === 0) return known.content;
      const stored = unsealAlone<StoredPart>(officeKey, sealed, context);
      return stored && toPart(stored);
    },
  };
}

function contextOf({ message, part }: PartName): string {
  return `outbound:${message}:${part}`;
}

function toStored({ file, ...said }: MessagePart): StoredPart {
  if (!file) return said;
  const { name, mediaType, bytes } = file;
  return { ...said, file: { name, mediaType, base64: Buffer.from(bytes).toString('base64') } };
}

function toPart({ file, ...said }: StoredPart): MessagePart {
  if (!file) return said;
  const { name, mediaType, base64 } = file;
  return { ...said, file: { name, mediaType, bytes: Uint8Array.from(Buffer.from(base64, 'base64')) } };
}
