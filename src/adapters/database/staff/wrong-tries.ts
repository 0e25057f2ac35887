import type { PrismaClient } from '../generated/client.js';

/** Tries older than this lock nobody any more. */
const TRIES_KEPT_MS = 24 * 3_600_000;

export function countTries(client: PrismaClient, channel: string, chat: string, since: Date): Promise<number> {
  return client.linkTry.count({ where: { channel, chat, at: { gt: since } } });
}

export async function noteTry(client: PrismaClient, channel: string, chat: string, at: Date): Promise<void> {
  await client.$transaction([
    client.linkTry.deleteMany(endedAt(at)),
    client.linkTry.create({ data: { channel, chat, at } }),
  ]);
}

/** Deletes those that count no more, where nobody types a wrong one that would. */
export async function forgetTries(client: PrismaClient, at: Date): Promise<number> {
  return (await client.linkTry.deleteMany(endedAt(at))).count;
}

function endedAt(at: Date) {
  return { where: { at: { lt: new Date(at.getTime() - TRIES_KEPT_MS) } } };
}
