import { cellsAround } from '../../../domain/complaints/nearby/place-cell.js';
import type { AboutToReport, NearbyCases } from '../../../domain/complaints/nearby/similar-cases.js';
import type { Statements } from '../statements/statements.js';
import type { CaseKeys } from './case-keys.js';
import { FULL_TEXT, type FullRow, openCase } from './full-case.js';

/** A location is looked for around it and among those without one; a place in words among the newest of the category. */
export function createNearbyCases(statements: Pick<Statements, 'rows'>, keys: CaseKeys): NearbyCases {
  async function around({ category, place }: AboutToReport, which: Which, since: string, limit: number) {
    const { location, area } = place;
    const sql = near(which, location !== undefined, area !== undefined);
    const cells = location ? [JSON.stringify(cellsAround(location))] : [];
    const values = [category, since, ...cells, ...(area === undefined ? [] : [area]), limit];
    const rows = await statements.rows<FullRow>(sql, values);
    return rows.map((row) => openCase(row, keys));
  }

  return {
    candidates: (about, since, limit) => around(about, OPEN, since, limit),
    ended: (about, since, limit) => around(about, ENDED, since, limit),
  };
}

interface Which {
  readonly condition: string;
  readonly newest: string;
}

const OPEN: Which = { condition: `"isOver" = FALSE AND "receivedOn" >= ?`, newest: `"number"` };
const ENDED: Which = { condition: `"isOver" = TRUE AND "endedOn" >= ?`, newest: `"endedOn"` };

/** A text for each combination, so that each keeps the index that it needs. */
function near({ condition, newest }: Which, hasLocation: boolean, hasArea: boolean): string {
  return `${FULL_TEXT}
    WHERE "category" = ? AND ${condition} AND "mergedInto" IS NULL AND "isAnonymised" = FALSE
      ${hasLocation ? 'AND ("cell" IN (SELECT "value" FROM json_each(?)) OR "cell" IS NULL)' : ''}
      ${hasArea ? 'AND ("area" = ? OR "area" IS NULL)' : ''} ORDER BY ${newest} DESC LIMIT ?`;
}
