import type {
  CaseFigures,
  CaseRegister,
  Period,
  RegisterRow,
} from '../../../domain/complaints/register/case-register.js';
import type { Requester } from '../../../domain/complaints/requester.js';
import type { ClosingReason } from '../../../domain/complaints/steps/closing.js';
import { unsealAlone } from '../seal.js';
import type { SqlDatabase } from '../statements/statements.js';
import type { CaseKeys } from './case-keys.js';
import { requesterOf } from './case-parties.js';
import type { SealedText } from './case-rows.js';
import { textOf } from './create-cases.js';

const PAGE = 500;

interface Row {
  readonly id: string;
  readonly number: number;
  readonly receivedOn: string;
  readonly kind: RegisterRow['kind'];
  readonly state: RegisterRow['state'];
  readonly body: string | null;
  readonly dueOn: string | null;
  readonly extendedUntil: string | null;
  readonly closingReason: ClosingReason | null;
  readonly wrappedKey: Uint8Array | null;
  readonly ciphertext: Uint8Array | null;
  readonly party: string | null;
  readonly partyKey: Uint8Array | null;
  readonly partyText: Uint8Array | null;
  readonly people: number;
}

/** A sum over nothing that counts is null. */
type FigureRow = {
  readonly kind: CaseFigures['kind'];
  readonly about: NonNullable<CaseFigures['about']> | null;
} & Readonly<Record<'received' | 'fromBefore' | 'handled' | 'published' | 'inProgress', number | null>>;

export function createCaseRegister(statements: Pick<SqlDatabase, 'rows'>, keys: CaseKeys): CaseRegister {
  async function* rows({ from, until }: Period): AsyncIterable<readonly RegisterRow[]> {
    let last: readonly [string, number] = [from, 0];
    for (;;) {
      const page = await statements.rows<Row>(PAGE_OF_ROWS, [...last, until, PAGE]);
      if (page.length > 0) yield page.map(open);
      const end = page.at(-1);
      if (!end || page.length < PAGE) return;
      last = [end.receivedOn, Number(end.number)];
    }
  }

  function open(row: Row): RegisterRow {
    const text = unsealAlone<SealedText>(keys.content, row, textOf(row.id));
    const sealed = { wrappedKey: row.partyKey, ciphertext: row.partyText };
    const who = row.party === null ? undefined : unsealAlone<Requester>(keys.identity, sealed, requesterOf(row.party));
    const { number, receivedOn, kind, state, body, dueOn, extendedUntil, closingReason, people } = row;
    return {
      number: Number(number),
      receivedOn,
      ...(who?.name === undefined ? {} : { name: who.name }),
      ...(who?.address === undefined ? {} : { address: who.address }),
      ...(who?.idNumber === undefined ? {} : { idNumber: who.idNumber }),
      summary: text?.summary ?? '',
      kind,
      people: Math.max(1, Number(people)),
      isCompetent: state !== 'transferred' && state !== 'refused' && body === null,
      state,
      ...(text?.settledBefore === undefined ? {} : { settledBefore: text.settledBefore }),
      ...(body === null ? {} : { transferredTo: body }),
      ...(closingReason === null ? {} : { closing: closingReason }),
      ...(dueOn === null ? {} : { dueOn }),
      ...(extendedUntil === null ? {} : { extendedUntil }),
    };
  }

  return {
    rows,
    async figures({ from, until }) {
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
    },
  };
}

/** The first reporter stands for all; a page begins behind the last row of the one before. */
const PAGE_OF_ROWS = `
  SELECT "c"."id", "c"."number", "c"."receivedOn", "c"."kind", "c"."state", "c"."body", "c"."dueOn", "c"."extendedUntil",
    "c"."closingReason", "t"."wrappedKey", "t"."ciphertext", "p"."id" AS "party", "p"."wrappedKey" AS "partyKey",
    "p"."ciphertext" AS "partyText",
    (SELECT COUNT(*) FROM "CaseParty" WHERE "caseId" = "c"."id")
      + (SELECT COUNT(*) FROM "CaseRow" "m" JOIN "CaseParty" "mp" ON "mp"."caseId" = "m"."id" WHERE "m"."mergedInto" = "c"."id") AS "people"
  FROM "CaseRow" "c"
  LEFT JOIN "CaseText" "t" ON "t"."caseId" = "c"."id"
  LEFT JOIN "CaseParty" "p" ON "p"."id" = (
    SELECT "id" FROM "CaseParty" WHERE "caseId" = "c"."id" AND "role" = 'reporter' ORDER BY "since" LIMIT 1)
  WHERE ("c"."receivedOn", "c"."number") > (?, ?) AND "c"."receivedOn" <= ?
  ORDER BY "c"."receivedOn", "c"."number" LIMIT ?`;

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
