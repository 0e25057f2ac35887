/** What is found: one passage of a document, or one record. */
export interface Passage {
  /** Unique in the index; adding a known id replaces what it stood for. */
  readonly id: string;
  /** Passages of one group (a document, a procedure) count as one hit; a passage without group stands for itself. */
  readonly group?: string;
  readonly title: string;
  readonly text: string;
  /** Lets a search be limited to some kinds. */
  readonly kind?: string;
}

/** A passage as the index keeps it: spelling ids of the title, then of the text; the text itself is not kept. */
export interface StoredPassage {
  readonly id: string;
  readonly group: string | undefined;
  readonly kind: string | undefined;
  readonly words: Uint32Array;
  readonly titleLength: number;
  isRemoved: boolean;
  /** The segment that holds it, once there is one: told of removals. */
  home: { removedCount: number } | undefined;
}
