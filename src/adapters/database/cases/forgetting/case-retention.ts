import { localDayOf } from '../../../../domain/calendar/office-time.js';
import type { CaseRetention } from '../../../../domain/complaints/retention/case-retention.js';
import { hashId } from '../../../../shared/ids.js';
import { emptyWriteAheadLog } from '../../conversations/conversation-store.js';
import { type CaseParty as CasePartyRow, Prisma, type PrismaClient } from '../../generated/client.js';
import { sealAlone, sealJson, unsealAlone } from '../../sealing/seal.js';
import { appendAudit } from '../audit-trail.js';
import type { CaseKeys } from '../case-keys.js';
import { requesterOf } from '../case-parties.js';
import type { SealedText } from '../case-rows.js';
import { textOf } from '../create-cases.js';
import { insertRows, type Queries } from '../insert-rows.js';
import { makeOwnKey } from '../own-key.js';
import type { SealedKeys } from '../sealed/sealed-keys.js';
import { countOfDay, forgetCountsBefore, keepCountOfDay } from './filed-and-forgotten.js';

/** Cases of one transaction. */
const AT_ONCE = 100;

interface Own {
  readonly id: string;
  readonly kind: string;
  readonly isOver: boolean | number | bigint;
  readonly others: number | bigint;
}

export function createCaseRetention(
  client: PrismaClient,
  keys: CaseKeys,
  sealed: Pick<SealedKeys, 'originOf'>,
): CaseRetention {
  async function ofConversation(conversation: string): Promise<Own[]> {
    return client.$queryRaw<Own[]>`
      SELECT "c"."id", "c"."kind", "c"."isOver", (SELECT COUNT(*) FROM "CaseParty" "o" WHERE "o"."caseId" = "c"."id"
        AND "o"."id" <> "p"."id" AND "o"."wrappedKey" IS NOT NULL) AS "others"
      FROM "CaseParty" "p" JOIN "CaseRow" "c" ON "c"."id" = "p"."caseId" WHERE "p"."conversation" = ${hashId(conversation)}`;
  }

  /** A tố cáo goes on by law; the chat it came from leads to it no more. */
  async function cutOffSealed(conversation: string, at: Date): Promise<void> {
    const origin = sealed.originOf(conversation);
    const cut = await client.$transaction(async (tx) => {
      await keepCountOfDay(tx, conversation, localDayOf(at), sealed);
      const rows = await tx.sealedCaseRow.findMany({ where: { origin }, select: { id: true } });
      await tx.sealedCaseRow.updateMany({ where: { origin }, data: { origin: null } });
      const acts = rows.map(({ id }) => ({
        at,
        actor: 'citizen',
        action: 'forget-requester',
        subject: `sealed:${id}`,
      }));
      await appendAudit(tx, acts);
      return rows.length;
    });
    if (cut > 0) await emptyWriteAheadLog(client);
  }

  /** By law a khiếu nại is answered in writing to a name and an address. */
  async function keepNameAndAddress(tx: Queries, caseId: string, conversation: string): Promise<void> {
    const rows = await tx.$queryRaw<CasePartyRow[]>`SELECT * FROM "CaseParty"
      WHERE "caseId" = ${caseId} AND "conversation" = ${hashId(conversation)}`;
    for (const row of rows) {
      const known = unsealAlone<{ name?: string; address?: string }>(keys.identity, row, requesterOf(row.id)) ?? {};
      const { name, address } = known;
      const kept = { ...(name === undefined ? {} : { name }), ...(address === undefined ? {} : { address }) };
      const { wrappedKey, ciphertext } = sealAlone(keys.identity, kept, requesterOf(row.id));
      await tx.$executeRaw`UPDATE "CaseParty" SET "wrappedKey" = ${wrappedKey}, "ciphertext" = ${ciphertext}, "conversation" = NULL
        WHERE "id" = ${row.id}`;
    }
  }

  /** A new key takes the place of the old one, so that nothing sealed with that - reasons, notes, photos - opens again. */
  async function anonymise(
    tx: Queries,
    ids: readonly string[],
    at: Date,
    actor = 'system',
    action = 'anonymise',
  ): Promise<void> {
    if (ids.length === 0) return;
    const list = Prisma.join(ids);
    await tx.$executeRaw`UPDATE "CaseRow" SET "isAnonymised" = TRUE, "cell" = NULL, "revision" = "revision" + 1,
      "registerLine" = NULL WHERE "id" IN (${list})`;
    await tx.$executeRaw`UPDATE "CaseParty" SET "wrappedKey" = NULL, "ciphertext" = NULL, "conversation" = NULL WHERE "caseId" IN (${list})`;
    await tx.$executeRaw`UPDATE "CaseEventRow" SET "ciphertext" = NULL WHERE "caseId" IN (${list})`;
    await tx.$executeRaw`DELETE FROM "CaseFile" WHERE "caseId" IN (${list})`;
    await tx.$executeRaw`DELETE FROM "CaseText" WHERE "caseId" IN (${list})`;
    await tx.$executeRaw(
      insertRows(
        'CaseText',
        ids.map((id) => emptyText(id)),
      ),
    );
    const acts = ids.map((id) => ({ at, actor, action, subject: `case:${id}` }));
    await appendAudit(tx, acts);
  }

  /** What officials and the person were told of the case, or are about to be: its words stand in there. */
  async function takeBackMessages(tx: Queries, id: string, at: Date): Promise<void> {
    const events = await tx.$queryRaw<
      { id: number | bigint }[]
    >`SELECT "id" FROM "CaseEventRow" WHERE "caseId" = ${id}`;
    const keys = [
      ...events.flatMap(({ id: number }) => [
        `case-staff:${number}:%`,
        `case-news:${number}:%`,
        `case-unreached:${number}:%`,
      ]),
      `case-late:${id}:%`,
      `case-warning:${id}:%`,
    ];
    for (const key of keys) {
      await tx.$executeRaw`UPDATE "OutboundMessage" SET "status" = 'cancelled', "reason" = 'withdrawn', "endedAt" = ${at}
        WHERE "message" LIKE ${key} AND "status" = 'planned'`;
      await tx.$executeRaw`UPDATE "OutboundMessage" SET "wrappedKey" = NULL, "ciphertext" = NULL WHERE "message" LIKE ${key}`;
    }
  }

  function emptyText(caseId: string) {
    const own = makeOwnKey(keys.content, textOf(caseId));
    const text: SealedText = { summary: '', content: '', place: {}, attachments: [] };
    return { caseId, wrappedKey: own.wrappedKey, ciphertext: sealJson(own.key, text, textOf(caseId)) };
  }

  return {
    async ownCases(conversation) {
      const own = await ofConversation(conversation);
      const origin = sealed.originOf(conversation);
      const [openSealed, endedSealed] = await Promise.all(
        [false, true].map((isOver) => client.sealedCaseRow.count({ where: { origin, isOver } })),
      );
      const ended = own.filter(({ isOver }) => Boolean(isOver)).length;
      return { open: own.length - ended + (openSealed ?? 0), ended: ended + (endedSealed ?? 0) };
    },

    sentAndForgotten: (conversation, day) => countOfDay(client, conversation, day, sealed),

    async forgetRequester(conversation, at) {
      await cutOffSealed(conversation, at);
      const own = await ofConversation(conversation);
      if (own.length === 0) return 0;
      const alone = own.filter(({ isOver, others }) => Boolean(isOver) && Number(others) === 0).map(({ id }) => id);
      await client.$transaction(async (tx) => {
        await anonymise(tx, alone, at);
        for (const { id } of own.filter(
          ({ id, kind, isOver }) => !alone.includes(id) && kind === 'khieu-nai' && !isOver,
        ))
          await keepNameAndAddress(tx, id, conversation);
        await tx.$executeRaw`UPDATE "CaseParty" SET "wrappedKey" = NULL, "ciphertext" = NULL, "conversation" = NULL
          WHERE "conversation" = ${hashId(conversation)}`;
        const onlyTheirs = own.filter(({ others }) => Number(others) === 0).map(({ id }) => id);
        if (onlyTheirs.length > 0)
          await tx.$executeRaw`UPDATE "CaseRow" SET "isForgotten" = TRUE WHERE "id" IN (${Prisma.join(onlyTheirs)})`;
        // From here on the register looks at the person's own row, which says what is left of them.
        await tx.$executeRaw`UPDATE "CaseRow" SET "registerLine" = NULL
          WHERE "id" IN (${Prisma.join(own.map(({ id }) => id))})`;
        const acts = own.map(({ id }) => ({ at, actor: 'citizen', action: 'forget-requester', subject: `case:${id}` }));
        await appendAudit(tx, acts);
      });
      await emptyWriteAheadLog(client);
      return own.length;
    },

    async anonymiseEndedBefore(day, at) {
      await forgetCountsBefore(client, localDayOf(at));
      let count = 0;
      for (;;) {
        const rows = await client.$queryRaw<{ id: string }[]>`SELECT "id" FROM "CaseRow"
          WHERE "isAnonymised" = FALSE AND "isOver" = TRUE AND ("endedOn" < ${day} OR "isForgotten" = TRUE) LIMIT ${AT_ONCE}`;
        if (rows.length === 0) break;
        await client.$transaction((tx) =>
          anonymise(
            tx,
            rows.map(({ id }) => id),
            at,
          ),
        );
        count += rows.length;
      }
      if (count > 0) await emptyWriteAheadLog(client);
      return count;
    },

    async endAsMoved(id, by, at) {
      const today = localDayOf(at);
      await client.$transaction(async (tx) => {
        await tx.$executeRaw`UPDATE "CaseRow" SET "state" = 'closed', "isOver" = TRUE, "closingReason" = 'transferred', "dueOn" = NULL,
          "category" = 'khac', "area" = NULL, "about" = NULL, "assignee" = NULL, "handledOn" = ${today}, "endedOn" = ${today} WHERE "id" = ${id}`;
        await takeBackMessages(tx, id, at);
        await anonymise(tx, [id], at, by, 'seal');
      });
      await emptyWriteAheadLog(client);
    },
  };
}
