import { join } from 'node:path';
import { z } from 'zod';
import { checkFile } from './check-file.js';
import { type CompiledYaml, readYaml } from './read-yaml.js';

const schema = z.strictObject({ groups: z.array(z.array(z.string().trim().min(1)).min(2)).min(1) });

/**
 * Groups of phrases that mean the same in questions and records.
 * @throws Error naming the file and the field when something is missing or malformed.
 */
export async function loadParaphrases(knowledgeDirectory: string, compiled: CompiledYaml = {}): Promise<string[][]> {
  const file = join(knowledgeDirectory, 'language', 'paraphrases.yaml');
  return checkFile(file, await readYaml(file, compiled), (raw) => schema.parse(raw)).groups;
}
