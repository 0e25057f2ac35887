/** What an official was asked for, until they write it. */
export interface CaseWork {
  readonly number: number;
  readonly verb: string;
  /** ISO instant; old work is not gone on with. */
  readonly askedAt: string;
}
