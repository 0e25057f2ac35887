import type { SendResult } from '../../src/domain/delivery/messenger.js';
import { type Around, openRemindingOffice } from './reminding-office.js';

/** A step at which the process ends, or none. */
export interface Death {
  readonly dieAt?: string;
  readonly die?: () => void;
}

/** An office that looks at instants as the product does, and sends to a platform that is a process of its own. */
export async function openLivingOffice(url: string, platform: string, { dieAt = '', die = () => {} }: Death = {}) {
  const around: Around =
    (name, method) =>
    async (...given) => {
      if (dieAt === `before ${name}`) die();
      const value = await method(...given);
      const isEmpty = Array.isArray(value) && value.length === 0;
      if (dieAt === `after ${name}` && !isEmpty) die();
      return value;
    };
  const office = await openRemindingOffice(url, {
    atOnce: 1,
    around,
    async send(channel, chat, text) {
      const response = await fetch(platform, { method: 'POST', body: JSON.stringify({ channel, chat, text, dieAt }) });
      const result = (await response.json()) as SendResult;
      if (dieAt === 'after send') die();
      return result;
    },
  });

  return {
    ...office,
    async liveThrough(instants: readonly Date[]): Promise<void> {
      // As the dispatcher does when it starts: what a process before left half done is uncertain.
      await office.outbox.sweep(instants[0] ?? new Date(0));
      for (const at of instants) {
        await office.look.remind(at);
        // The platform answers, a failed one goes on to the next address, and that is answered again.
        for (let round = 0; round < 3; round++) {
          await office.deliver(at);
          await office.look.follow(at);
        }
      }
    },
  };
}
