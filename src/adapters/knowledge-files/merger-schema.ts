import { z } from 'zod';
import type { Merger } from '../../domain/knowledge/merger.js';

const words = z.string().trim().min(1);

const merger = z
  .strictObject({
    level: z.enum(['province', 'commune']),
    former: words,
    current: words,
    formerProvince: words.optional(),
    also: z.array(words).min(1).optional(),
    since: z.iso.date(),
    source: words,
    note: words.optional(),
  })
  .refine(
    ({ level, formerProvince }) => (level === 'commune') === (formerProvince !== undefined),
    'a commune names its former province, a province does not',
  );

/** `knowledge/mergers.yaml`. */
export const mergersSchema = z.strictObject({ mergers: z.array(merger).min(1) });

export function parseMergers(raw: unknown): readonly Merger[] {
  return mergersSchema.parse(raw).mergers as readonly Merger[];
}
