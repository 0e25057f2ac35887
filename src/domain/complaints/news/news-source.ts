import type { CaseEvent } from '../steps/case-step.js';

/** An event with its place in the order of all. */
export interface NumberedEvent {
  readonly number: number;
  readonly event: CaseEvent;
}

/** What happened to cases and was not told yet, in order. */
export interface NewsSource {
  untold(limit: number): Promise<readonly NumberedEvent[]>;
  /** Everything up to the event was planned. Never goes back. */
  toldUpTo(number: number): Promise<void>;
}
