import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { chooseAdapter } from './choose-adapter.js';
import { readMigrationState } from './migrations.js';

const run = promisify(execFile);

/**
 * Applies what is pending with the command `migrate`, in a process of its own: the schema engine takes memory that a process does
 * not give back. Returns the names of what was applied; rejects with what the command said.
 */
export async function migrateApart(databaseUrl: string): Promise<readonly string[]> {
  const { factory } = await chooseAdapter(databaseUrl);
  if ((await readMigrationState(factory)).pending.length === 0) return [];
  const isSource = import.meta.url.endsWith('.ts');
  const command = fileURLToPath(new URL(`../../../cli/main.${isSource ? 'ts' : 'js'}`, import.meta.url));
  const args = [...(isSource ? ['--import', 'tsx'] : []), command, 'migrate'];
  const { stdout } = await run(process.execPath, args, { env: { ...process.env, DATABASE_URL: databaseUrl } });
  return stdout.split('\n').filter((name) => name !== '');
}
