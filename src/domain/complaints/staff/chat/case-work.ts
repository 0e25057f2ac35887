/** What an official was asked for, until they write it. */
export interface CaseWork {
  readonly number: number;
  readonly verb: string;
  /** What they wrote of it before. */
  readonly said?: string;
  /** Photos of theirs that the case has as proof already. */
  readonly proof?: readonly string[];
  /** ISO instant; old work is not gone on with. */
  readonly askedAt: string;
}
