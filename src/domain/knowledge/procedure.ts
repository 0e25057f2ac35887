/** One administrative procedure (thủ tục hành chính), facts with source and date. Empty or `null` means not known: never guess. */
export interface Procedure {
  readonly id: string;
  readonly name: string;
  /** Number in the national catalogue (`1.001193`); `null` when none was found. */
  readonly code: string | null;
  readonly isCodeVerified: boolean;
  readonly portalUrl: string | null;
  readonly group: string;
  readonly aliases: readonly string[];
  /** Authority that decides since 1 July 2025. */
  readonly authority: string | null;
  /** Where and how the dossier is handed in. */
  readonly whereToFile: string | null;
  /** Papers (thành phần hồ sơ). */
  readonly evidence: readonly string[];
  readonly processingTime: {
    readonly text: string;
    readonly value: number | null;
    readonly unit: string | null;
  } | null;
  readonly cost: { readonly text: string | null; readonly amountVnd: number | null };
  readonly legalBases: readonly string[];
  readonly result: string | null;
  readonly notes: string | null;
  readonly mayHaveChanged: string | null;
  readonly otherCodes: readonly string[];
  readonly source: string;
  /** ISO date the facts were read. */
  readonly asOf: string;
  readonly isVerified: boolean;
  readonly verifiedFields: readonly string[];
  readonly unverifiedFields: readonly string[];
  readonly confidence: 'high' | 'medium' | 'low';
}

/** What people ask of a procedure. `general` is "how does it work"; `who` the authority; `result` what one gets; `conditions` who may. */
export type ProcedureField =
  | 'where'
  | 'documents'
  | 'fee'
  | 'time'
  | 'online'
  | 'who'
  | 'legal-basis'
  | 'result'
  | 'conditions'
  | 'steps'
  | 'code'
  | 'general';
