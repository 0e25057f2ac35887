import type { OutboundStatus } from '../../../domain/delivery/outbound-message.js';
import { messageState } from '../../../domain/reminders/sending/message-state.js';
import {
  messageKey,
  type NoticeStep,
  type NoticeStore,
  type WrittenNotice,
} from '../../../domain/reminders/sending/notice-store.js';
import { groupBy } from '../../../shared/group-by.js';
import type { Notice as NoticeRow } from '../generated/client.js';
import type { OpenedDatabase } from '../opening/open-database.js';
import { insertOutbound } from '../outbound/insert-outbound.js';
import { createSealedParts } from '../outbound/sealed-parts.js';
import type { Statements } from '../statements/statements.js';
import { keepOffers, type OfferRow } from './keep-offers.js';
import { toMessage, toQueuedNotice, toQueuedRow } from './notice-rows.js';

/** Written in one transaction: others get their turn in between. */
const AT_ONCE = 500;

export function createNoticeStore(
  { statements }: Pick<OpenedDatabase, 'statements'>,
  officeKey: Uint8Array,
): NoticeStore {
  const texts = createSealedParts(officeKey);

  async function queueSome(some: Parameters<NoticeStore['queue']>[0], at: Date): Promise<void> {
    const rows = JSON.stringify(some.map((one) => toQueuedRow(one, at)));
    await statements.transaction(async (tx) => {
      const fresh = new Set((await tx.rows<{ id: string }>(QUEUE, [rows])).map(({ id }) => id));
      const added = some.filter(({ notice }) => fresh.has(notice.id));
      await insertOutbound(
        tx,
        texts,
        added.map(({ notice, step }) => toMessage(notice, 0, step, at)),
        at,
      );
      await noteOffers(
        tx,
        added.map(({ notice, step }) => offerOf(notice, 0, step, at)),
      );
    });
  }

  return {
    async queue(notices, at) {
      for (let from = 0; from < notices.length; from += AT_ONCE)
        await queueSome(notices.slice(from, from + AT_ONCE), at);
    },

    async ended(limit) {
      const rows = await statements.rows<NoticeRow & { readonly parts: string | null }>(ENDED, [limit]);
      return rows.flatMap((row) => {
        const end = messageState((row.parts?.split(',') ?? []) as OutboundStatus[]);
        return end === 'waiting' ? [] : [{ notice: toQueuedNotice(row), end }];
      });
    },

    async waiting(before) {
      return (await statements.rows<NoticeRow>(WAITING, [before.getTime()])).map(toQueuedNotice);
    },

    moveOn: (notice, step, at) =>
      statements.transaction(async (tx) => {
        const { id, rung, to, tried } = notice;
        if (await isOut(tx, messageKey(id, rung))) return false;
        const { channel, chat } = step.to;
        const next = [rung + 1, messageKey(id, rung + 1), channel, chat, JSON.stringify([...tried, to])];
        if ((await tx.change(MOVE_ON, [...next, id, rung])) === 0) return false;
        await tx.change(TAKE_BACK, [at, messageKey(id, rung)]);
        await tx.change(FORGET_OFFER, [messageKey(id, rung)]);
        await insertOutbound(tx, texts, [toMessage(notice, rung + 1, step, at)], at);
        await noteOffers(tx, [offerOf(notice, rung + 1, step, at)]);
        return true;
      }),

    async settle(ends, at) {
      if (ends.length === 0) return;
      const groups = groupBy(ends, (end) => (end.status === 'missed' ? `missed ${end.reason}` : end.status));
      await statements.transaction(async (tx) => {
        for (const group of groups.values()) {
          const [end] = group;
          if (!end) continue;
          const reason = end.status === 'missed' ? end.reason : null;
          const values = [end.status, at.getTime(), reason, JSON.stringify(group.map(({ id }) => id))];
          for (const sql of [SETTLE_REMINDERS, SETTLE]) await tx.change(sql, values);
        }
      });
    },

    withdraw: (id, at) =>
      statements.transaction(async (tx) => {
        const [row] = await tx.rows<NoticeRow>(QUEUED, [id]);
        if (!row || (await isOut(tx, row.message))) return false;
        await tx.change(TAKE_BACK, [at, row.message]);
        await tx.change('DELETE FROM "Notice" WHERE id = ?', [id]);
        await tx.change(FORGET_OFFER, [row.message]);
        await tx.change(REARM, [id]);
        return true;
      }),

    async noteArrivals(since, at) {
      const arrived = await statements.rows<{ id: string }>(ARRIVED, [since.getTime()]);
      if (arrived.length === 0) return 0;
      const values = [at.getTime(), JSON.stringify(arrived.map(({ id }) => id))];
      return statements.transaction(async (tx) => {
        await tx.change(ARRIVE_REMINDERS, values);
        return tx.change(ARRIVE, values);
      });
    },

    forget: (before) => statements.change('DELETE FROM "Notice" WHERE "settledAt" < ?', [before.getTime()]),
  };
}

function offerOf({ id, content }: WrittenNotice, rung: number, { to }: NoticeStep, at: Date): OfferRow {
  return { message: messageKey(id, rung), to, choices: content.choices.map((choice) => choice.id), at };
}

/** A notice that offers nothing leaves what the one before offered. */
async function noteOffers(tx: Statements, offers: readonly OfferRow[]): Promise<void> {
  for (const [sql, value] of keepOffers(offers.filter(({ choices }) => choices.length > 0)))
    await tx.change(sql, [value]);
}

/** Something of the message is on its way, or may have arrived. */
async function isOut(tx: Statements, message: string): Promise<boolean> {
  return (await tx.rows(IS_OUT, [message])).length > 0;
}

const FORGET_OFFER = 'DELETE FROM "NoticeOffer" WHERE message = ?';
const QUEUED = `SELECT * FROM "Notice" WHERE id = ? AND status = 'queued'`;
const IS_OUT = `
  SELECT id FROM "OutboundMessage" WHERE message = ? AND status IN ('sending', 'sent', 'uncertain') LIMIT 1`;
const TAKE_BACK = `
  UPDATE "OutboundMessage" SET status = 'cancelled', reason = 'withdrawn', "endedAt" = ?, "wrappedKey" = NULL, ciphertext = NULL
  WHERE message = ? AND status = 'planned'`;
const QUEUE = `
  INSERT INTO "Notice" (id, kind, person, status, rank, content, "usefulUntil", "queuedAt", message, rung, channel, chat, tried)
  SELECT value ->> 0, value ->> 1, value ->> 2, 'queued', value ->> 3, value ->> 4, value ->> 5, value ->> 6, value ->> 7, 0,
    value ->> 8, value ->> 9, '[]'
  FROM json_each(?) WHERE true ON CONFLICT (id) DO NOTHING RETURNING id`;
const ENDED = `
  SELECT n.*, group_concat(o.status) AS parts FROM "Notice" n LEFT JOIN "OutboundMessage" o ON o.message = n.message
  WHERE n.status = 'queued' GROUP BY n.id
  HAVING SUM(CASE WHEN o.status IN ('planned', 'sending') THEN 1 ELSE 0 END) = 0 LIMIT ?`;
const WAITING = `
  SELECT n.* FROM "Notice" n WHERE n.status = 'queued' AND n."queuedAt" < ?
    AND EXISTS (SELECT 1 FROM "OutboundMessage" o WHERE o.message = n.message AND o.status = 'planned')
    AND NOT EXISTS (SELECT 1 FROM "OutboundMessage" o WHERE o.message = n.message AND o.status <> 'planned')`;
const MOVE_ON = `
  UPDATE "Notice" SET rung = ?, message = ?, channel = ?, chat = ?, tried = ? WHERE id = ? AND rung = ? AND status = 'queued'`;
const SETTLE = `
  UPDATE "Notice" SET status = ?, "settledAt" = ?, reason = ?, content = NULL
  WHERE status = 'queued' AND id IN (SELECT value FROM json_each(?))`;
const SETTLE_REMINDERS = `
  UPDATE "Reminder" SET status = ?, "settledAt" = ?, reason = ?
  WHERE status = 'bundled' AND notice IN (SELECT value FROM json_each(?))`;
const REARM = `UPDATE "Reminder" SET status = 'armed', notice = NULL WHERE status = 'bundled' AND notice = ?`;
const ARRIVED = `
  SELECT n.id FROM "Notice" n WHERE n.status IN ('uncertain', 'missed') AND n."settledAt" > ?
    AND EXISTS (SELECT 1 FROM "OutboundMessage" o WHERE o.message = n.message)
    AND NOT EXISTS (SELECT 1 FROM "OutboundMessage" o WHERE o.message = n.message AND o.status <> 'sent')`;
const ARRIVE = `
  UPDATE "Notice" SET status = 'sent', reason = NULL, "settledAt" = ? WHERE id IN (SELECT value FROM json_each(?))`;
const ARRIVE_REMINDERS = `
  UPDATE "Reminder" SET status = 'sent', reason = NULL, "settledAt" = ?
  WHERE status IN ('uncertain', 'missed') AND notice IN (SELECT value FROM json_each(?))`;
