/**
 * What a person has told so far of a tố cáo, from the first word that points to one until it is filed or given up. Everything of
 * it lives here; the conversation's own state has none of it.
 */
export interface SealedDrafts<Draft> {
  load(conversation: string): Promise<Draft | undefined>;
  save(conversation: string, draft: Draft, at: Date): Promise<void>;
  /** Filed, or given up: destroyed, deleted pages and the database's log included. */
  remove(conversation: string): Promise<void>;
  /** Those nobody went on with; returns how many. */
  forgetBefore(before: Date): Promise<number>;
}
