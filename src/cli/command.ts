import type { Readable, Writable } from 'node:stream';

/** What a command may touch: stdout carries only its result. */
export interface CommandIo {
  readonly stdin: Readable;
  readonly stdout: Writable;
  readonly stderr: Writable;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** Resolves to the exit code: 0 done, 1 failed, 2 wrong use. */
export type Command = (args: string[], io: CommandIo) => Promise<number>;
