import type { LocalDay } from '../../../../domain/calendar/office-time.js';
import { hashId } from '../../../../shared/ids.js';
import type { PrismaClient } from '../../generated/client.js';
import type { Queries } from '../insert-rows.js';
import type { SealedKeys } from '../sealed/sealed-keys.js';

/** Of a day only: what stands there leads from no day to another. */
function originOn(conversation: string, day: LocalDay, { originOf }: Pick<SealedKeys, 'originOf'>): string {
  return originOf(`${day} ${conversation}`);
}

/** Before a conversation is forgotten: how many cases it has sent today, which still count against the limit of the day. */
export async function keepCountOfDay(
  tx: Queries,
  conversation: string,
  day: LocalDay,
  keys: Pick<SealedKeys, 'originOf'>,
): Promise<void> {
  await tx.$executeRaw`DELETE FROM "FiledAndForgotten" WHERE "day" < ${day}`;
  const [sent] = await tx.$queryRaw<{ count: number | bigint }[]>`SELECT
    (SELECT COUNT(DISTINCT "c"."id") FROM "CaseParty" "p" JOIN "CaseRow" "c" ON "c"."id" = "p"."caseId"
      WHERE "p"."conversation" = ${hashId(conversation)} AND "c"."receivedOn" = ${day})
    + (SELECT COUNT(*) FROM "SealedCaseRow" WHERE "origin" = ${keys.originOf(conversation)} AND "receivedOn" = ${day}) AS "count"`;
  const count = Number(sent?.count ?? 0);
  if (count === 0) return;
  await tx.$executeRaw`INSERT INTO "FiledAndForgotten" ("origin", "day", "count")
    VALUES (${originOn(conversation, day, keys)}, ${day}, ${count})
    ON CONFLICT ("origin") DO UPDATE SET "count" = "FiledAndForgotten"."count" + excluded."count"`;
}

export async function countOfDay(
  client: PrismaClient,
  conversation: string,
  day: LocalDay,
  keys: Pick<SealedKeys, 'originOf'>,
): Promise<number> {
  const row = await client.filedAndForgotten.findUnique({ where: { origin: originOn(conversation, day, keys) } });
  return row?.count ?? 0;
}

export async function forgetCountsBefore(client: PrismaClient, day: LocalDay): Promise<void> {
  await client.filedAndForgotten.deleteMany({ where: { day: { lt: day } } });
}
