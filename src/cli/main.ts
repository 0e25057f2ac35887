import { existsSync } from 'node:fs';
import { ConfigError } from '../config.js';
import { runCommand } from './motcua.js';

if (existsSync('.env')) process.loadEnvFile('.env');

// `motcua ... | head` ends the command, not with a crash.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

const { stdin, stdout, stderr, env } = process;
try {
  process.exitCode = await runCommand(process.argv.slice(2), { stdin, stdout, stderr, env });
} catch (error) {
  const isExpected = error instanceof ConfigError || !(error instanceof Error);
  stderr.write(`motcua: ${isExpected ? String(error instanceof Error ? error.message : error) : error.stack}\n`);
  process.exitCode = 1;
}
