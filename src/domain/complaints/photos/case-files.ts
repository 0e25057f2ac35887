/** A photo (cleaned) or document of a case. */
export interface CaseFile {
  readonly id: string;
  readonly bytes: Uint8Array;
  readonly mediaType: string;
}

/** The files of cases: what reporters sent and what proves that something was done. They end when the case is anonymised. */
export interface CaseFiles {
  /** Once for each id of a case, however often it comes. */
  keep(caseId: string, file: CaseFile, at: Date): Promise<void>;
  /** `undefined` where there is none, or it was destroyed. */
  read(caseId: string, id: string): Promise<CaseFile | undefined>;
  /** Ids, in the order they came. */
  list(caseId: string): Promise<readonly string[]>;
  /** Destroys all of a case. */
  forget(caseId: string): Promise<void>;
}
