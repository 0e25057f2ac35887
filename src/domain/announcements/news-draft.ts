/** What an official wrote and has not sent yet; kept with their conversation. */
export interface NewsDraft {
  /** From the message it was written in: announced twice it is one announcement. */
  readonly id: string;
  readonly text: string;
  readonly topic?: string;
  readonly area?: string;
  /** ISO instant. */
  readonly at: string;
}
