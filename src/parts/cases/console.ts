import { randomBytes } from 'node:crypto';
import type { PrismaClient } from '../../adapters/database/generated/client.js';
import { createAbsences } from '../../adapters/database/staff/absences.js';
import { createConsoleAccess } from '../../adapters/database/staff/console-access.js';
import { loadReplyTemplates } from '../../adapters/knowledge-files/load-reply-templates.js';
import type { ConsoleOptions } from '../../adapters/web/console/console-parts.js';
import { addressOf } from '../../config.js';
import { localDayOf } from '../../domain/calendar/office-time.js';
import type { CaseRules } from '../../domain/complaints/handling/case-rules.js';
import { returnedCase, similarOpen } from '../../domain/complaints/nearby/similar-cases.js';
import type { Noticer } from '../../domain/complaints/noticing/noticed.js';
import type { ConsoleEntry } from '../../domain/complaints/staff/chat/staff-reply.js';
import type { Office } from '../../domain/knowledge/office.js';
import { ENTRY_CODE_MINUTES, issueEntryCode } from '../../domain/people/sign-in/sign-in.js';
import { systemPause } from '../../shared/pause.js';
import type { Foundation } from '../foundation.js';
import type { PhotoDrawer } from '../photo-drawer.js';
import type { CaseRoom } from './cases.js';
import { writeRegister } from './write-register.js';

export interface ConsoleDeps {
  readonly foundation: Pick<Foundation, 'database' | 'people'> & { readonly photos: Pick<PhotoDrawer, 'clean'> };
  readonly room: CaseRoom;
  readonly rules: CaseRules;
  readonly office: Pick<Office, 'areas'> | undefined;
  readonly noticer: Noticer;
  readonly knowledgeDir: string;
}

/** On a page; the case itself is among those that are found. */
const MOST_SIMILAR = 6;

/** A way into the console for who asked for it in a chat of their own. */
export function createLetIn(client: PrismaClient, config: Parameters<typeof addressOf>[0]) {
  const access = createConsoleAccess(client);
  return async (person: string, at: Date): Promise<ConsoleEntry> => {
    const { code } = await issueEntryCode({ access }, person, 'chat', randomBytes, at);
    return { address: addressOf(config), code, minutes: ENTRY_CODE_MINUTES.chat };
  };
}

/** Where officials work on cases from a browser. */
export async function openConsole({
  foundation,
  room,
  rules,
  office,
  noticer,
  knowledgeDir,
}: ConsoleDeps): Promise<ConsoleOptions> {
  const { database, people, photos } = foundation;
  return {
    ...room,
    rules,
    people: people.people,
    absences: createAbsences(database.client),
    access: createConsoleAccess(database.client),
    pause: systemPause,
    clean: photos.clean,
    similar: (about, at) => similarOpen(about, localDayOf(at), room.nearby, MOST_SIMILAR),
    returned: (about) => returnedCase(about, room.nearby),
    denounces: (text) => noticer.notice(text).cases.some(({ kind }) => kind === 'to-cao'),
    writeRegister: (format, period, sealed) => writeRegister(format, period, sealed, room),
    templates: await loadReplyTemplates(knowledgeDir),
    areas: office?.areas ?? [],
  };
}
