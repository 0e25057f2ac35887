import type { PrismaClient } from '../generated/client.js';

/** A person has an uncertain or failed part sent again, and what failed after it in the same message. */
export async function sendAgain(client: PrismaClient, id: number, at: Date): Promise<boolean> {
  const planned =
    await client.$executeRaw`UPDATE "OutboundMessage" SET "status" = 'planned', "reason" = NULL, "endedAt" = NULL,
    "notBefore" = ${at}, "usefulUntil" = NULL, "leaseOwner" = NULL, "leaseUntil" = NULL
    WHERE "ciphertext" IS NOT NULL AND "status" IN ('uncertain', 'failed') AND ("id" = ${id} OR ("status" = 'failed'
      AND "id" IN (SELECT "after"."id" FROM "OutboundMessage" "after" JOIN "OutboundMessage" "asked"
        ON "asked"."message" = "after"."message" AND "after"."part" > "asked"."part"
        WHERE "asked"."id" = ${id} AND "asked"."status" IN ('uncertain', 'failed') AND "asked"."ciphertext" IS NOT NULL)))`;
  return planned > 0;
}
