import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Scope } from '../../domain/conversation/scope/scope.js';
import { parseScope } from './scope-schema.js';

/** Reads `scope.yaml` from the knowledge directory; throws when it is missing or does not fit the schema. */
export async function loadScope(knowledgeDirectory: string): Promise<Scope> {
  return parseScope(parse(await readFile(join(knowledgeDirectory, 'scope.yaml'), 'utf8')));
}
