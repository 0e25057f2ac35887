import { type Level, pino } from 'pino';

/** A static message and metadata without personal data: no texts, names, phone numbers, ids of people or tokens. */
export interface Log {
  info(metadata: Record<string, unknown>, message: string): void;
  warn(metadata: Record<string, unknown>, message: string): void;
  error(metadata: Record<string, unknown>, message: string): void;
}

export type LogLevel = Level | 'silent';

const STDERR = 2;

/** JSON lines on stderr; stdout belongs to results. */
export function createLog(level: LogLevel): Log {
  return pino({ level, base: { app: 'motcua' } }, pino.destination({ dest: STDERR, sync: true }));
}

export const silentLog: Log = { info() {}, warn() {}, error() {} };

/** What may be logged of an error: its kind and where it was thrown. Messages can quote what a person wrote. */
export function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { error: typeof error };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  const frames = error.stack?.split('\n').filter((line) => line.trimStart().startsWith('at ')) ?? [];
  return { error: error.name, ...(code ? { code } : {}), at: frames.slice(0, 4).map((line) => line.trim()) };
}
