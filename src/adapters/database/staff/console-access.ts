import type { CodeUse } from '../../../domain/people/ports.js';
import type { ConsoleAccess } from '../../../domain/people/sign-in/console-access.js';
import { hashId } from '../../../shared/ids.js';
import type { PrismaClient } from '../generated/client.js';
import { forgetCodes, issueCode, useOnce } from './one-time-codes.js';
import { countTries, forgetTries, noteTry } from './wrong-tries.js';

const CHANNEL = 'console';
/** A write for each page that is opened would be many. */
const SEEN_EVERY_MS = 10 * 60_000;

/** Networks are kept as hashes, as tokens are. */
export function createConsoleAccess(client: PrismaClient): ConsoleAccess {
  return {
    issueCode: (personId, code, expiresAt, at) =>
      issueCode(client, { purpose: 'console', personId, code, expiresAt }, at),

    useCode(code, { token, network }, at) {
      return client.$transaction(async (tx): Promise<CodeUse> => {
        const mark = { usedChannel: CHANNEL, usedChat: hashId(network) };
        const used = await useOnce(tx, { purpose: 'console', code }, mark, at);
        // Another browser behind the same address asks with a token of its own: once is once.
        if (used.kind === 'again') return { kind: 'taken' };
        if (used.kind !== 'first') return used;
        const session = { tokenHash: hashId(token), personId: used.person, createdAt: at, seenAt: at, provedAt: at };
        await tx.consoleSession.create({ data: session });
        return { kind: 'linked', person: used.person };
      });
    },

    countTries: (network, since) => countTries(client, CHANNEL, hashId(network), since),
    noteTry: (network, at) => noteTry(client, CHANNEL, hashId(network), at),

    async personOf(token, { openedAfter, seenAfter }, at) {
      const tokenHash = hashId(token);
      const row = await client.consoleSession.findUnique({ where: { tokenHash } });
      if (!row || row.createdAt <= openedAfter || row.seenAt <= seenAfter) return undefined;
      if (at.getTime() - row.seenAt.getTime() > SEEN_EVERY_MS)
        await client.consoleSession.updateMany({ where: { tokenHash }, data: { seenAt: at } });
      return row.personId;
    },

    async provedAt(token) {
      const row = await client.consoleSession.findUnique({ where: { tokenHash: hashId(token) } });
      return row?.provedAt ?? undefined;
    },

    prove(code, { token, network, person }, at) {
      return client.$transaction(async (tx): Promise<CodeUse> => {
        const mark = { usedChannel: CHANNEL, usedChat: hashId(network) };
        const used = await useOnce(tx, { purpose: 'console', code, personId: person }, mark, at);
        if (used.kind === 'again') return { kind: 'taken' };
        if (used.kind !== 'first') return used;
        const where = { tokenHash: hashId(token), personId: person };
        await tx.consoleSession.updateMany({ where, data: { provedAt: at } });
        return { kind: 'linked', person };
      });
    },

    async endProof(token) {
      await client.consoleSession.updateMany({ where: { tokenHash: hashId(token) }, data: { provedAt: null } });
    },

    async close(token) {
      await client.consoleSession.deleteMany({ where: { tokenHash: hashId(token) } });
    },

    async closeAll(personId) {
      return (await client.consoleSession.deleteMany({ where: { personId } })).count;
    },

    async forgetOver({ openedAfter, seenAfter }) {
      const where = { OR: [{ createdAt: { lte: openedAfter } }, { seenAt: { lte: seenAfter } }] };
      return (await client.consoleSession.deleteMany({ where })).count;
    },

    forgetCodes: async (before, at) => (await forgetCodes(client, before)) + (await forgetTries(client, at)),
  };
}
