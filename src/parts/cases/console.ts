import { createConsoleAccess } from '../../adapters/database/staff/console-access.js';
import { cleanPhoto } from '../../adapters/images/clean-photo.js';
import { loadReplyTemplates } from '../../adapters/knowledge-files/load-reply-templates.js';
import type { ConsoleOptions } from '../../adapters/web/console/console-parts.js';
import type { CaseRules } from '../../domain/complaints/handling/case-rules.js';
import { returnedCase } from '../../domain/complaints/nearby/similar-cases.js';
import type { Noticer } from '../../domain/complaints/noticing/noticed.js';
import type { Office } from '../../domain/knowledge/office.js';
import type { Foundation } from '../foundation.js';
import type { CaseRoom } from './cases.js';
import { writeRegister } from './write-register.js';

export interface ConsoleDeps {
  readonly foundation: Pick<Foundation, 'database' | 'people'>;
  readonly room: CaseRoom;
  readonly rules: CaseRules;
  readonly office: Pick<Office, 'areas'> | undefined;
  readonly noticer: Noticer;
  readonly knowledgeDir: string;
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
  const { database, people } = foundation;
  return {
    ...room,
    rules,
    people: people.people,
    access: createConsoleAccess(database.client),
    clean: cleanPhoto,
    returned: (about) => returnedCase(about, room.nearby),
    denounces: (text) => noticer.notice(text).cases.some(({ kind }) => kind === 'to-cao'),
    writeRegister: (format, period, sealed) => writeRegister(format, period, sealed, room),
    templates: await loadReplyTemplates(knowledgeDir),
    areas: office?.areas ?? [],
  };
}
