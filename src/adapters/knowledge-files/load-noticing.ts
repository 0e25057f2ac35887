import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { CASE_CATEGORIES } from '../../domain/complaints/case-category.js';
import { CASE_KINDS } from '../../domain/complaints/case-kind.js';
import type { Concepts } from '../../domain/complaints/noticing/features.js';
import type { LinearWeights } from '../../domain/complaints/noticing/linear-model.js';
import { type NoticingRules, URGENCIES } from '../../domain/complaints/noticing/noticing-rules.js';
import { once } from '../../shared/once.js';
import { checkFile } from './check-file.js';
import { parseLinearWeights } from './parse-linear-weights.js';
import { type CompiledYaml, readYaml } from './read-yaml.js';

export const KIND_LABELS = [...CASE_KINDS, 'not-a-complaint'] as const;

const conceptsSchema = z.strictObject({
  concepts: z.record(z.string().regex(/^[a-z-]+$/), z.array(z.string().trim().min(1)).min(1)),
});

/** Reads and checks `complaints/concepts.yaml`. */
export async function loadConcepts(knowledgeDirectory: string, compiled: CompiledYaml = {}): Promise<Concepts> {
  const file = join(knowledgeDirectory, 'complaints', 'concepts.yaml');
  return checkFile(file, await readYaml(file, compiled), (raw) => conceptsSchema.parse(raw)).concepts;
}

/** Reads the weights out of their files when first called, a tenth of a second that a start need not wait for; throws like `loadNoticing`. */
export type ReadNoticing = () => NoticingRules;

/**
 * Reads the folder `complaints` of the knowledge folder.
 * @throws Error naming the file and what is wrong in it.
 */
export async function loadNoticing(knowledgeDirectory: string, compiled: CompiledYaml = {}): Promise<ReadNoticing> {
  const folder = join(knowledgeDirectory, 'complaints');
  const [concepts, kind, category, urgency] = await Promise.all([
    loadConcepts(knowledgeDirectory, compiled),
    weightsIn(join(folder, 'kind.tsv'), KIND_LABELS),
    weightsIn(join(folder, 'category.tsv'), CASE_CATEGORIES),
    weightsIn(join(folder, 'urgency.tsv'), URGENCIES),
  ]);
  return once(() => ({ concepts, kind: kind(), category: category(), urgency: urgency() }));
}

async function weightsIn<Label extends string>(
  file: string,
  labels: readonly Label[],
): Promise<() => LinearWeights<Label>> {
  const text = await readFile(file, 'utf8');
  return () => {
    try {
      return parseLinearWeights(text, labels);
    } catch (cause) {
      throw new Error(`${file}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
    }
  };
}
