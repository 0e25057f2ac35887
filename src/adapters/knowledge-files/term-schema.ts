import { z } from 'zod';
import type { Term } from '../../domain/knowledge/term.js';

const words = z.string().trim().min(1);

const term = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  term: words,
  also: z.array(words),
  definition: words.max(700),
  source: words,
  document: z.strictObject({ id: words, ref: words }).optional(),
});

/** `knowledge/terms.yaml`. */
export const termsSchema = z.strictObject({ terms: z.array(term).min(1) });

export function parseTerms(raw: unknown): readonly Term[] {
  return termsSchema.parse(raw).terms as readonly Term[];
}
