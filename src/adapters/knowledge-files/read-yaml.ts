import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';

/** Parsed YAML by the SHA-256 of the text: an entry can never be stale, whatever the dates of the files. */
export type CompiledYaml = Readonly<Record<string, unknown>>;

export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** The content of a YAML file, without parsing when `compiled` has that very text. */
export async function readYaml(file: string, compiled: CompiledYaml): Promise<unknown> {
  const text = await readFile(file, 'utf8');
  const known = compiled[hashOf(text)];
  return known === undefined ? parseYaml(text, file) : known;
}

export function parseYaml(text: string, file: string): unknown {
  try {
    return parse(text, { version: '1.2', schema: 'core', strict: true });
  } catch (cause) {
    throw new Error(`${file} is no valid YAML: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}
