import { existsSync } from 'node:fs';
import { migrateApart } from './adapters/database/opening/migrate-apart.js';
import { type App, createApp } from './app.js';
import { type Config, ConfigError, readConfig } from './config.js';
import { systemClock } from './shared/clock.js';
import { createLog, describeError, type Log } from './shared/log.js';

if (existsSync('.env')) process.loadEnvFile('.env');

try {
  await main();
} catch (error) {
  process.stderr.write(`${explain(error)}\n`);
  process.exit(1);
}

async function main(): Promise<void> {
  const config = readConfig(process.env);
  const log = createLog(config.logLevel);
  let isStopping = false;
  const starting = start(config, log, () => isStopping);
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      if (isStopping) process.exit(1);
      isStopping = true;
      stop(starting).then(
        () => process.exit(0),
        (error: unknown) => {
          log.error(describeError(error), 'stopping failed');
          process.exit(1);
        },
      );
    });
  }
  await starting;
}

/** Told to stop while it was built, it does not begin. */
async function start(config: Config, log: Log, isStopping: () => boolean): Promise<App> {
  const app = await createApp(config, { clock: systemClock, log, migrate: migrateApart });
  if (isStopping()) return app;
  const { address } = await app.start();
  process.stdout.write(`\n  Motcua: ${config.publicUrl ?? address}\n  Ctrl+C để dừng.\n\n`);
  return app;
}

async function stop(starting: Promise<App>): Promise<void> {
  const app = await starting;
  await app.stop();
}

function explain(error: unknown): string {
  if (error instanceof ConfigError) return error.message;
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE') return 'The port is taken by another program. Set PORT to another one, or PORT=0 for any.';
  if (code === 'EACCES') return 'Not allowed to listen on that port or to write DATA_DIR. Choose a PORT above 1024.';
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
