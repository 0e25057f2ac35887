import { z } from 'zod';
import type { Synonym } from '../../domain/knowledge/synonym.js';

const words = z.string().trim().min(1);

const synonym = z.strictObject({
  term: words,
  canonical: words,
  kind: z.enum(['citizen', 'chat', 'abbr', 'petition', 'locality', 'scope']),
  procedure: words.optional(),
  clarify: words.optional(),
  note: words.optional(),
  source: z.enum(['C', 'L', 'K', 'P']),
  verified: z.boolean(),
});

/** `knowledge/synonyms.yaml`. */
export const synonymsSchema = z.strictObject({
  meta: z.strictObject({
    about: words,
    compiledOn: z.iso.date(),
    sources: z.record(z.enum(['C', 'L', 'K', 'P']), words),
    matchingRules: z.array(words).min(1),
    ambiguousTerms: z.array(words),
  }),
  entries: z.array(synonym).min(1),
});

export interface SynonymFile {
  readonly ambiguousTerms: readonly string[];
  readonly synonyms: readonly Synonym[];
}

export function parseSynonyms(raw: unknown): SynonymFile {
  const { meta, entries } = synonymsSchema.parse(raw);
  return { ambiguousTerms: meta.ambiguousTerms, synonyms: entries as readonly Synonym[] };
}
