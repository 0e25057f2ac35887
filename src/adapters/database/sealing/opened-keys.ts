/** Conversations that are active at the same time, with room to spare. */
const MOST_OPENED = 2_000;

export interface OpenedKeys {
  /** The key that this wrapped key holds: remembered, else by `open`. */
  of(conversation: string, wrapped: Uint8Array, open: () => Uint8Array | undefined): Uint8Array | undefined;
  clear(): void;
}

/**
 * Keys of conversations that were opened lately, the longest unused goes first. Only who has the wrapped key from the database gets
 * one: a conversation that was deleted, by whichever process, has none any more.
 */
export function createOpenedKeys(): OpenedKeys {
  const opened = new Map<string, { readonly wrapped: Uint8Array; readonly key: Uint8Array }>();
  return {
    of(conversation, wrapped, open) {
      const known = opened.get(conversation);
      const key = known && Buffer.compare(known.wrapped, wrapped) === 0 ? known.key : open();
      opened.delete(conversation);
      if (!key) return undefined;
      opened.set(conversation, { wrapped: known?.key === key ? known.wrapped : Uint8Array.from(wrapped), key });
      const [oldest] = opened.keys();
      if (opened.size > MOST_OPENED && oldest !== undefined) opened.delete(oldest);
      return key;
    },
    clear: () => opened.clear(),
  };
}
