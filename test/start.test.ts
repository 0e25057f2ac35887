import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

/**
 * Three seconds of an idle machine. Tests run beside each other here, on machines whose speed changes from one minute to the next, so the
 * processor time of the process is held against that of a piece of work before and after it: it grows when a start does twice the work.
 */
const MOST_TIMES_OF_WORK = 18;
const MAX_MEMORY_MB = 250;

const program = resolve('scripts/run.mjs');
const folder = mkdtempSync(join(tmpdir(), 'motcua-start-'));
const startScript = JSON.parse(readFileSync('package.json', 'utf8')).scripts.start as string;

/** As `npm start` does it, in an environment that has nothing but a free port and a folder for data. */
function start(env: Record<string, string> = {}): ChildProcess {
  const [, ...args] = startScript.split(' ');
  return spawn(process.execPath, args, {
    env: { PATH: process.env.PATH, HOME: folder, PORT: '0', DATA_DIR: join(folder, 'data'), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

function readAddress(child: ChildProcess): Promise<string> {
  return new Promise((found, failed) => {
    let printed = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
      const address = /http:\/\/\S+/.exec(printed)?.[0];
      if (address) found(address);
    });
    child.once('exit', (code) => failed(new Error(`ended with ${code} before it was ready`)));
  });
}

function exitOf(child: ChildProcess): Promise<number | null> {
  return new Promise((ended) => {
    child.once('exit', (code) => ended(code));
  });
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((done) => setTimeout(done, 10));
}

function errorsOf(child: ChildProcess): Promise<string> {
  return new Promise((read) => {
    let text = '';
    child.stderr?.on('data', (chunk: Buffer) => {
      text += chunk.toString();
    });
    child.once('close', () => read(text));
  });
}

beforeAll(() => {
  execFileSync(process.execPath, [resolve('scripts/build.mjs')], { stdio: ['ignore', 'ignore', 'inherit'] });
}, 120_000);

afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('npm start with an empty environment', () => {
  test('is one process, ready soon, small, and stops on SIGTERM', { timeout: 90_000 }, async () => {
    const workBefore = workMs();
    const startedAt = performance.now();
    const child = start();
    const address = await readAddress(child);
    const readyMs = Math.round(performance.now() - startedAt);
    const cpuMs = processorMs(child);
    const times = cpuMs / Math.max(workBefore, workMs());
    const ready = await fetch(`${address}readyz`);
    expect(await ready.json()).toMatchObject({ status: 'ready', checks: { index: { isReady: true } } });
    for (const text of ['làm giấy khai sinh ở đâu', 'ke hoach 51 co nhung nhiem vu gi', 'xin chào']) {
      const answer = await fetch(`${address}api/chat`, { method: 'POST', body: JSON.stringify({ text }) });
      expect(answer.status).toBe(200);
    }
    const peakMb = peakMemoryMb(child);
    process.stderr.write(
      `ready after ${readyMs} ms, ${cpuMs} of the processor (${times.toFixed(1)}), at most ${peakMb} MB\n`,
    );
    if (process.platform === 'linux') {
      expect(cpuMs).toBeGreaterThan(100);
      expect(times).toBeLessThan(MOST_TIMES_OF_WORK);
      expect(peakMb).toBeGreaterThan(20);
      expect(peakMb).toBeLessThan(MAX_MEMORY_MB);
    }
    const keys = join(folder, 'data', 'keys');
    expect(readdirSync(keys)).toEqual(['conversation.key', 'identity.key', 'sealed.key']);
    expect(statSync(join(keys, 'conversation.key')).mode & 0o777).toBe(0o600);

    const exit = exitOf(child);
    child.kill('SIGTERM');
    expect(await exit).toBe(0);
    await expect(fetch(address)).rejects.toThrow();
  });

  test('told to stop while it starts, it ends as if it had been up', { timeout: 60_000 }, async () => {
    const child = start({ DATA_DIR: join(folder, 'early') });
    await until(() => existsSync(join(folder, 'early', 'motcua.db')));
    const exit = exitOf(child);
    child.kill('SIGTERM');
    expect(await exit).toBe(0);
  });

  test('says what to do when the port is taken', { timeout: 60_000 }, async () => {
    const first = start();
    const { port } = new URL(await readAddress(first));
    const second = start({ PORT: port, DATA_DIR: join(folder, 'other') });
    const [errors, code] = await Promise.all([errorsOf(second), exitOf(second)]);
    expect(code).toBe(1);
    expect(errors).toContain('Set PORT');
    expect(errors).not.toMatch(/^\s+at /m);
    const exit = exitOf(first);
    first.kill('SIGTERM');
    await exit;
  });

  test('says which variable is wrong, without its value', async () => {
    const child = start({ PORT: 'secret-as-port', LOG_LEVEL: 'loud' });
    const [errors, code] = await Promise.all([errorsOf(child), exitOf(child)]);
    expect(code).toBe(1);
    expect(errors).toMatch(/PORT: .*\n\s+LOG_LEVEL: /);
    expect(errors).not.toContain('secret-as-port');
  });
});

describe('the command line', () => {
  function run(args: string[]) {
    const env = { PATH: process.env.PATH, DATA_DIR: join(folder, 'cli') };
    const child = spawn(process.execPath, [program, 'cli/main.js', ...args], {
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let stdout = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      stdout += chunk.toString();
    });
    return Promise.all([exitOf(child), errorsOf(child)]).then(([code, stderr]) => ({ code, stdout, stderr }));
  }

  test('wrong use ends with 2 and says how on stderr', async () => {
    for (const args of [[], ['constructor'], ['migrate', 'now'], ['doctor', '--help']]) {
      const { code, stdout, stderr } = await run(args);
      expect(code).toBe(2);
      expect(stdout).toBe('');
      expect(stderr).toContain('usage');
    }
  });

  test('the doctor looks, changes nothing, and sees what migrate did', { timeout: 60_000 }, async () => {
    const before = await run(['doctor']);
    expect(before.code).toBe(0);
    expect(before.stdout).toMatch(/^note {5}database .* the first start makes it$/m);
    expect(() => statSync(join(folder, 'cli'))).toThrow();
    const migrated = await run(['migrate']);
    expect(migrated.code).toBe(0);
    expect(migrated.stdout).toMatch(/^\d{14}_/m);
    expect((await run(['migrate'])).stdout).toBe('');
    const after = await run(['doctor']);
    expect(after.stdout).toMatch(/^ok {7}database .* 0 pending/m);
    expect(after.stdout).toMatch(/^problem {2}keys /m);
    expect(after.code).toBe(1);
  });
});

/** User and system time so far, in milliseconds; 0 where the system does not tell it. */
/** Processor time of words counted, written and sorted, as a start reads and indexes words. */
function workMs(): number {
  const before = process.cpuUsage();
  const counts = new Map<string, number>();
  for (let at = 0; at < 150_000; at += 1) {
    const words = `từ ${(at * 7_919) % 75_011} của bài`;
    counts.set(words, (counts.get(words) ?? 0) + 1);
  }
  const copied: [string, number][] = JSON.parse(JSON.stringify([...counts]));
  copied.sort(([one], [other]) => (one < other ? -1 : 1));
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}

function processorMs(child: ChildProcess): number {
  if (process.platform !== 'linux') return 0;
  const fields = readFileSync(`/proc/${child.pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
  return 10 * (Number(fields[11]) + Number(fields[12]));
}

function peakMemoryMb({ pid }: ChildProcess): number {
  if (process.platform !== 'linux') return 0;
  const [, kilobytes] = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Math.round(Number(kilobytes) / 1024);
}
