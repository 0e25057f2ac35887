import { join } from 'node:path';
import type { Scope } from '../../domain/conversation/scope/scope.js';
import { checkFile } from './check-file.js';
import { type CompiledYaml, readYaml } from './read-yaml.js';
import { parseDangers, parseScope } from './scope-schema.js';

/**
 * Reads and checks `scope.yaml` and `dangers.yaml` of the knowledge folder.
 * @throws Error naming the file and the field when something is missing or malformed.
 */
export async function loadScope(knowledgeDirectory: string, compiled: CompiledYaml = {}): Promise<Scope> {
  const [scope, dangers] = [join(knowledgeDirectory, 'scope.yaml'), join(knowledgeDirectory, 'dangers.yaml')];
  return {
    ...checkFile(scope, await readYaml(scope, compiled), parseScope),
    dangers: checkFile(dangers, await readYaml(dangers, compiled), parseDangers),
  };
}
