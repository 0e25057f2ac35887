import { Hono } from 'hono';
import { createTelegramChannel, type TelegramChannel } from '../../../src/adapters/telegram/create-telegram-channel.js';
import { listen } from '../../../src/adapters/web/listen.js';
import type { TurnHandler } from '../../../src/domain/conversation/ports.js';
import { silentLog } from '../../../src/shared/log.js';
import type { ChannelDriver } from '../../contracts/channel-conversation.js';
import { createDirectGate } from '../direct-gate.js';
import { startFakeTelegram, TOKEN } from './fake-telegram.js';
import { createPerson } from './people.js';

const SECRET = 'a-secret-of-the-tests';

/** One person on Telegram, with the whole channel between them and `handle`. */
export async function openTelegram(handle: TurnHandler, way: 'polling' | 'webhook'): Promise<ChannelDriver> {
  const fake = await startFakeTelegram();
  const front = new Hono();
  const server = await listen(front, { host: '127.0.0.1', port: 0 });
  const webhook = way === 'webhook' ? { url: `${server.address}webhooks/telegram`, secret: SECRET } : undefined;
  const channel: TelegramChannel = createTelegramChannel({
    token: TOKEN,
    apiRoot: fake.apiRoot,
    webhook,
    clock: () => new Date('2026-03-02T05:00:00Z'),
    log: silentLog,
  });
  if (channel.routes) front.route('/webhooks/telegram', channel.routes);
  const gate = createDirectGate(channel.withTyping(handle), channel.messenger);
  channel.start({ gate, reach: { note: async () => {} } });
  const person = createPerson(fake, 5001);
  let read = 0;

  return {
    say: async (text) => void person.says(text),
    press: async (label) => void person.presses(label),
    async nextReply() {
      await fake.until(() => fake.sent.length > read);
      const { text, buttons } = fake.sent[read++] ?? { text: '', buttons: [] };
      return { text, labels: buttons.map(({ label }) => label) };
    },
    async stop() {
      await channel.stop();
      await server.stop();
      await fake.stop();
    },
  };
}
