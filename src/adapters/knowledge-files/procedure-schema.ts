import { z } from 'zod';
import type { Procedure } from '../../domain/knowledge/procedure.js';

const isoDate = z.iso.date();
const words = z.string().trim().min(1);
const optionalWords = words.nullable();
const code = z.string().regex(/^\d\.\d{6}$/);

const field = z.enum([
  'name',
  'code',
  'where',
  'documents',
  'fee',
  'time',
  'online',
  'who',
  'legal-basis',
  'result',
  'conditions',
  'steps',
]);

/** A field alone, or a field and what is not certain about it: `fee: mức lệ phí của tỉnh`. */
const unverifiedField = words.refine(
  (text) => field.safeParse(text.split(':', 1)[0]).success,
  'starts with the name of a field, then perhaps `: ` and what is uncertain',
);

/** `knowledge/procedures/*.yaml`, one procedure each. */
export const procedureSchema = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9-]+$/),
    name: words,
    code: code.nullable(),
    isCodeVerified: z.boolean(),
    portalUrl: z.url({ protocol: /^https$/, hostname: /^dichvucong\.gov\.vn$/ }).nullable(),
    group: z.string().regex(/^[a-z-]+$/),
    aliases: z.array(words),
    authority: optionalWords,
    whereToFile: optionalWords,
    evidence: z.array(words),
    processingTime: z
      .strictObject({ text: words, value: z.number().nonnegative().nullable(), unit: optionalWords })
      .nullable(),
    cost: z.strictObject({ text: optionalWords, amountVnd: z.int().nonnegative().nullable() }),
    legalBases: z.array(words),
    result: optionalWords,
    notes: optionalWords,
    mayHaveChanged: optionalWords,
    otherCodes: z.array(code),
    source: words,
    asOf: isoDate,
    isVerified: z.boolean(),
    verifiedFields: z.array(field),
    unverifiedFields: z.array(unverifiedField),
    confidence: z.enum(['high', 'medium', 'low']),
  })
  .refine((procedure) => procedure.code !== null || !procedure.isCodeVerified, 'a verified code exists')
  .refine(
    ({ cost }) => cost.amountVnd === null || cost.text !== null,
    'an amount comes with the words that say what it is for',
  );

export function parseProcedure(raw: unknown): Procedure {
  return procedureSchema.parse(raw);
}
