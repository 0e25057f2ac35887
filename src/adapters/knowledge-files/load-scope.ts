import { join } from 'node:path';
import type { Scope } from '../../domain/conversation/scope/scope.js';
import { checkFile } from './check-file.js';
import { type CompiledYaml, readYaml } from './read-yaml.js';
import { parseScope } from './scope-schema.js';

/**
 * Reads and checks `scope.yaml` of the knowledge folder.
 * @throws Error naming the file and the field when something is missing or malformed.
 */
export async function loadScope(knowledgeDirectory: string, compiled: CompiledYaml = {}): Promise<Scope> {
  const file = join(knowledgeDirectory, 'scope.yaml');
  return checkFile(file, await readYaml(file, compiled), parseScope);
}
