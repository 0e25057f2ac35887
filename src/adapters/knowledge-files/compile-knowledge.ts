import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { yamlNames } from './load-knowledge.js';
import { hashOf, parseYaml } from './read-yaml.js';

/** Parses every YAML file of the knowledge folder once, so that starting does not have to. Returns how many. */
export async function compileKnowledge(directory: string, compiledFile: string): Promise<number> {
  const entries: [string, unknown][] = [];
  for (const folder of ['', 'procedures', 'documents', 'language', 'complaints']) {
    for (const name of await yamlNames(join(directory, folder))) {
      const file = join(directory, folder, name);
      const text = await readFile(file, 'utf8');
      entries.push([hashOf(text), parseYaml(text, file)]);
    }
  }
  await writeFile(compiledFile, JSON.stringify(Object.fromEntries(entries)));
  return entries.length;
}
