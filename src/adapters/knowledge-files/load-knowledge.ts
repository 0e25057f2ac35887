import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Knowledge } from '../../domain/knowledge/knowledge.js';
import { checkFile } from './check-file.js';
import { parseDocument } from './document-schema.js';
import { parseMergers } from './merger-schema.js';
import { parseOffices } from './office-schema.js';
import { parseProcedure } from './procedure-schema.js';
import { type CompiledYaml, readYaml } from './read-yaml.js';
import { parseSynonyms } from './synonym-schema.js';
import { parseTerms } from './term-schema.js';

/**
 * Reads and checks every file of the knowledge folder.
 * @throws Error naming the file and the field when something is missing or malformed.
 */
export async function loadKnowledge(directory: string, compiled: CompiledYaml = {}): Promise<Knowledge> {
  const one = async <T>(name: string, parse: (raw: unknown) => T): Promise<T> => {
    const file = join(directory, name);
    return checkFile(file, await readYaml(file, compiled), parse);
  };
  const all = async <T extends { readonly id: string }>(folder: string, parse: (raw: unknown) => T): Promise<T[]> => {
    const names = await yamlNames(join(directory, folder));
    const records = await Promise.all(names.map((name) => one(join(folder, name), parse)));
    records.forEach((record, index) => {
      assertNamedAfterId(join(directory, folder, names[index] ?? ''), record.id);
    });
    return records;
  };

  const [procedures, documents, { synonyms, ambiguousTerms }, { offices, contacts }, mergers, terms] =
    await Promise.all([
      all('procedures', parseProcedure),
      all('documents', parseDocument),
      one('synonyms.yaml', parseSynonyms),
      one('offices.yaml', parseOffices),
      one('mergers.yaml', parseMergers),
      one('terms.yaml', parseTerms),
    ]);
  return { procedures, documents, synonyms, ambiguousTerms, offices, contacts, mergers, terms };
}

/** Names of the YAML files of a folder, in a stable order. */
export async function yamlNames(folder: string): Promise<string[]> {
  return (await readdir(folder)).filter((name) => name.endsWith('.yaml')).sort();
}

function assertNamedAfterId(file: string, id: string): void {
  if (basename(file, '.yaml') !== id) throw new Error(`${file} cannot be used:\n  id: is ${id}, not the file name`);
}
