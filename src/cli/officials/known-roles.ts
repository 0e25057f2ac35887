import type { OpenedDatabase } from '../../adapters/database/opening/open-database.js';
import { createTaskListing } from '../../adapters/database/tasks/task-listing.js';
import { loadRoles } from '../../adapters/knowledge-files/load-roles.js';
import { RIGHTS } from '../../domain/people/person.js';
import { createRoleKeys } from '../../domain/people/role-keys.js';
import type { KnownRoles } from './officials-work.js';

/** Roles that give rights, those of the vocabulary with all they are called, and those that open tasks are given to. */
export async function readKnownRoles({ client }: OpenedDatabase, knowledgeDir: string): Promise<KnownRoles> {
  const vocabulary = await loadRoles(knowledgeDir);
  const ofTasks = (await createTaskListing(client).list()).flatMap(({ task: { assignment } }) =>
    assignment.kind === 'role' ? [assignment.role] : [],
  );
  const written = vocabulary.roles.flatMap(({ name, also }) => [name, ...also]);
  return { keys: createRoleKeys(vocabulary), names: [...Object.keys(RIGHTS), ...written, ...new Set(ofTasks)] };
}
