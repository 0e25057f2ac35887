import type { AuditAct } from '../../../domain/complaints/audit/audit-entry.js';
import type { Case } from '../../../domain/complaints/case.js';
import type { CaseOrder, CaseStore } from '../../../domain/complaints/ports.js';
import { gather } from '../../../shared/gather.js';
import { hashId } from '../../../shared/ids.js';
import { type CaseParty as CasePartyRow, Prisma } from '../generated/client.js';
import type { DurableDatabase } from '../opening/open-database.js';
import { appendAudit, appendAuditTo } from './audit-trail.js';
import { toEvent } from './case-events.js';
import { toCondition } from './case-filter.js';
import type { CaseKeys } from './case-keys.js';
import { changedParty, toParty, toPartyRow } from './case-parties.js';
import { type Intake, insertCases, textOf } from './create-cases.js';
import { FULL, FULL_TEXT, type FullRow, openCase } from './full-case.js';
import { insertRows } from './insert-rows.js';
import { openOwnKey } from './own-key.js';
import { createRegisterLines } from './register/register-lines.js';
import { type Save, saveCase } from './save-case.js';

/** Codes drawn twice in a row do not happen three times. */
const MOST_TRIES = 3;
/** Cases in the database. Those that are filed together share a transaction. */
export function createCaseStore({ client, statements, toDisk }: DurableDatabase, keys: CaseKeys): CaseStore {
  const lines = createRegisterLines(keys);
  const saveTogether = gather((saves: readonly Save[]) => saveAll(saves));
  const createTogether = gather((intakes: readonly Intake[]) => createAll(intakes));

  async function createAll(intakes: readonly Intake[]) {
    const first = new Map(intakes.toReversed().map((intake) => [intake.given.draft, intake]));
    const found = new Map<string, Case>();
    const made = new Set<Intake>();
    const unknown = () => [...first.keys()].filter((draft) => !found.has(draft));
    for (let tries = 0; tries < MOST_TRIES; tries++) {
      // Looked up first: an insert that finds its draft taken would leave a gap in the numbers.
      for (const [draft, filed] of await byDrafts(unknown())) found.set(draft, filed);
      const missing = unknown().flatMap((draft) => first.get(draft) ?? []);
      if (missing.length === 0) break;
      for (const [draft, filed] of await insertCases(statements, keys, lines, missing)) {
        found.set(draft, filed);
        made.add(first.get(draft) as Intake);
      }
    }
    if (unknown().length > 0) throw new Error('no free code was found for a case');
    // Before the code is shown, also to who sent the same words again while the first ones were waited for.
    await toDisk();
    return intakes.map((intake) => ({ filed: found.get(intake.given.draft) as Case, isNew: made.has(intake) }));
  }

  async function byDrafts(drafts: readonly string[]): Promise<[string, Case][]> {
    if (drafts.length === 0) return [];
    const rows = await statements.rows<FullRow>(BY_DRAFTS, [JSON.stringify(drafts)]);
    return rows.map((row) => [row.draft, open(row)]);
  }

  async function one(text: string, value: string | number): Promise<Case | undefined> {
    const [row] = await statements.rows<FullRow>(text, [value]);
    return row && open(row);
  }

  /** All of them in one transaction; each is refused alone when its case was changed since it was read. */
  async function saveAll(saves: readonly Save[]): Promise<readonly boolean[]> {
    return statements.transaction(async (within) => {
      const isSaved: boolean[] = [];
      const acts: AuditAct[] = [];
      for (const save of saves) {
        const isDone = await saveCase(within, keys, lines, save);
        isSaved.push(isDone);
        if (isDone)
          for (const { at, by, action, caseId } of save.events)
            acts.push({ at, actor: by, action, subject: `case:${caseId}` });
      }
      await appendAuditTo(within, acts);
      return isSaved;
    });
  }

  const open = (row: FullRow) => openCase(row, keys);

  async function keyOf(caseId: string): Promise<Uint8Array | undefined> {
    const row = await client.caseText.findUnique({ where: { caseId }, select: { wrappedKey: true } });
    return openOwnKey(keys.content, row?.wrappedKey, textOf(caseId));
  }

  return {
    create: (given, reporter) => createTogether({ given, reporter }),
    find: (id) => one(BY_ID, id),
    findByNumber: (number) => one(BY_NUMBER, number),
    findByCode: (code) => one(BY_CODE, code),
    save: (changed, events) => saveTogether({ changed, events }),

    async eventsOf(caseId) {
      const key = await keyOf(caseId);
      const rows = await client.caseEventRow.findMany({ where: { caseId }, orderBy: { id: 'asc' } });
      return rows.map((row) => toEvent(row, key));
    },

    async addParty(caseId, party, at) {
      const row = toPartyRow(keys.identity, caseId, party, at);
      return client.$transaction(async (tx) => {
        const added = await tx.$queryRaw<CasePartyRow[]>(
          insertRows('CaseParty', [row], 'ON CONFLICT DO NOTHING RETURNING *'),
        );
        if (!added[0]) return undefined;
        await appendAudit(tx, [{ at, actor: 'citizen', action: 'follow', subject: `case:${caseId}` }]);
        return toParty(keys.identity, added[0]);
      });
    },

    async partyOf(caseId, conversation) {
      const row = await client.caseParty.findFirst({ where: { caseId, conversation: hashId(conversation) } });
      return row ? toParty(keys.identity, row) : undefined;
    },

    async changeContact(caseId, conversation, contact, consent, at) {
      return client.$transaction(async (tx) => {
        const row = await tx.caseParty.findFirst({ where: { caseId, conversation: hashId(conversation) } });
        const data = row && changedParty(keys.identity, row, contact, consent);
        if (!row || !data) return false;
        if (data === 'same') return true;
        await tx.caseParty.update({ where: { id: row.id }, data });
        // The register looks at the person's own row from here on.
        if (row.role === 'reporter') await tx.caseRow.update({ where: { id: caseId }, data: { registerLine: null } });
        await appendAudit(tx, [{ at, actor: 'citizen', action: 'change-contact', subject: `case:${caseId}` }]);
        return true;
      });
    },

    async partiesOf(caseId) {
      const rows = await client.$queryRaw<CasePartyRow[]>`
        WITH RECURSIVE "whole"("id") AS (
          VALUES (${caseId}) UNION SELECT "CaseRow"."id" FROM "CaseRow" JOIN "whole" ON "CaseRow"."mergedInto" = "whole"."id")
        SELECT * FROM "CaseParty" WHERE "caseId" IN (SELECT "id" FROM "whole") ORDER BY "since", "id"`;
      return rows.map((row) => toParty(keys.identity, row));
    },

    async ofConversation(conversation) {
      const rows = await statements.rows<FullRow>(OF_CONVERSATION, [hashId(conversation)]);
      return rows.map(open);
    },

    async sendersOf(ids) {
      const rows = await statements.rows<{ caseId: string; sender: string }>(SENDERS, [JSON.stringify(ids)]);
      return new Map(rows.map(({ caseId, sender }) => [caseId, sender]));
    },

    async list(filter, order, limit, from) {
      // Numbers first: what is sorted is small, and only a page of cases is read whole.
      const rows = await client.$queryRaw<FullRow[]>`${FULL} WHERE "number" IN (
        SELECT "number" FROM "CaseRow" WHERE ${toCondition(filter)} AND ${AFTER[order](from)}
          ORDER BY ${SORTED[order]} LIMIT ${limit + 1}) ORDER BY ${SORTED[order]}`;
      const cases = rows.slice(0, limit).map(open);
      const last = cases.at(-1);
      return { cases, ...(rows.length > limit && last ? { next: cursorOf(order, last) } : {}) };
    },

    async count(filter) {
      const [row] = await client.$queryRaw<{ count: bigint }[]>`
        SELECT COUNT(*) AS "count" FROM "CaseRow" WHERE ${toCondition(filter)}`;
      return Number(row?.count ?? 0);
    },
  };
}

const BY_ID = `${FULL_TEXT} WHERE "id" = ?`;
const BY_NUMBER = `${FULL_TEXT} WHERE "number" = ?`;
const BY_CODE = `${FULL_TEXT} WHERE "code" = ?`;
const OF_CONVERSATION = `${FULL_TEXT} WHERE "id" IN (SELECT "caseId" FROM "CaseParty" WHERE "conversation" = ?)
  ORDER BY "number" DESC`;
const BY_DRAFTS = `${FULL_TEXT} WHERE "draft" IN (SELECT "value" FROM json_each(?))`;
const SENDERS = `
  SELECT "caseId", "conversation" AS "sender" FROM "CaseParty"
  WHERE "caseId" IN (SELECT "value" FROM json_each(?)) AND "role" = 'reporter' AND "conversation" IS NOT NULL`;

/** Behind all days that there are. */
const NO_DAY = '9999-99-99';

const SORTED: Readonly<Record<CaseOrder, Prisma.Sql>> = {
  newest: Prisma.sql`"number" DESC`,
  due: Prisma.sql`"dueOn", "number"`,
  urgent: Prisma.sql`"isUrgent" DESC, COALESCE("dueOn", ${NO_DAY}), "number"`,
};

/** The rows behind the last one of a page: no page gets slower than the first. */
const AFTER: Readonly<Record<CaseOrder, (from: string | undefined) => Prisma.Sql>> = {
  newest: (from) => (from === undefined ? Prisma.sql`TRUE` : Prisma.sql`"number" < ${Number(from)}`),
  due(from) {
    if (from === undefined) return Prisma.sql`"dueOn" IS NOT NULL`;
    const [on = '', number = ''] = from.split('/');
    return Prisma.sql`("dueOn", "number") > (${on}, ${Number(number)})`;
  },
  urgent(from) {
    if (from === undefined) return Prisma.sql`TRUE`;
    const [calm = '', on = '', number = ''] = from.split('/');
    return Prisma.sql`(NOT "isUrgent", COALESCE("dueOn", ${NO_DAY}), "number") > (${Number(calm)}, ${on}, ${Number(number)})`;
  },
};

function cursorOf(order: CaseOrder, { number, due, isUrgent }: Case): string {
  if (order === 'newest') return String(number);
  if (order === 'urgent') return `${isUrgent ? 0 : 1}/${due?.on ?? NO_DAY}/${number}`;
  return `${due?.on ?? ''}/${number}`;
}
