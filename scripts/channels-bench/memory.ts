import { startContestant } from './contestants.js';
import { asFastAsItGoes } from './loads.js';
import { Platform } from './platform.js';

const LOOK_EVERY_SECONDS = 10;
/** Growth from a fifth of the way to the end; caches and pages of the database have settled by then. */
const MOST_GROWTH_MB = 40;

/** Answers so many updates and looks at the memory of the process meanwhile. */
export async function measureMemory(updates: number, say: (line: string) => void): Promise<string[]> {
  const platform = new Platform();
  const running = await startContestant('product', 'polling', await platform.start());
  const looks: number[] = [];
  try {
    while (!platform.isPolled()) await new Promise((done) => setTimeout(done, 50));
    for (let answered = 0; answered < updates; ) {
      answered += (await asFastAsItGoes(platform, LOOK_EVERY_SECONDS)).answered;
      platform.sentAt.length = 0;
      looks.push(running.memoryMb());
      say(`${String(answered).padStart(7)} updates   ${looks.at(-1)} MB`);
    }
  } finally {
    await running.stop();
    platform.stop();
  }
  const settled = looks[Math.floor(looks.length / 5)] ?? 0;
  const growth = Math.max(...looks.slice(-3)) - settled;
  return growth > MOST_GROWTH_MB ? [`memory grew by ${growth} MB`] : [];
}
