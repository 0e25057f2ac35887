import {
  type Handover,
  type HandoverStatus,
  type Handovers,
  isOpen,
  statusesBefore,
} from '../../../domain/conversation/handover/handover.js';
import type { ChatAddress, DeliveryChannel } from '../../../domain/delivery/messenger.js';
import { hashId } from '../../../shared/ids.js';
import { Prisma } from '../generated/client.js';
import type { HandoverModel } from '../generated/models.js';
import type { OpenedDatabase } from '../opening/open-database.js';
import type { ConversationKeys } from '../sealing/conversation-keys.js';
import { sealJson, unsealJson } from '../sealing/seal.js';

const UNIQUE_VIOLATION = 'P2002';
const OPEN = { in: [...statusesBefore('left')] };

const FIND_OPEN = `SELECT "code" FROM "Handover" WHERE "conversation" = ?
  AND "status" IN (${statusesBefore('left').map((status) => `'${status}'`)}) ORDER BY "startedAt" DESC LIMIT 1`;

/** What tells whose conversation it is: sealed with its key, destroyed with it. */
type Sealed = Pick<Handover, 'conversation' | 'channel' | 'chat' | 'startedBy'>;

export function createHandovers({ client, statements }: OpenedDatabase, keys: ConversationKeys): Handovers {
  async function read(row: HandoverModel): Promise<Handover | undefined> {
    const owner = await keys.findByHash(row.conversation);
    const sealed = owner && unsealJson<Sealed>(owner.key, row.ciphertext, contextOf(row.code, row.conversation));
    if (!sealed) return undefined;
    const { code, startedAt, until } = row;
    return { ...sealed, code, startedAt, until, status: row.status as HandoverStatus, ...clerkOf(row) };
  }

  /** Asked in every turn, and hardly ever found. */
  async function findNewest(conversation: string): Promise<HandoverModel | null> {
    const [found] = await statements.rows<{ code: string }>(FIND_OPEN, [conversation]);
    return found ? client.handover.findUnique({ where: { code: found.code } }) : null;
  }

  return {
    async openOf(conversation, at) {
      const row = await findNewest(hashId(conversation));
      return row && row.until.getTime() > at.getTime() ? read(row) : undefined;
    },

    async begin(handover) {
      const { code, startedAt, until, status } = handover;
      const { key, conversation } = await keys.use(handover.conversation, startedAt);
      const ciphertext = sealJson(key, sealedOf(handover), contextOf(code, conversation));
      const before = await client.handover.findUnique({ where: { code } });
      if (before && isOpen({ status: before.status as HandoverStatus, until: before.until }, startedAt)) return false;
      try {
        await client.$transaction([
          client.handover.deleteMany({ where: before ? { code, startedAt: before.startedAt } : { code: '' } }),
          client.handover.create({ data: { code, conversation, ciphertext, status, startedAt, until } }),
        ]);
        return true;
      } catch (error) {
        if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === UNIQUE_VIOLATION) return false;
        throw error;
      }
    },

    async change(code, status, clerk) {
      const answeredBy = clerk ? { clerkChannel: clerk.channel, clerkChat: clerk.chat } : {};
      const { count } = await client.handover.updateMany({
        where: { code, status: { in: [...statusesBefore(status)] } },
        data: { status, ...answeredBy },
      });
      return count > 0;
    },

    async take(code, clerk) {
      await client.handover.updateMany({
        where: { code, status: 'waiting' },
        data: { status: 'answering', clerkChannel: clerk.channel, clerkChat: clerk.chat },
      });
      const row = await client.handover.findUnique({ where: { code } });
      return row?.status === 'answering' ? clerkOf(row).clerk : undefined;
    },

    async close(at) {
      const where = { status: OPEN, until: { lte: at } };
      return (await client.handover.updateMany({ where, data: { status: 'closed' } })).count;
    },

    async open(at) {
      const rows = await client.handover.findMany({
        where: { status: OPEN, until: { gt: at } },
        orderBy: { startedAt: 'asc' },
      });
      return (await Promise.all(rows.map(read))).filter((handover) => handover !== undefined);
    },
  };
}

function sealedOf({ conversation, channel, chat, startedBy }: Handover): Sealed {
  return { conversation, channel, startedBy, ...(chat ? { chat } : {}) };
}

function clerkOf({ clerkChannel, clerkChat }: HandoverModel): { readonly clerk?: ChatAddress } {
  if (clerkChannel === null || clerkChat === null) return {};
  return { clerk: { channel: clerkChannel as DeliveryChannel, chat: clerkChat } };
}

function contextOf(code: string, conversation: string): string {
  return `handover:${code}:${conversation}`;
}
