import type { CaseFigures, Period } from '../../../../domain/complaints/register/case-register.js';
import { FIGURES, type FigureName, lateBounds } from '../../../../domain/complaints/register/figures.js';
import type { SqlDatabase } from '../../statements/statements.js';

/** A sum over nothing that counts is null. */
type FigureRow = {
  readonly kind: CaseFigures['kind'];
  readonly about: NonNullable<CaseFigures['about']> | null;
} & Readonly<Record<FigureName, number | null>>;

/** Read from an index alone. */
export async function countFigures(
  statements: Pick<SqlDatabase, 'rows'>,
  { from, until }: Period,
  now: Date,
): Promise<readonly CaseFigures[]> {
  const { missedBefore, dueBefore, withinDay } = lateBounds(until, now);
  const values = [
    from,
    until,
    from,
    from,
    until,
    from,
    until,
    until,
    until,
    until,
    until,
    missedBefore,
    dueBefore,
    withinDay?.on ?? null,
    withinDay?.before ?? null,
    until,
    from,
  ];
  const found = await statements.rows<FigureRow>(COUNTED, values);
  return found.map(({ kind, about, ...counted }) => {
    const counts = Object.fromEntries(FIGURES.map((name) => [name, Number(counted[name])]));
    return { kind, ...(about === null ? {} : { about }), ...(counts as Record<FigureName, number>) };
  });
}

const COUNTED = `
  SELECT "kind", "about",
    SUM("receivedOn" >= ? AND "receivedOn" <= ?) AS "received",
    SUM("receivedOn" < ?) AS "fromBefore",
    SUM("handledOn" >= ? AND "handledOn" <= ?) AS "handled",
    SUM("handledOn" >= ? AND "handledOn" <= ? AND "missedOn" IS NOT NULL) AS "handledLate",
    SUM("handledOn" <= ? AND "publishedOn" IS NOT NULL AND "publishedOn" <= ?) AS "published",
    SUM("handledOn" IS NULL OR "handledOn" > ?) AS "inProgress",
    SUM(("handledOn" IS NULL OR "handledOn" > ?)
      AND COALESCE("missedOn" < ? OR ("handledOn" IS NULL AND ("dueOn" < ? OR ("dueOn" = ? AND "dueTime" < ?))), FALSE))
      AS "inProgressLate"
  FROM "CaseRow"
  WHERE "receivedOn" <= ? AND ("handledOn" IS NULL OR "handledOn" >= ?)
  GROUP BY "kind", "about" ORDER BY "kind", "about"`;
