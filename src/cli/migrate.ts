import { openDatabase } from '../adapters/database/opening/open-database.js';
import { readConfig } from '../config.js';
import type { CommandIo } from './command.js';

/** Applies what is pending and prints the names, one a line. `npm start` does the same by itself. */
export async function migrateCommand(args: string[], { stdout, stderr, env }: CommandIo): Promise<number> {
  if (args.length > 0) {
    stderr.write('usage: migrate\n');
    return 2;
  }
  const database = await openDatabase(readConfig(env).databaseUrl);
  await database.close();
  for (const name of database.migrated) stdout.write(`${name}\n`);
  stderr.write(`${database.migrated.length} migrations applied, driver ${database.driver} (${database.why})\n`);
  return 0;
}
