import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { CompiledYaml } from './read-yaml.js';

/** `dist/knowledge.json`, written by the build; absent while developing. */
const COMPILED_FILE = fileURLToPath(new URL('../../knowledge.json', import.meta.url));

/** What the build parsed already; empty when there is no such file. */
export async function readCompiledYaml(file = COMPILED_FILE): Promise<CompiledYaml> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '{}';
    throw error;
  });
  return JSON.parse(text) as CompiledYaml;
}
