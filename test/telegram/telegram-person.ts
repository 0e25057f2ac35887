import { Hono } from 'hono';
import {
  createTelegramChannel,
  type TelegramChannel,
  type TelegramOptions,
} from '../../src/adapters/telegram/create-telegram-channel.js';
import { listen } from '../../src/adapters/web/listen.js';
import type { TurnHandler } from '../../src/domain/conversation/ports.js';
import type { ChatAddress } from '../../src/domain/delivery/messenger.js';
import type { Reach } from '../../src/domain/delivery/outbox-store.js';
import type { ChannelDriver } from '../contracts/channel-conversation.js';
import { type AnsweringGate, createAnsweringGate } from '../fakes/answering-gate.js';
import { type FakeOptions, type FakeTelegram, startFakeTelegram, TOKEN } from '../fakes/telegram/fake-telegram.js';
import { createPerson, type Person } from '../fakes/telegram/people.js';

export const SECRET = 'a-secret-of-the-tests';
export const GROUP = -1001234567890;
export const NOON = new Date('2026-03-02T05:00:00Z');

/** Longer pauses are between looks at what should not have changed: they last until the end. */
const LONG_MS = 60_000;

export type Way = 'polling' | 'webhook';

export interface LogLine {
  readonly level: 'info' | 'warn' | 'error';
  readonly metadata: Record<string, unknown>;
  readonly message: string;
}

export interface TelegramGiven {
  readonly way: Way;
  readonly handle: TurnHandler;
  readonly fake: FakeOptions;
  readonly channel: Partial<TelegramOptions>;
  /** Called before the channel starts. */
  readonly prepare: (fake: FakeTelegram) => void;
}

export interface TelegramSetup {
  readonly fake: FakeTelegram;
  readonly channel: TelegramChannel;
  readonly inbound: AnsweringGate;
  readonly reach: (readonly [ChatAddress, Reach])[];
  /** Groups that have another id now. */
  readonly moves: (readonly [ChatAddress, string])[];
  readonly person: Person;
  readonly member: Person;
  readonly log: readonly LogLine[];
  /** How long was waited, instead of waiting. */
  readonly pauses: number[];
  readonly webhookUrl: string;
  stop(): Promise<void>;
}

const echo: TurnHandler = async ({ text, choice, attachment }) => [
  { text: choice ? `chọn ${choice}` : `${attachment ?? 'chữ'}: ${text}`, choices: [], outcome: 'answered' },
];

/** The whole channel between a fake Telegram and `handle`; pauses pass in no time. */
export async function startTelegram(given: Partial<TelegramGiven> = {}): Promise<TelegramSetup> {
  const { way = 'polling', handle = echo } = given;
  const fake = await startFakeTelegram(given.fake);
  given.prepare?.(fake);
  const front = new Hono();
  const server = await listen(front, { host: '127.0.0.1', port: 0 });
  const webhookUrl = `${server.address}webhooks/telegram`;
  const log: LogLine[] = [];
  const at = (level: LogLine['level']) => (metadata: Record<string, unknown>, message: string) =>
    void log.push({ level, metadata, message });
  const pauses: number[] = [];
  const channel = createTelegramChannel({
    token: TOKEN,
    apiRoot: fake.apiRoot,
    webhook: way === 'webhook' ? { url: webhookUrl, secret: SECRET } : undefined,
    clock: () => NOON,
    log: { info: at('info'), warn: at('warn'), error: at('error') },
    pause: async (ms, signal) => {
      pauses.push(ms);
      if (ms > LONG_MS) await new Promise((resolve) => signal.addEventListener('abort', resolve));
      else await new Promise((resolve) => setImmediate(resolve));
    },
    ...given.channel,
  });
  if (channel.routes) front.route('/webhooks/telegram', channel.routes);
  const inbound = createAnsweringGate(channel.withTyping(handle));
  inbound.connect(channel.messenger);
  const reach: (readonly [ChatAddress, Reach])[] = [];
  const note = async (chat: ChatAddress, state: Reach) => void reach.push([chat, state]);
  const moves: (readonly [ChatAddress, string])[] = [];
  const moved = async (from: ChatAddress, to: string) => void moves.push([from, to]);
  channel.start({ gate: inbound.gate, reach: { note, moved } });

  return {
    fake,
    channel,
    inbound,
    reach,
    moves,
    person: createPerson(fake, 5001),
    member: createPerson(fake, 5002, GROUP),
    log,
    pauses,
    webhookUrl,
    async stop() {
      await channel.stop();
      await server.stop();
      await fake.stop();
    },
  };
}

/** One person on Telegram, for the conversation that every channel passes. */
export async function openTelegramPerson(handle: TurnHandler, way: Way): Promise<ChannelDriver> {
  const { fake, person, stop } = await startTelegram({ way, handle });
  let read = 0;
  return {
    say: async (text) => void person.says(text),
    press: async (label) => void person.presses(label),
    async nextReply() {
      await fake.until(() => fake.sent.length > read);
      const { text, buttons } = fake.sent[read++] ?? { text: '', buttons: [] };
      return { text, labels: buttons.map(({ label }) => label) };
    },
    stop,
  };
}
