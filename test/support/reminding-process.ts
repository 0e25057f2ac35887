// A process of its own for `kill-reminding.test.ts`: looks at the clock at the instants it is given and dies (kill -9) at a step.
import type { SendResult } from '../../src/domain/delivery/messenger.js';
import { openRemindingOffice } from './reminding-office.js';

const [url = '', platform = '', dieAt = '', ...instants] = process.argv.slice(2);

function die(): void {
  process.kill(process.pid, 'SIGKILL');
}

const office = await openRemindingOffice(url, {
  atOnce: 1,
  around:
    (name, method) =>
    async (...given) => {
      if (dieAt === `before ${name}`) die();
      const value = await method(...given);
      const isEmpty = Array.isArray(value) && value.length === 0;
      if (dieAt === `after ${name}` && !isEmpty) die();
      return value;
    },
  async send(channel, chat, text) {
    const response = await fetch(platform, { method: 'POST', body: JSON.stringify({ channel, chat, text, dieAt }) });
    const result = (await response.json()) as SendResult;
    if (dieAt === 'after send') die();
    return result;
  },
});

// As the dispatcher does when it starts: what a process before left half done is uncertain.
await office.outbox.sweep(new Date(instants[0] ?? 0));
for (const at of instants.map((instant) => new Date(instant))) {
  await office.look.remind(at);
  // The platform answers, a failed one goes on to the next address, and that is answered again.
  for (let round = 0; round < 3; round++) {
    await office.deliver(at);
    await office.look.follow(at);
  }
}
await office.database.close();
