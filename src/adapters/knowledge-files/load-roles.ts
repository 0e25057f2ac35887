import { join } from 'node:path';
import { z } from 'zod';
import type { RoleVocabulary } from '../../domain/documents/roles/role-vocabulary.js';
import { checkFile } from './check-file.js';
import { type CompiledYaml, readYaml } from './read-yaml.js';

const words = z.string().trim().min(1);
const roles = z.array(z.strictObject({ name: words, also: z.array(words) })).min(1);

/** `knowledge/roles.yaml`; a name or abbreviation belongs to one role. */
const rolesSchema = z
  .strictObject({ roles, approvers: roles, openings: z.array(words).min(1) })
  .refine((vocabulary) => {
    const names = vocabulary.roles.flatMap(({ name, also }) => [name, ...also]).map((name) => name.toLowerCase());
    return new Set(names).size === names.length;
  }, 'a name stands in one role only');

/**
 * Reads and checks `roles.yaml` of the knowledge folder.
 * @throws Error naming the file and the field when something is missing or malformed.
 */
export async function loadRoles(knowledgeDirectory: string, compiled: CompiledYaml = {}): Promise<RoleVocabulary> {
  const file = join(knowledgeDirectory, 'roles.yaml');
  return checkFile(file, await readYaml(file, compiled), (raw) => rolesSchema.parse(raw));
}
