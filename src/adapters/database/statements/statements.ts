/** What statements take. Rows give instants back as text, and whole numbers as `number` or `bigint`. */
export type SqlValue = string | number | Uint8Array | Date | null;

/**
 * Statements of the hot path, past Prisma's client: what a message, its turn and its sending cost is mostly what lies between
 * the code and the database. `sql` is always one of a few constant texts with `?` for values, so that a driver can keep it prepared.
 */
export interface Statements {
  rows<Row>(sql: string, values: readonly SqlValue[]): Promise<readonly Row[]>;
  /** Returns how many rows were changed. */
  change(sql: string, values: readonly SqlValue[]): Promise<number>;
}

export interface SqlDatabase extends Statements {
  /** A statement stays prepared: one for each row is the fastest. Otherwise each is prepared anew, and many rows go in one. */
  readonly isPrepared: boolean;
  /**
   * All of it or, when `work` throws, nothing; it may write from its first statement on. No other query of this process comes between, so
   * inside only the statements that are given may be used: any other would wait for the transaction to end.
   */
  transaction<Value>(work: (statements: Statements) => Promise<Value>): Promise<Value>;
}
