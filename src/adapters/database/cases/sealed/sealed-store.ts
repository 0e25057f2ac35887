import { localDayOf } from '../../../../domain/calendar/office-time.js';
import type { Requester } from '../../../../domain/complaints/requester.js';
import type {
  NewSealedCase,
  Opening,
  SealedCase,
  SealedContent,
  SealedStore,
} from '../../../../domain/complaints/sealed/sealed-store.js';
import { FIRST_STATE } from '../../../../domain/complaints/states/case-state.js';
import type { CaseEvent } from '../../../../domain/complaints/steps/case-step.js';
import { createCapability } from '../../../../shared/ids.js';
import { emptyWriteAheadLog } from '../../conversations/conversation-store.js';
import { Prisma, type SealedCaseRow } from '../../generated/client.js';
import type { DurableDatabase } from '../../opening/open-database.js';
import { sealAlone, sealJson, unsealAlone, unsealJson } from '../../sealing/seal.js';
import { appendAudit } from '../audit-trail.js';
import { toEvent, toEventRow } from '../case-events.js';
import { forgetSealed } from '../forgetting/forget-sealed.js';
import { assignments, insertRows } from '../insert-rows.js';
import { makeOwnKey, openOwnKey } from '../own-key.js';
import { type DrawNumber, drawNumber } from './draw-number.js';
import type { SealedKeys } from './sealed-keys.js';
import { createSealedReaders, sealReaders } from './sealed-readers.js';
import { type SafeRow, toSealedCase, toSealedRow } from './sealed-rows.js';

/** What is read where nothing is opened: neither a key nor a ciphertext leaves the table. */
const SAFE_COLUMNS = `"number", "id", "state", "isOver", "way", "receivedAt", "receivedOn", "reachedAt", "assignee", "dueOn", "dueClock", "extendedUntil", "missedOn", "missedClock", "closingReason", "revision", "identityKey" IS NULL AS "isForgotten"`;
const SAFE = Prisma.raw(SAFE_COLUMNS);

/** Newest first, in the order in which they came: numbers are drawn, and instants are of the day. */
const OF_CONVERSATION = `SELECT ${SAFE_COLUMNS} FROM "SealedCaseRow" WHERE "origin" = ? ORDER BY "receivedAt" DESC,
  (SELECT MIN(e."id") FROM "SealedEventRow" e WHERE e."caseId" = "SealedCaseRow"."id") DESC`;

export function createSealedStore(
  { client, statements, toDisk }: DurableDatabase,
  keys: SealedKeys,
  draw: DrawNumber = drawNumber,
): SealedStore {
  async function some(condition: Prisma.Sql): Promise<SealedCase[]> {
    const rows = await client.$queryRaw<SafeRow[]>`SELECT ${SAFE} FROM "SealedCaseRow" WHERE ${condition}`;
    return rows.map(toSealedCase);
  }

  /** The opening is committed before anything is decrypted. */
  async function opening(id: string, what: string, { by, at, reason }: Opening): Promise<SealedCaseRow | null> {
    const row = await client.sealedCaseRow.findUnique({ where: { id } });
    const key = contentKeyOf(row);
    const event = { caseId: id, action: 'note', by, at, details: { why: `${what}: ${reason}` } } as const;
    await client.$transaction(async (tx) => {
      await appendAudit(tx, [{ at, actor: by, action: what, subject: `sealed:${id}` }]);
      if (key) await tx.$executeRaw(insertRows('SealedEventRow', [toEventRow(event, key)]));
    });
    return row;
  }

  function contentKeyOf(row: SealedCaseRow | null): Uint8Array | undefined {
    return row && row.wrappedKey.length > 0 ? openOwnKey(keys.content, row.wrappedKey, contentOf(row.id)) : undefined;
  }

  return {
    async put(given) {
      const [known] = await some(Prisma.sql`"draft" = ${given.draft}`);
      if (known) return { filed: known, isNew: false };
      const id = createCapability();
      const own = makeOwnKey(keys.content, contentOf(id));
      const ciphertext = sealJson(own.key, given.content, contentOf(id));
      const readers = sealReaders(own.key, id, {});
      const cells = { id, ...rowOf(given), wrappedKey: own.wrappedKey, ciphertext, readers, ...identityOf(given, id) };
      const { by, at } = given;
      const event = { caseId: id, action: 'create', by, at, to: FIRST_STATE, details: {} } as const;
      const insert = async (number: number) =>
        client.$transaction(async (tx) => {
          const row = { number, ...cells };
          const count = await tx.$executeRaw(insertRows('SealedCaseRow', [row], 'ON CONFLICT DO NOTHING'));
          if (count === 0) return false;
          await tx.$executeRaw(insertRows('SealedEventRow', [toEventRow(event, own.key)]));
          await appendAudit(tx, [{ at, actor: by, action: 'create', subject: `sealed:${id}` }]);
          return true;
        });
      const isNew = await drawUntil(insert, given.draft);
      await toDisk();
      const [filed] = await some(Prisma.sql`"draft" = ${given.draft}`);
      if (!filed) throw new Error('a sealed case that was just filed is not there');
      return { filed, isNew };
    },

    find: async (id) => (await some(Prisma.sql`"id" = ${id}`))[0],
    findByNumber: async (number) => (await some(Prisma.sql`"number" = ${number}`))[0],
    list: async (mostOver) => [
      ...(await some(Prisma.sql`NOT "isOver" ORDER BY "receivedAt" DESC, "number"`)),
      ...(await some(Prisma.sql`"isOver" ORDER BY "receivedAt" DESC, "number" LIMIT ${mostOver}`)),
    ],
    countOpen: () => client.sealedCaseRow.count({ where: { isOver: false } }),
    received: (from, until) => some(Prisma.sql`"receivedOn" BETWEEN ${from} AND ${until}`),
    ...createSealedReaders(client, keys),
    async ofConversation(conversation) {
      const rows = await statements.rows<SafeRow>(OF_CONVERSATION, [keys.originOf(conversation)]);
      return rows.map(toSealedCase);
    },

    async openContent(id, given) {
      const row = await opening(id, 'open-content', given);
      const key = contentKeyOf(row);
      return row && key ? unsealJson<SealedContent>(key, row.ciphertext, contentOf(id)) : undefined;
    },

    async openDenouncer(id, given) {
      const row = await opening(id, 'open-denouncer', given);
      const sealed = row?.identityKey && { wrappedKey: row.identityKey, ciphertext: row.identityCiphertext };
      return sealed ? unsealAlone<Requester>(keys.denouncer, sealed, denouncerOf(id)) : undefined;
    },

    async openEvents(id, given) {
      const key = contentKeyOf(await opening(id, 'open-events', given));
      const rows = await client.sealedEventRow.findMany({ where: { caseId: id }, orderBy: { id: 'asc' } });
      return rows.map((row): CaseEvent => toEvent(row, key));
    },

    async save(changed, events) {
      const { id, revision } = changed;
      const row = await client.sealedCaseRow.findUnique({ where: { id } });
      const key = contentKeyOf(row);
      const columns = { ...toSealedRow(changed), revision: revision + 1 };
      return client.$transaction(async (tx) => {
        const count = await tx.$executeRaw`UPDATE "SealedCaseRow" SET ${assignments(columns)}
          WHERE "id" = ${id} AND "revision" = ${revision}`;
        if (count === 0) return false;
        for (const event of events) await tx.$executeRaw(insertRows('SealedEventRow', [toEventRow(event, key)]));
        await appendAudit(
          tx,
          events.map(({ at, by, action }) => ({ at, actor: by, action, subject: `sealed:${id}` })),
        );
        return true;
      });
    },

    async forgetEndedBefore(day, at) {
      const over = await some(Prisma.sql`"isOver" AND "identityKey" IS NOT NULL`);
      const ended = over.filter(({ reachedAt: { closed } }) => closed !== undefined && localDayOf(closed) < day);
      for (const { id } of ended) await forgetSealed(client, id, at);
      if (ended.length > 0) await emptyWriteAheadLog(client);
      return ended.length;
    },
  };

  /** Draws until nobody has the number, also nobody who drew it in this moment, or until the draft turns out to be filed. */
  async function drawUntil(insert: (number: number) => Promise<boolean>, draft: string): Promise<boolean> {
    for (let tries = 0; ; tries++) {
      const number = draw(tries);
      if ((await client.sealedCaseRow.count({ where: { number } })) > 0) continue;
      if (await insert(number)) return true;
      if ((await client.sealedCaseRow.count({ where: { draft } })) > 0) return false;
    }
  }

  function rowOf(given: NewSealedCase) {
    const { draft, conversation, way, receivedAt, due } = given;
    const begun = {
      state: FIRST_STATE,
      way,
      receivedAt,
      reachedAt: { [FIRST_STATE]: receivedAt },
      ...(due ? { due } : {}),
    };
    return { draft, origin: conversation === undefined ? null : keys.originOf(conversation), ...toSealedRow(begun) };
  }

  /** Columns are the same with and without a name, so that an anonymous one looks like any other row. */
  function identityOf({ denouncer, consent }: NewSealedCase, id: string) {
    const { wrappedKey, ciphertext } = sealAlone(keys.denouncer, { ...denouncer, consent }, denouncerOf(id));
    return { identityKey: wrappedKey, identityCiphertext: ciphertext };
  }
}

function contentOf(id: string): string {
  return `sealed:${id}`;
}

function denouncerOf(id: string): string {
  return `denouncer:${id}`;
}
