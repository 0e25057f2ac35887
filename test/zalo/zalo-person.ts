import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { Hono } from 'hono';
import { createZaloChannel, type ZaloChannel, type ZaloOptions } from '../../src/adapters/zalo/create-zalo-channel.js';
import type { InboundGate } from '../../src/domain/conversation/inbound-gate.js';
import type { TurnHandler } from '../../src/domain/conversation/ports.js';
import { systemClock } from '../../src/shared/clock.js';
import { silentLog } from '../../src/shared/log.js';
import type { ChannelDriver } from '../contracts/channel-conversation.js';
import { type AnsweringGate, createAnsweringGate } from '../fakes/answering-gate.js';
import { type FakeZalo, type FakeZaloOptions, startFakeZalo } from '../fakes/zalo/fake-zalo.js';
import { createQuotaMemory } from '../fakes/zalo/quota-memory.js';
import { zaloText } from '../fakes/zalo/zalo-events.js';

export interface ZaloSetup {
  readonly zalo: FakeZalo;
  readonly channel: ZaloChannel;
  readonly inbound: AnsweringGate;
  stop(): Promise<void>;
}

export interface ZaloGiven extends Partial<ZaloOptions> {
  readonly way: 'polling' | 'webhook';
  readonly fake?: FakeZaloOptions;
  readonly handle: TurnHandler;
  /** Takes the messages instead of one that answers by `handle`. */
  readonly gate?: InboundGate;
  /** What is to happen before the channel first calls. */
  readonly prepare?: (zalo: FakeZalo) => void;
}

export const SECRET = 'mot-bi-mat-cho-webhook';
const PUBLIC_URL = 'https://motcua.phuong.example';
const ANSWERED_WITHIN_MS = 2_000;

/** The channel, started, in front of the fake platform. */
export async function startZalo({ way, fake, handle, gate, prepare, ...given }: ZaloGiven): Promise<ZaloSetup> {
  const zalo = await startFakeZalo(fake);
  const inbound = createAnsweringGate(handle);
  const channel = createZaloChannel({
    token: zalo.token,
    apiRoot: zalo.root,
    publicUrl: way === 'webhook' ? PUBLIC_URL : undefined,
    webhookSecret: SECRET,
    quota: createQuotaMemory(),
    limits: { messages: 3000, chats: 50 },
    onQuotaWarning: () => {},
    clock: systemClock,
    log: silentLog,
    ...given,
  });
  inbound.connect(channel.messenger);
  const app = new Hono();
  if (channel.routes) app.route('/webhooks/zalo', channel.routes);
  const server = createAdaptorServer({ fetch: app.fetch });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  zalo.forwardTo(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  prepare?.(zalo);
  channel.start({ gate: gate ?? inbound.gate });
  if (way === 'webhook') await until(() => zalo.webhook());
  return {
    zalo,
    channel,
    inbound,
    async stop() {
      await channel.stop();
      await inbound.settled();
      server.close();
      await zalo.stop();
    },
  };
}

/** Looks again and again, at most two seconds unless told otherwise. */
export async function until<Value>(look: () => Value | undefined, withinMs = ANSWERED_WITHIN_MS): Promise<Value> {
  const endMs = performance.now() + withinMs;
  for (;;) {
    const found = look();
    if (found) return found;
    if (performance.now() > endMs) throw new Error('it did not happen');
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

const NUMBERED = /^(\d+)\. (.+)$/gmu;

/** A person on Zalo: choices are numbered lines, and a number picks one. */
export async function openZaloPerson(way: ZaloGiven['way'], handle: TurnHandler): Promise<ChannelDriver> {
  const { zalo, stop } = await startZalo({ way, handle });
  let read = 0;
  return {
    say: (text) => zalo.emit(zaloText(text)),
    async press(label) {
      const lines = zalo.sent.toReversed().flatMap(({ text }) => [...text.matchAll(NUMBERED)]);
      await zalo.emit(zaloText(lines.find(([, , name]) => name === label)?.[1] ?? '99'));
    },
    async nextReply() {
      const { text } = await until(() => zalo.sent[read]);
      read += 1;
      return { text, labels: [...text.matchAll(NUMBERED)].map(([, , label = '']) => label) };
    },
    stop,
  };
}
