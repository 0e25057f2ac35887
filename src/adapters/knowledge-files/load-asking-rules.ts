import { join } from 'node:path';
import type { AskingRules } from '../../domain/knowledge/procedures/asking-rules.js';
import { parseAskingRules } from './asking-schema.js';
import { checkFile } from './check-file.js';
import { type CompiledYaml, readYaml } from './read-yaml.js';

/**
 * Reads and checks `situations.yaml` of the knowledge folder.
 * @throws Error naming the file and the field when something is missing or malformed.
 */
export async function loadAskingRules(directory: string, compiled: CompiledYaml = {}): Promise<AskingRules> {
  const file = join(directory, 'situations.yaml');
  return checkFile(file, await readYaml(file, compiled), parseAskingRules);
}
