import type { CalendarFeed, CalendarFeeds, CalendarOwner } from '../../../domain/tasks/calendars/calendar-feeds.js';
import { createCapability, hashId } from '../../../shared/ids.js';
import type { PrismaClient, CalendarFeed as Row } from '../generated/client.js';

/** Enough of the hash to name a feed; the whole hash finds it. */
const ID_LENGTH = 10;

export function createCalendarFeeds(client: PrismaClient): CalendarFeeds {
  return {
    async issue(owner, at) {
      const secret = createCapability();
      const secretHash = hashId(secret);
      const id = secretHash.slice(0, ID_LENGTH);
      await client.calendarFeed.create({ data: { id, secretHash, ...toColumns(owner), createdAt: at } });
      return { feed: { id, owner, createdAt: at }, secret };
    },
    async find(secret) {
      const row = await client.calendarFeed.findUnique({ where: { secretHash: hashId(secret) } });
      return row ? toFeed(row) : undefined;
    },
    async list() {
      return (await client.calendarFeed.findMany({ orderBy: { createdAt: 'asc' } })).map(toFeed);
    },
    async of(owner) {
      const where = toColumns(owner);
      return (await client.calendarFeed.findMany({ where, orderBy: { createdAt: 'asc' } })).map(toFeed);
    },
    async revoke(id) {
      return (await client.calendarFeed.deleteMany({ where: { id } })).count > 0;
    },
  };
}

function toColumns(owner: CalendarOwner): Pick<Row, 'ownerKind' | 'owner'> {
  return { ownerKind: owner.kind, owner: owner.kind === 'person' ? owner.person : owner.role };
}

function toFeed({ id, ownerKind, owner, createdAt }: Row): CalendarFeed {
  return {
    id,
    createdAt,
    owner: ownerKind === 'person' ? { kind: 'person', person: owner } : { kind: 'role', role: owner },
  };
}
