import { fork } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { emptyWriteAheadLog } from '../src/adapters/database/conversations/conversation-store.js';
import { takeStep } from '../src/domain/complaints/steps/take-step.js';
import { openNewsOffice } from './support/news-office.js';
import { sampleDraft } from './support/sample-case.js';

const AT = new Date('2026-03-03T02:00:00Z');
const ANSWERED = new Date('2026-03-03T02:00:05Z');
const LATER = new Date('2026-03-03T02:01:00Z');
const folder = mkdtempSync(join(tmpdir(), 'motcua-kill-news-'));
afterAll(() => rmSync(folder, { recursive: true }));

/**
 * A case that somebody brought in a chat and somebody else follows on a page, taken and answered twice, and one that just came in: nobody was
 * told of either yet.
 */
async function prepare(file: string): Promise<string> {
  const { database, cases, registry } = await openNewsOffice(`file:${file}`);
  const page = await registry.issue(AT);
  const replyTo = { channel: 'telegram', chat: 't1' } as const;
  let { filed } = await cases.create(sampleDraft('d1'), {
    role: 'reporter',
    requester: { replyTo },
    conversation: 't1',
  });
  const follower = {
    role: 'follower',
    requester: { replyTo: { channel: 'web', chat: page } },
    conversation: page,
  } as const;
  await cases.addParty(filed.id, follower, AT);
  for (const step of [
    { action: 'classify', at: AT },
    { action: 'take', at: AT },
    { action: 'answer', answer: 'Đã cử người đến xem.', at: AT },
    { action: 'answer', answer: 'Đèn đã thay.', at: ANSWERED },
  ] as const) {
    const taken = takeStep(filed, { ...step, by: 'p1' });
    if (!taken.ok) throw new Error(taken.problem.kind);
    expect(await cases.save(taken.value.changed, [taken.value.event])).toBe(true);
    filed = { ...taken.value.changed, revision: filed.revision + 1 };
  }
  await cases.create(sampleDraft('d2'), { role: 'reporter', requester: {}, conversation: 't2' });
  await emptyWriteAheadLog(database.client);
  await database.close();
  return page;
}

/** Every gap between an event of a case and the mark that it was told; sending is another test (`kill-delivery`). */
const STEPS = ['after look', 'after page', 'after plan', 'after mark'];

test('killed anywhere between the event and the mark that it was told: nobody hears it twice, nobody not at all', {
  timeout: 120_000,
}, async () => {
  const template = join(folder, 'template.db');
  const page = await prepare(template);
  const files = STEPS.map((dies) => ({ dies, file: join(folder, `${dies.replace(' ', '-')}.db`) }));
  for (const { file } of files) copyFileSync(template, file);
  await Promise.all(
    files.map(async ({ dies, file }) => {
      const child = fork(
        join(import.meta.dirname, 'support/news-process.ts'),
        [`file:${file}`, dies, AT.toISOString()],
        {
          execArgv: ['--import', 'tsx'],
          stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
        },
      );
      expect([dies, (await once(child, 'exit'))[1]]).toEqual([dies, 'SIGKILL']);
    }),
  );
  for (const { dies, file } of files) {
    const office = await openNewsOffice(`file:${file}`);
    await office.tell(LATER);
    expect(await office.tell(LATER), dies).toBe(0);
    const planned = (await office.outbox.list(['planned'], 50)).map(({ to }) => `${to.channel}:${to.chat}`);
    // That the second came, to the clerk and the group; both answers, and not who had the first before, to who brought it.
    expect(planned.toSorted(), dies).toEqual(['telegram:group', 'telegram:t1', 'telegram:t1', 'zalo:clerk']);
    const read = (await office.transcripts.read(page)).map((line) => JSON.stringify(line));
    expect(
      read.filter((line) => line.includes('Đã cử người đến')),
      dies,
    ).toHaveLength(1);
    expect(read.filter((line) => line.includes('đã nhận xử lý'))).toEqual([]);
    expect(
      read.filter((line) => line.includes('Đèn đã thay')),
      dies,
    ).toHaveLength(1);
    await office.database.close();
  }
});
