import { type ChildProcess, fork } from 'node:child_process';
import { readFileSync } from 'node:fs';

export interface ProcessLimits {
  /** Of the JavaScript heap. */
  readonly heapMegabytes: number;
  /** Of everything the process holds; watched where the system tells it (Linux). */
  readonly memoryMegabytes: number;
  /** So long it may say nothing. */
  readonly silentMs: number;
}

export type ProcessEnd = 'too-slow' | 'too-much-memory' | 'stopped';

export type Answer<Value> = { readonly kind: 'done'; readonly value: Value } | { readonly kind: ProcessEnd };

/** Runs one module in a process of its own, question by question; what it holds is gone when it is closed. */
export interface LimitedProcess<Question, Value> {
  /** One question at a time. A process that died is started again for the next question. */
  ask(question: Question, onProgress: (done: number, total: number) => void): Promise<Answer<Value>>;
  close(): void;
}

/** What the module sends: any number of progress reports, then the answer. */
export type ProcessMessage<Value> =
  | { readonly progress: readonly [done: number, total: number] }
  | { readonly answer: Value };

const WATCH_EVERY_MS = 100;
const PAGE_BYTES = 4096;

export function createLimitedProcess<Question extends object, Value>(
  module: URL,
  args: readonly string[],
  limits: ProcessLimits,
): LimitedProcess<Question, Value> {
  let child: ChildProcess | undefined;

  function start(): ChildProcess {
    const isSource = module.pathname.endsWith('.ts');
    const started = fork(module, args, {
      // Sources run through tsx while developing; dist/ needs nothing.
      execArgv: [`--max-old-space-size=${limits.heapMegabytes}`, ...(isSource ? ['--import', 'tsx'] : [])],
      // One heap for all threads: glibc keeps for each what it freed, which doubled what pictures took.
      env: { ...process.env, MALLOC_ARENA_MAX: '1' },
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      serialization: 'advanced',
      // A group of its own, so that the programs it started end with it.
      detached: true,
    });
    // That it could not be started is told by what is sent to it.
    started.on('error', () => {});
    return started;
  }

  function close(): void {
    if (child?.pid !== undefined && child.exitCode === null && child.signalCode === null) endGroup(child.pid);
    child = undefined;
  }

  return {
    ask(question, onProgress) {
      child ??= start();
      const running = child;
      return new Promise((resolve) => {
        let silentSinceMs = performance.now();
        const watch = setInterval(() => {
          if (performance.now() - silentSinceMs > limits.silentMs) end({ kind: 'too-slow' });
          else if (residentMegabytes(running.pid) > limits.memoryMegabytes) end({ kind: 'too-much-memory' });
        }, WATCH_EVERY_MS);

        function end(answer: Answer<Value>): void {
          clearInterval(watch);
          running.off('message', onMessage);
          running.off('exit', onExit);
          if (answer.kind !== 'done') close();
          resolve(answer);
        }
        function onMessage(message: unknown): void {
          silentSinceMs = performance.now();
          const told = message as ProcessMessage<Value>;
          if ('answer' in told) end({ kind: 'done', value: told.answer });
          else onProgress(...told.progress);
        }
        // V8 aborts when the heap is full.
        function onExit(code: number | null, signal: string | null): void {
          end({ kind: signal === 'SIGABRT' || code === 134 ? 'too-much-memory' : 'stopped' });
        }
        running.on('message', onMessage);
        running.once('exit', onExit);
        running.send(question, (error) => {
          if (error) end({ kind: 'stopped' });
        });
      });
    },
    close,
  };
}

function endGroup(pid: number): void {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // it ended by itself in the meantime
  }
}

/** 0 where the system does not tell. */
function residentMegabytes(pid: number | undefined): number {
  try {
    const [, pages = '0'] = readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ');
    return (Number(pages) * PAGE_BYTES) / 1_000_000;
  } catch {
    return 0; // no /proc here, or the process has just ended
  }
}
