import { cellsAround } from '../../../domain/complaints/nearby/place-cell.js';
import type { NearbyCases } from '../../../domain/complaints/nearby/similar-cases.js';
import { Prisma, type PrismaClient } from '../generated/client.js';
import type { CaseKeys } from './case-keys.js';
import { FULL, type FullRow, openCase } from './full-case.js';

/** A location is looked for around it and among those without one; a place in words among the newest of the category. */
export function createNearbyCases(client: PrismaClient, keys: CaseKeys): NearbyCases {
  return {
    async candidates({ category, place }, since, limit) {
      const near = place.location
        ? Prisma.sql`("cell" IN (${Prisma.join(cellsAround(place.location))}) OR "cell" IS NULL)`
        : Prisma.sql`TRUE`;
      const inArea = place.area ? Prisma.sql`("area" = ${place.area} OR "area" IS NULL)` : Prisma.sql`TRUE`;
      const rows = await client.$queryRaw<FullRow[]>`${FULL}
        WHERE "category" = ${category} AND "receivedOn" >= ${since} AND "mergedInto" IS NULL AND "isAnonymised" = FALSE
          AND ${near} AND ${inArea} ORDER BY "number" DESC LIMIT ${limit}`;
      return rows.map((row) => openCase(row, keys));
    },
  };
}
