import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { BENCH_TOKEN } from './platform.js';

export type Way = 'polling' | 'webhook';
export type Contestant = 'product' | 'echo';

export interface Running {
  readonly dataDir: string;
  memoryMb(): number;
  /** Processor time used so far. */
  cpuMs(): number;
  stop(): Promise<void>;
}

/** The product as `npm start` runs it, on a database of its own, or the echo bot. */
export async function startContestant(who: Contestant, way: Way, apiRoot: string): Promise<Running> {
  const dataDir = mkdtempSync(join(tmpdir(), 'motcua-bench-'));
  const child = who === 'echo' ? startEcho(way, apiRoot) : await startProduct(way, apiRoot, dataDir);
  return {
    dataDir,
    memoryMb: () => residentMb(child),
    cpuMs: () => processorMs(child),
    async stop() {
      const ended = once(child, 'exit');
      child.kill(who === 'echo' ? 'SIGKILL' : 'SIGTERM');
      await ended;
      rmSync(dataDir, { recursive: true });
    },
  };
}

function startEcho(way: Way, apiRoot: string): ChildProcess {
  const args = [resolve('scripts/channels-bench/echo-bot.mjs'), BENCH_TOKEN, apiRoot, way];
  return spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] });
}

async function startProduct(way: Way, apiRoot: string, dataDir: string): Promise<ChildProcess> {
  const port = await freePort();
  const env = {
    PATH: process.env.PATH,
    PORT: String(port),
    DATA_DIR: dataDir,
    LOG_LEVEL: 'error',
    TELEGRAM_BOT_TOKEN: BENCH_TOKEN,
    TELEGRAM_API_ROOT: apiRoot,
    ...(way === 'webhook' ? { PUBLIC_URL: `http://127.0.0.1:${port}` } : {}),
  };
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: { start: string } };
  const [, ...args] = scripts.start.split(' ');
  return spawn(process.execPath, args, { env, stdio: ['ignore', 'ignore', 'inherit'] });
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

/** Linux only; 0 elsewhere. A tick of the kernel's clock is 10 ms. */
function processorMs({ pid }: ChildProcess): number {
  if (process.platform !== 'linux') return 0;
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

/** Linux only; 0 elsewhere. */
function residentMb({ pid }: ChildProcess): number {
  if (process.platform !== 'linux') return 0;
  const [, kilobytes = '0'] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Math.round(Number(kilobytes) / 1024);
}
