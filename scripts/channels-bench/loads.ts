import type { Exchange, Platform } from './platform.js';
import { QUESTIONS } from './questions.js';

export const CHATS = 100;
const FIRST_CHAT = 1_000;

export interface Figures {
  readonly answered: number;
  readonly perSecond: number;
  readonly p50Ms: number;
  readonly p95Ms: number;
}

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

function question(index: number): string {
  return QUESTIONS[index % QUESTIONS.length] ?? 'xin chào';
}

export function chats(count = CHATS): number[] {
  return Array.from({ length: count }, (_, index) => FIRST_CHAT + index);
}

/** Each chat asks again as soon as it is answered: as fast as it goes. */
export async function asFastAsItGoes(platform: Platform, seconds: number): Promise<Figures> {
  let asked = 0;
  let isOver = false;
  const next = (chat: number) => {
    if (!isOver) platform.ask(chat, question(asked++ * 7));
  };
  platform.exchanges.length = 0;
  platform.onAnswer = next;
  const startedAt = performance.now();
  for (const chat of chats()) next(chat);
  await pause(seconds * 1000);
  isOver = true;
  const figures = measure(platform.exchanges, startedAt, performance.now());
  await untilQuiet(platform);
  platform.onAnswer = () => {};
  return figures;
}

/** So many questions a second, evenly over the chats, whether answered or not. */
export async function evenly(platform: Platform, perSecond: number, seconds: number, of = chats()): Promise<Figures> {
  platform.exchanges.length = 0;
  const startedAt = performance.now();
  const total = perSecond * seconds;
  for (let asked = 0; asked < total; ) {
    const due = Math.min(total, Math.floor(((performance.now() - startedAt) / 1000) * perSecond) + 1);
    for (; asked < due; asked++) platform.ask(of[asked % of.length] ?? FIRST_CHAT, question(asked * 7));
    await pause(2);
  }
  await untilQuiet(platform);
  return measure(platform.exchanges, startedAt, startedAt + seconds * 1000);
}

export function measure(exchanges: readonly Exchange[], from: number, to: number): Figures {
  const waits = exchanges.map(({ askedAt, answeredAt }) => answeredAt - askedAt).sort((a, b) => a - b);
  const at = (share: number) => Math.round((waits[Math.floor((waits.length - 1) * share)] ?? Number.NaN) * 10) / 10;
  const perSecond = Math.round(waits.length / ((to - from) / 1000));
  return { answered: waits.length, perSecond, p50Ms: at(0.5), p95Ms: at(0.95) };
}

/** Nothing has been answered for half a second. */
export async function untilQuiet(platform: Platform): Promise<void> {
  for (let before = -1; before !== platform.exchanges.length; ) {
    before = platform.exchanges.length;
    await pause(500);
  }
}
