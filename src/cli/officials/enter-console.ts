import { randomBytes } from 'node:crypto';
import { showLinkCode } from '../../domain/people/link-code.js';
import { issueEntryCode } from '../../domain/people/sign-in/sign-in.js';
import { entryAddress } from '../../messages/complaints/console/entry-address.js';
import { officeMoment } from './office-moment.js';
import { type OfficialsWork, withPerson } from './officials-work.js';

/** Prints a link with which one official enters the console, once. */
export async function enter(work: OfficialsWork, [id = '']: readonly string[]): Promise<number> {
  return withPerson(work, id, async (person) => {
    const { code, expiresAt } = await issueEntryCode(work, person.id, 'desk', randomBytes, work.at);
    work.io.stdout.write(`${entryAddress(work.address, code)}\n`);
    work.io.stderr.write(
      `Give this link, or the code ${showLinkCode(code)} for ${work.address}/console, to ${person.name} and to nobody else.\n` +
        `It works once, until ${officeMoment(expiresAt)} of the office's time.\n`,
    );
    return 0;
  });
}

/** Ends all sessions of one official, and a link that was not used yet stays what it is. */
export async function signOut(work: OfficialsWork, [id = '']: readonly string[]): Promise<number> {
  return withPerson(work, id, async (person) => {
    const ended = await work.access.closeAll(person.id);
    work.io.stderr.write(`${ended} sessions ended\n`);
    return 0;
  });
}
