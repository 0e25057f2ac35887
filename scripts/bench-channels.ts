// `npm run bench:channels [-- --quick]`: the product on Telegram beside a bare grammY echo bot, against a local platform. Fails when the
// product is slower than the decision asks for (docs/adr/0010). `--quick` fails for the share of the echo bot's rate and for messages lost or
// early, which hold on a busy machine as well; times are shown. `--notices` and `--memory` measure those alone, in full.
import { parseArgs } from 'node:util';
import { type Contestant, type Running, startContestant, type Way } from './channels-bench/contestants.js';
import { asFastAsItGoes, evenly, type Figures } from './channels-bench/loads.js';
import { measureMemory } from './channels-bench/memory.js';
import { measureNotices } from './channels-bench/notices.js';
import { Platform } from './channels-bench/platform.js';

const LEAST_SHARE = 0.15;
const PACE = 200;
const MOST_P95_MS = 60;
const SLOW_CHAT_MS = 3_000;

const { values } = parseArgs({
  options: { quick: { type: 'boolean' }, notices: { type: 'boolean' }, memory: { type: 'boolean' } },
});
const seconds = values.quick ? 4 : 15;
const failures: string[] = [];

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function show(name: string, { perSecond, p50Ms, p95Ms }: Figures): void {
  say(
    `${name.padEnd(44)}${String(perSecond).padStart(6)}/s   p50 ${String(p50Ms).padStart(7)} ms   p95 ${String(p95Ms).padStart(7)} ms`,
  );
}

async function withContestant<Value>(
  who: Contestant,
  way: Way,
  delayMs: number,
  work: (platform: Platform, running: Running) => Promise<Value>,
): Promise<Value> {
  const platform = new Platform();
  platform.delayMs = delayMs;
  const running = await startContestant(who, way, await platform.start());
  try {
    while (way === 'webhook' ? !platform.hasWebhook() : !platform.isPolled())
      await new Promise((done) => setTimeout(done, 50));
    await evenly(platform, 20, values.quick ? 2 : 5);
    return await work(platform, running);
  } finally {
    await running.stop();
    platform.stop();
  }
}

async function compare(way: Way, delayMs: number): Promise<void> {
  const rates = { product: 0, echo: 0 };
  for (const who of ['echo', 'product'] as const) {
    await withContestant(who, way, delayMs, async (platform, running) => {
      const before = running.cpuMs();
      const figures = await asFastAsItGoes(platform, seconds);
      rates[who] = figures.perSecond;
      show(`${who}, ${way}, ${delayMs} ms API delay`, figures);
      say(`  ${((running.cpuMs() - before) / figures.answered).toFixed(2)} ms of processor each`);
    });
  }
  const share = rates.product / rates.echo;
  say(`  ${share.toFixed(2)} of the echo bot's rate`);
  if (share < LEAST_SHARE)
    failures.push(`${way}, ${delayMs} ms: ${share.toFixed(2)} of the echo bot's rate, ${LEAST_SHARE} is asked for`);
}

async function paced(way: Way): Promise<void> {
  await withContestant('product', way, 0, async (platform) => {
    const figures = await evenly(platform, PACE, seconds);
    show(`product, ${way}, ${PACE} questions a second`, figures);
    if (!values.quick && figures.p95Ms > MOST_P95_MS)
      failures.push(`${way}: p95 ${figures.p95Ms} ms at ${PACE}/s, ${MOST_P95_MS} is asked for`);
    const slow = 1_000;
    platform.extraDelayMs = (chat) => (chat === slow ? SLOW_CHAT_MS : 0);
    platform.ask(slow, 'xin chào');
    const others = Array.from({ length: 99 }, (_, index) => slow + 1 + index);
    const beside = await evenly(platform, PACE, Math.min(seconds, 8), others);
    show('  beside a chat that takes 3 s', beside);
    if (!values.quick && beside.p95Ms > MOST_P95_MS) failures.push(`p95 ${beside.p95Ms} ms beside a slow chat`);
  });
}

if (values.memory) {
  failures.push(...(await measureMemory(100_000, say)));
} else if (values.notices) {
  failures.push(...(await measureNotices(10_000, say)));
} else {
  const delays = values.quick ? [0] : [0, 50];
  for (const way of ['polling', 'webhook'] as const) for (const delayMs of delays) await compare(way, delayMs);
  for (const way of values.quick ? (['polling'] as const) : (['polling', 'webhook'] as const)) await paced(way);
  failures.push(...(await measureNotices(values.quick ? 200 : 10_000, say, values.quick)));
}
for (const failure of failures) process.stderr.write(`FAILED ${failure}\n`);
process.exit(failures.length > 0 ? 1 : 0);
