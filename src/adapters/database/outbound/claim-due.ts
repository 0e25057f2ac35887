import { type OutboundMessage, PRIORITIES } from '../../../domain/delivery/outbound-message.js';
import type { ClaimRequest } from '../../../domain/delivery/outbox-store.js';
import type { SqlValue, Statements } from '../statements/statements.js';
import { type ClaimedRow, toMessage } from './outbound-rows.js';
import type { SealedParts } from './sealed-parts.js';

/**
 * One message of a chat at most: none while another is being sent, and only the first of those that are due, which may itself
 * have to wait before it is tried again. `+ 0` keeps SQLite from reading all that is planned for the next in a chat, and from
 * preparing the statement anew for each limit: with thousands planned a claim took a hundred times as long.
 */
const CLAIM = claimSql('? + 0');

/**
 * Counted in the statement that claims, so that it holds between processes: who ended lately was claimed lately, or before. What
 * bears an instant that is yet to come was claimed before the clock was set back, or by a clock that is wrong, and holds nothing up.
 */
const CLAIM_TOGETHER = claimSql(`max(0, min(?, ?
    - (SELECT count(*) FROM "OutboundMessage" "u" WHERE "u"."status" = 'sending' AND "u"."channel" = ?
        AND "u"."leaseUntil" > ? AND "u"."leaseUntil" < ?)
    - (SELECT count(*) FROM "OutboundMessage" "u" WHERE "u"."channel" = ? AND "u"."status" IN ('sent', 'uncertain', 'failed')
        AND "u"."endedAt" > ? AND "u"."endedAt" < ? AND "u"."leaseUntil" > ? AND "u"."leaseUntil" < ?)))`);

function claimSql(limit: string): string {
  return `UPDATE "OutboundMessage" SET "status" = 'sending', "attempts" = "attempts" + 1, "leaseOwner" = ?, "leaseUntil" = ?
  WHERE "id" IN (
    SELECT "o"."id" FROM "OutboundMessage" "o"
    WHERE "o"."channel" = ? AND "o"."status" = 'planned' AND "o"."rank" BETWEEN ? AND ?
      AND "o"."dueAt" <= ? AND "o"."notBefore" <= ? AND ("o"."usefulUntil" IS NULL OR "o"."usefulUntil" > ?)
      AND "o"."chat" NOT IN (SELECT "value" FROM json_each(?))
      AND NOT EXISTS (SELECT 1 FROM "OutboundMessage" "now" WHERE "now"."channel" = "o"."channel"
        AND "now"."chat" = "o"."chat" AND "now"."status" = 'sending')
      AND NOT EXISTS (SELECT 1 FROM "OutboundMessage" "first" WHERE "first"."channel" = "o"."channel"
        AND "first"."chat" = "o"."chat" AND "first"."status" = 'planned' AND "first"."dueAt" <= ?
        AND ("first"."rank" + 0, "first"."dueAt", "first"."id") < ("o"."rank", "o"."dueAt", "o"."id"))
      AND NOT EXISTS (SELECT 1 FROM "Chat" "c" WHERE "c"."channel" = "o"."channel" AND "c"."chat" = "o"."chat"
        AND "c"."pausedUntil" > ?)
      AND NOT EXISTS (SELECT 1 FROM "ChannelPause" "p" WHERE "p"."channel" = "o"."channel" AND "p"."until" > ?)
    ORDER BY "o"."rank", "o"."dueAt", "o"."id" LIMIT ${limit})
  RETURNING "id", "message", "part", "channel", "chat", "rank", "status", "reason", "attempts", "dueAt", "usefulUntil",
    "endedAt", "wrappedKey", "ciphertext"`;
}

const FAIL_UNREADABLE = `UPDATE "OutboundMessage" SET "status" = 'failed', "reason" = 'unreadable', "endedAt" = ? WHERE "id" = ?`;

/** The most pressing first. What cannot be read, because the office's key is another one, fails. */
export async function claimDue(
  statements: Statements,
  texts: Pick<SealedParts, 'open'>,
  { channel, priorities, limit, together, except, at, leaseUntil }: ClaimRequest,
  owner: string,
): Promise<OutboundMessage[]> {
  const ranks = priorities.map((priority) => PRIORITIES.indexOf(priority));
  const lease = [owner, leaseUntil, channel, Math.min(...ranks), Math.max(...ranks)];
  const resting = JSON.stringify(except);
  const limits = together ? [limit, ...allowanceOf(together, channel, at, leaseUntil)] : [limit];
  const sql = together ? CLAIM_TOGETHER : CLAIM;
  const rows = await statements.rows<ClaimedRow>(sql, [...lease, at, at, at, resting, at, at, at, ...limits]);
  const claimed: OutboundMessage[] = [];
  for (const row of rows.toSorted(byUrgency)) {
    const message = toMessage(row, texts);
    if (message) claimed.push(message);
    else await statements.change(FAIL_UNREADABLE, [at, Number(row.id)]);
  }
  return claimed;
}

/** What `CLAIM_TOGETHER` counts by: of the leases, which are all as long, follows when it was claimed. */
function allowanceOf(
  { count, withinMs }: NonNullable<ClaimRequest['together']>,
  channel: string,
  at: Date,
  leaseUntil: Date,
): SqlValue[] {
  const around = (instant: Date) => [-withinMs, withinMs].map((ms) => new Date(instant.getTime() + ms));
  return [count, channel, ...around(leaseUntil), channel, ...around(at), ...around(leaseUntil)];
}

function byUrgency(a: ClaimedRow, b: ClaimedRow): number {
  const due = (row: ClaimedRow) => new Date(row.dueAt).getTime();
  return Number(a.rank) - Number(b.rank) || due(a) - due(b) || Number(a.id) - Number(b.id);
}
