import { join } from 'node:path';
import { z } from 'zod';
import type { OfficeNews } from '../../domain/announcements/office-news.js';
import { checkFile } from './check-file.js';
import { type CompiledYaml, readYaml } from './read-yaml.js';

const words = z.string().trim().min(1);
/** Stands in buttons, twice with other words: 64 bytes are all there is. */
const id = z.string().regex(/^[a-z0-9-]{1,16}$/, 'at most 16 of a-z, 0-9 and -');

const newsSchema = z.strictObject({
  isSample: z.boolean(),
  topics: z
    .array(z.strictObject({ id, name: words, also: z.array(words), isUrgent: z.boolean() }))
    .refine(haveOwnIds, 'each id stands once'),
  areas: z.array(z.strictObject({ id, name: words, also: z.array(words) })).refine(haveOwnIds, 'each id stands once'),
});

function haveOwnIds(all: readonly { readonly id: string }[]): boolean {
  return new Set(all.map((one) => one.id)).size === all.length;
}

/**
 * Reads and checks `announcements.yaml` of the knowledge folder.
 * @throws Error naming the file and the field when something is missing or malformed.
 */
export async function loadNews(knowledgeDirectory: string, compiled: CompiledYaml = {}): Promise<OfficeNews> {
  const file = join(knowledgeDirectory, 'announcements.yaml');
  return checkFile(file, await readYaml(file, compiled), (raw) => newsSchema.parse(raw));
}
