import { cellsAround } from '../../../domain/complaints/nearby/place-cell.js';
import type { AboutToReport, NearbyCases } from '../../../domain/complaints/nearby/similar-cases.js';
import { Prisma, type PrismaClient } from '../generated/client.js';
import type { CaseKeys } from './case-keys.js';
import { FULL, type FullRow, openCase } from './full-case.js';

/** A location is looked for around it and among those without one; a place in words among the newest of the category. */
export function createNearbyCases(client: PrismaClient, keys: CaseKeys): NearbyCases {
  async function around({ category, place }: AboutToReport, condition: Prisma.Sql, newest: Prisma.Sql, limit: number) {
    const near = place.location
      ? Prisma.sql`("cell" IN (${Prisma.join(cellsAround(place.location))}) OR "cell" IS NULL)`
      : Prisma.sql`TRUE`;
    const inArea = place.area ? Prisma.sql`("area" = ${place.area} OR "area" IS NULL)` : Prisma.sql`TRUE`;
    const rows = await client.$queryRaw<FullRow[]>`${FULL}
      WHERE "category" = ${category} AND ${condition} AND "mergedInto" IS NULL AND "isAnonymised" = FALSE
        AND ${near} AND ${inArea} ORDER BY ${newest} DESC LIMIT ${limit}`;
    return rows.map((row) => openCase(row, keys));
  }

  return {
    candidates: (about, since, limit) =>
      around(about, Prisma.sql`"receivedOn" >= ${since}`, Prisma.sql`"number"`, limit),
    ended: (about, since, limit) =>
      around(about, Prisma.sql`"isOver" = TRUE AND "endedOn" >= ${since}`, Prisma.sql`"endedOn"`, limit),
  };
}
