import type { LocalDay } from '../../../../domain/calendar/office-time.js';
import type { CaseRegister, Printing, RegisterRow } from '../../../../domain/complaints/register/case-register.js';
import type { Requester } from '../../../../domain/complaints/requester.js';
import type { CaseState } from '../../../../domain/complaints/states/case-state.js';
import type { ClosingReason } from '../../../../domain/complaints/steps/closing.js';
import { unsealAlone } from '../../sealing/seal.js';
import type { SqlDatabase } from '../../statements/statements.js';
import type { CaseKeys } from '../case-keys.js';
import { requesterOf } from '../case-parties.js';
import type { SealedText } from '../case-rows.js';
import { textOf } from '../create-cases.js';
import { countFigures } from './case-figures.js';
import { countScores } from './count-scores.js';
import { createRegisterLines, type Printed } from './register-lines.js';

const PAGE = 1_000;

/** What stands in the clear, and what the register prints beside it. */
interface Row {
  readonly id: string;
  readonly number: number;
  readonly receivedOn: string;
  readonly kind: RegisterRow['kind'];
  readonly state: RegisterRow['state'];
  readonly body: string | null;
  readonly dueOn: string | null;
  readonly extendedUntil: string | null;
  readonly missedOn: string | null;
  readonly closingReason: ClosingReason | null;
  /** 0 or 1. */
  readonly isAnonymised: number;
  readonly registerLine: Uint8Array | null;
}

type ClearColumns = readonly [
  id: Row['id'],
  number: Row['number'],
  receivedOn: Row['receivedOn'],
  kind: Row['kind'],
  state: Row['state'],
  body: Row['body'],
  dueOn: Row['dueOn'],
  extendedUntil: Row['extendedUntil'],
  missedOn: Row['missedOn'],
  closingReason: Row['closingReason'],
  isAnonymised: Row['isAnonymised'],
];

/** The clear columns as JSON: a column of a row costs a driver more than all of them cost as one text. */
interface StoredRow {
  readonly clear: string;
  readonly registerLine: Uint8Array | null;
}

/** A case that has no printed line: its words and its reporter, as they are sealed. */
interface WholeRow {
  readonly id: string;
  readonly wrappedKey: Uint8Array | null;
  readonly ciphertext: Uint8Array | null;
  readonly party: string | null;
  readonly partyKey: Uint8Array | null;
  readonly partyText: Uint8Array | null;
}

const NOTHING: Printed = { summary: '' };

export function createCaseRegister(statements: Pick<SqlDatabase, 'rows'>, keys: CaseKeys): CaseRegister {
  const lines = createRegisterLines(keys);

  async function* rows({ from, until, today }: Printing): AsyncIterable<readonly RegisterRow[]> {
    const people = await countPeople();
    let last: readonly [string, number] = [from, 0];
    for (;;) {
      const page = toRows(await statements.rows<StoredRow>(PAGE_OF_ROWS, [...last, until, PAGE]));
      if (page.length > 0) yield await open(page, people, today);
      const end = page.at(-1);
      if (!end || page.length < PAGE) return;
      last = [end.receivedOn, end.number];
    }
  }

  /** Of the few cases that have more than one: followers, and who brought what was merged into it. */
  async function countPeople(): Promise<ReadonlyMap<string, number>> {
    const many = await statements.rows<{ id: string; people: number }>(MORE_THAN_ONE, []);
    const merged = await statements.rows<{ id: string; people: number }>(WITH_MERGED, []);
    return new Map([...many, ...merged].map(({ id, people }) => [id, Number(people)]));
  }

  async function open(
    page: readonly Row[],
    people: ReadonlyMap<string, number>,
    today: LocalDay,
  ): Promise<readonly RegisterRow[]> {
    const printed = lines.open(page);
    const left = page.filter((row, at) => row.isAnonymised === 0 && !printed[at]);
    const whole = await openWhole(left.map(({ id }) => id));
    return page.map((row, at) =>
      toRegisterRow(row, people.get(row.id) ?? 1, printed[at] ?? whole.get(row.id) ?? NOTHING, today),
    );
  }

  /** Those without a line, or with one that is not theirs: seal by seal, from where it is kept. */
  async function openWhole(ids: readonly string[]): Promise<ReadonlyMap<string, Printed>> {
    if (ids.length === 0) return new Map();
    const found = await statements.rows<WholeRow>(WHOLE, [JSON.stringify(ids)]);
    return new Map(
      found.map((row) => {
        const text = unsealAlone<SealedText>(keys.content, row, textOf(row.id)) ?? NOTHING;
        const sealed = { wrappedKey: row.partyKey, ciphertext: row.partyText };
        const who =
          row.party === null ? undefined : unsealAlone<Requester>(keys.identity, sealed, requesterOf(row.party));
        return [row.id, { ...who, ...text }];
      }),
    );
  }

  return {
    rows,
    figures: (period, now) => countFigures(statements, period, now),
    scores: (period) => countScores(statements, period),
  };
}

function toRows(stored: readonly StoredRow[]): readonly Row[] {
  const clear = JSON.parse(`[${stored.map((row) => row.clear).join(',')}]`) as ClearColumns[];
  return clear.map(
    ([id, number, receivedOn, kind, state, body, dueOn, extendedUntil, missedOn, closingReason, isAnonymised], at) => {
      const registerLine = stored[at]?.registerLine ?? null;
      return {
        id,
        number,
        receivedOn,
        kind,
        state,
        body,
        dueOn,
        extendedUntil,
        missedOn,
        closingReason,
        isAnonymised,
        registerLine,
      };
    },
  );
}

function toRegisterRow(
  row: Row,
  people: number,
  { name, address, idNumber, summary, settledBefore }: Printed,
  today: LocalDay,
): RegisterRow {
  const { number, receivedOn, kind, state, body, dueOn, extendedUntil, missedOn, closingReason } = row;
  const isRefused = state === 'refused' || closingReason === 'refused';
  return {
    number,
    receivedOn,
    name,
    address,
    idNumber,
    summary,
    kind,
    people,
    isCompetent: !isSentOn(state) && !isSentOn(closingReason) && body === null,
    state,
    settledBefore,
    referredTo: isRefused ? (body ?? undefined) : undefined,
    transferredTo: isRefused ? undefined : (body ?? undefined),
    closing: closingReason ?? undefined,
    dueOn: dueOn ?? undefined,
    extendedUntil: extendedUntil ?? undefined,
    missedOn: missedOn ?? (dueOn !== null && dueOn < today ? dueOn : undefined),
  };
}

function isSentOn(how: CaseState | ClosingReason | null): boolean {
  return how === 'transferred' || how === 'refused';
}

/** A page begins behind the last row of the one before. */
const PAGE_OF_ROWS = `
  SELECT json_array("id", "number", "receivedOn", "kind", "state", "body", "dueOn", "extendedUntil", "missedOn", "closingReason", "isAnonymised")
    AS "clear", "registerLine"
  FROM "CaseRow" WHERE ("receivedOn", "number") > (?, ?) AND "receivedOn" <= ? ORDER BY "receivedOn", "number" LIMIT ?`;

/** The first reporter stands for all. */
const WHOLE = `
  SELECT "c"."id", "t"."wrappedKey", "t"."ciphertext", "p"."id" AS "party", "p"."wrappedKey" AS "partyKey",
    "p"."ciphertext" AS "partyText"
  FROM "CaseRow" "c"
  LEFT JOIN "CaseText" "t" ON "t"."caseId" = "c"."id"
  LEFT JOIN "CaseParty" "p" ON "p"."id" = (
    SELECT "id" FROM "CaseParty" WHERE "caseId" = "c"."id" AND "role" = 'reporter' ORDER BY "since" LIMIT 1)
  WHERE "c"."id" IN (SELECT "value" FROM json_each(?))`;

const MORE_THAN_ONE = `
  SELECT "caseId" AS "id", COUNT(*) AS "people" FROM "CaseParty" GROUP BY "caseId" HAVING COUNT(*) > 1`;

const WITH_MERGED = `
  SELECT "m"."mergedInto" AS "id", MAX(1, COUNT("p"."id") + (SELECT COUNT(*) FROM "CaseParty" WHERE "caseId" = "m"."mergedInto")) AS "people"
  FROM "CaseRow" "m" LEFT JOIN "CaseParty" "p" ON "p"."caseId" = "m"."id"
  WHERE "m"."mergedInto" IS NOT NULL GROUP BY "m"."mergedInto"`;
