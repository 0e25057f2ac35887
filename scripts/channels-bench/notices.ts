import { join } from 'node:path';
import { openDatabase } from '../../src/adapters/database/opening/open-database.js';
import { createDeliveryAdapters } from '../../src/adapters/database/outbound/delivery-adapters.js';
import { readOrCreateKey } from '../../src/adapters/database/sealing/key-file.js';
import { createWorker } from '../../src/adapters/database/worker.js';
import { startContestant } from './contestants.js';
import { Platform } from './platform.js';

const LEAST_PER_SECOND = 28;
const MOST_PER_SECOND = 30;
const PLANNED_AT_ONCE = 500;

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

/** Planned by another process in the product's database; the platform refuses the 31st of a second and counts who comes back early. */
export async function measureNotices(count: number, say: (line: string) => void, isUntimed = false): Promise<string[]> {
  const platform = new Platform();
  const refusedUntil = new Map<number, number>();
  let early = 0;
  let refused = 0;
  platform.refuse = (chat, at) => {
    if (at < (refusedUntil.get(chat) ?? 0)) early++;
    const lastSecond = platform.sentAt.slice(-MOST_PER_SECOND);
    if (lastSecond.length < MOST_PER_SECOND || (lastSecond[0] ?? 0) <= at - 1_000) return 0;
    refused++;
    refusedUntil.set(chat, at + 3_000);
    return 3;
  };
  const running = await startContestant('product', 'polling', await platform.start());
  try {
    while (!platform.isPolled()) await pause(50);
    await plan(running.dataDir, count);
    while (platform.sentAt.length < count) {
      const before = platform.sentAt.length;
      await pause(30_000);
      if (platform.sentAt.length === before) break;
    }
  } finally {
    await running.stop();
    platform.stop();
  }
  const { sentAt } = platform;
  const tookSeconds = ((sentAt.at(-1) ?? 0) - (sentAt[0] ?? 0)) / 1000;
  const perSecond = (sentAt.length - 1) / tookSeconds;
  say(
    `${count} notices: ${sentAt.length} sent, ${perSecond.toFixed(1)} a second, ${refused} refused, ${early} came back early`,
  );
  const failures: string[] = [];
  if (sentAt.length !== count) failures.push(`${sentAt.length} of ${count} notices arrived`);
  if (!isUntimed && perSecond < LEAST_PER_SECOND)
    failures.push(`${perSecond.toFixed(1)} notices a second, ${LEAST_PER_SECOND} are asked for`);
  if (early > 0) failures.push(`${early} messages were sent before retry_after was over`);
  return failures;
}

async function plan(dataDir: string, count: number): Promise<void> {
  const database = await openDatabase(`file:${join(dataDir, 'motcua.db')}`);
  const { key } = readOrCreateKey(join(dataDir, 'keys', 'conversation.key'));
  const { outbox } = createDeliveryAdapters(database, key, createWorker());
  const now = new Date();
  for (let first = 0; first < count; first += PLANNED_AT_ONCE) {
    const size = Math.min(PLANNED_AT_ONCE, count - first);
    const notices = Array.from({ length: size }, (_, index) => ({
      key: `bench:${first + index}`,
      to: { channel: 'telegram', chat: String(500_000 + first + index) } as const,
      priority: 'digest' as const,
      parts: [{ text: 'Thông báo: chiều mai cắt nước từ 13 giờ 30 để sửa đường ống.', choices: [] }],
      dueAt: now,
    }));
    await outbox.plan(notices, now);
  }
  await database.close();
}
