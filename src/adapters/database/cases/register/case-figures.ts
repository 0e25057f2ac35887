import type { CaseFigures, Period } from '../../../../domain/complaints/register/case-register.js';
import type { SqlDatabase } from '../../statements/statements.js';

/** A sum over nothing that counts is null. */
type FigureRow = {
  readonly kind: CaseFigures['kind'];
  readonly about: NonNullable<CaseFigures['about']> | null;
} & Readonly<Record<'received' | 'fromBefore' | 'handled' | 'published' | 'inProgress', number | null>>;

/** Read from an index alone. */
export async function countFigures(
  statements: Pick<SqlDatabase, 'rows'>,
  { from, until }: Period,
): Promise<readonly CaseFigures[]> {
  const values = [from, until, from, from, until, until, until, until, until, from];
  const found = await statements.rows<FigureRow>(FIGURES, values);
  return found.map(({ kind, about, received, fromBefore, handled, published, inProgress }) => ({
    kind,
    ...(about === null ? {} : { about }),
    received: Number(received),
    fromBefore: Number(fromBefore),
    handled: Number(handled),
    published: Number(published),
    inProgress: Number(inProgress),
  }));
}

const FIGURES = `
  SELECT "kind", "about",
    SUM("receivedOn" >= ? AND "receivedOn" <= ?) AS "received",
    SUM("receivedOn" < ?) AS "fromBefore",
    SUM("handledOn" >= ? AND "handledOn" <= ?) AS "handled",
    SUM("handledOn" <= ? AND "publishedOn" IS NOT NULL AND "publishedOn" <= ?) AS "published",
    SUM("handledOn" IS NULL OR "handledOn" > ?) AS "inProgress"
  FROM "CaseRow"
  WHERE "receivedOn" <= ? AND ("handledOn" IS NULL OR "handledOn" >= ?)
  GROUP BY "kind", "about" ORDER BY "kind", "about"`;
