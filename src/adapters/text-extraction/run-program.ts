import { spawn } from 'node:child_process';

export interface ProgramResult {
  readonly kind: 'done' | 'failed' | 'too-slow' | 'not-installed';
  readonly stdout: string;
}

const MAX_OUTPUT_BYTES = 20_000_000;

/** Runs a program without a shell, for so long at most. Its error stream is not kept: it may quote the document. */
export function runProgram(name: string, args: readonly string[], timeoutMs: number): Promise<ProgramResult> {
  return new Promise((resolve) => {
    const child = spawn(name, args, { stdio: ['ignore', 'pipe', 'ignore'], timeout: timeoutMs, killSignal: 'SIGKILL' });
    const chunks: Buffer[] = [];
    let size = 0;
    child.stdout.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > MAX_OUTPUT_BYTES) child.kill('SIGKILL');
      else chunks.push(chunk);
    });
    child.once('error', (error: NodeJS.ErrnoException) => {
      resolve({ kind: error.code === 'ENOENT' ? 'not-installed' : 'failed', stdout: '' });
    });
    child.once('close', (code, signal) => {
      const kind = code === 0 ? 'done' : signal === 'SIGKILL' ? 'too-slow' : 'failed';
      resolve({ kind, stdout: Buffer.concat(chunks).toString('utf8') });
    });
  });
}
