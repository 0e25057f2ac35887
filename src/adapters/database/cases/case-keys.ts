/** The office's keys that wrap those of the cases. Whoever has one of them reads nothing of what the others wrap. */
export interface CaseKeys {
  /** Words and places of cases. */
  readonly content: Uint8Array;
  /** Who brought them. */
  readonly identity: Uint8Array;
}
