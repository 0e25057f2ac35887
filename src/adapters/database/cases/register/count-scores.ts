import type { CaseScores, Period } from '../../../../domain/complaints/register/case-register.js';
import type { SqlDatabase } from '../../statements/statements.js';

type ScoreRow = { readonly kind: CaseScores['kind'] } & Readonly<
  Record<'s1' | 's2' | 's3' | 's4' | 's5' | 'without', number>
>;

/** Scores of the cases that were closed in a period. */
export async function countScores(
  statements: Pick<SqlDatabase, 'rows'>,
  { from, until }: Period,
): Promise<readonly CaseScores[]> {
  const found = await statements.rows<ScoreRow>(SCORES, [from, until]);
  return found.map(({ kind, without, ...counts }) => ({
    kind,
    counts: [counts.s1, counts.s2, counts.s3, counts.s4, counts.s5].map(Number),
    without: Number(without),
  }));
}

const SCORES = `
  SELECT "kind", SUM("score" IS 1) AS "s1", SUM("score" IS 2) AS "s2", SUM("score" IS 3) AS "s3", SUM("score" IS 4) AS "s4",
    SUM("score" IS 5) AS "s5", SUM("score" IS NULL) AS "without"
  FROM "CaseRow" WHERE "state" = 'closed' AND "endedOn" >= ? AND "endedOn" <= ?
  GROUP BY "kind" ORDER BY "kind"`;
