import { openDatabase } from '../../adapters/database/opening/open-database.js';
import { createPeople } from '../../adapters/database/people-store.js';
import type { Config } from '../../config.js';
import { FEWEST_OFFICERS, mayOpenSealed } from '../../domain/complaints/sealed/open-sealed.js';

/**
 * Whether enough officials open tố cáo, in one line; undefined when they do. It says the same whether there is one or none, and whomever
 * it is about: who reads this may be that person.
 */
export async function checkOfficers({ databaseUrl }: Config): Promise<string | undefined> {
  const database = await openDatabase(databaseUrl);
  try {
    const count = (await createPeople(database.client).list()).filter(mayOpenSealed).length;
    if (count >= FEWEST_OFFICERS) return undefined;
    const now = count === 0 ? 'nobody has' : 'only one person has';
    return `${now} the role "xử lý tố cáo": give it to at least ${FEWEST_OFFICERS}, of different units, because nobody opens what is about themselves (officials roles PERSON ...)`;
  } finally {
    await database.close();
  }
}
