import { createConsoleAccess } from '../../adapters/database/staff/console-access.js';
import { cleanPhoto } from '../../adapters/images/clean-photo.js';
import { loadReplyTemplates } from '../../adapters/knowledge-files/load-reply-templates.js';
import type { ConsoleOptions } from '../../adapters/web/console/console-parts.js';
import type { CaseRules } from '../../domain/complaints/handling/case-rules.js';
import { returnedCase } from '../../domain/complaints/nearby/similar-cases.js';
import type { Office } from '../../domain/knowledge/office.js';
import type { Foundation } from '../foundation.js';
import type { CaseRoom } from './cases.js';

export interface ConsoleDeps {
  readonly foundation: Pick<Foundation, 'database' | 'people'>;
  readonly room: CaseRoom;
  readonly rules: CaseRules;
  readonly office: Pick<Office, 'areas'> | undefined;
  readonly knowledgeDir: string;
}

/** Where officials work on cases from a browser. */
export async function openConsole({
  foundation,
  room,
  rules,
  office,
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
    templates: await loadReplyTemplates(knowledgeDir),
    areas: office?.areas ?? [],
  };
}
