import { z } from 'zod';
import type { KnowledgeDocument } from '../../domain/knowledge/record.js';

const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const words = z.string().trim().min(1);
const wordList = z.array(words).min(1);

const deadline = z.strictObject({
  text: z.string(),
  kind: z.enum(['date', 'period', 'recurrence', 'relative', 'ongoing', 'on-request', 'by-other-document', 'none']),
  due: z.array(isoDate).min(1).optional(),
  rrule: z.string().startsWith('FREQ=').optional(),
  anchor: words.optional(),
});

const fact = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9.-]+$/),
    kind: z.enum([
      'task',
      'target',
      'figure',
      'responsibility',
      'legal-basis',
      'initiative',
      'system',
      'principle',
      'definition',
      'activity',
    ]),
    ref: words,
    subject: words.max(240),
    also: wordList.optional(),
    statement: words.max(700).optional(),
    lead: wordList.optional(),
    coordinating: wordList.optional(),
    approver: words.optional(),
    reportsTo: words.optional(),
    deadline: deadline.optional(),
    operator: z.enum(['=', '>=', '>', '<=', '<']).optional(),
    value: words.optional(),
    unit: words.optional(),
    period: words.optional(),
    cites: z
      .strictObject({
        symbol: words.optional(),
        issuer: words.optional(),
        date: words.optional(),
        about: words.optional(),
      })
      .optional(),
    owner: words.optional(),
    places: wordList.optional(),
    url: words.optional(),
    group: z
      .string()
      .regex(/^[a-z0-9.-]+$/)
      .optional(),
    silentOn: z
      .array(z.enum(['contents', 'contact', 'hours', 'address-online', 'how-many']))
      .min(1)
      .optional(),
    doubt: words.optional(),
  })
  .refine(
    (record) => record.kind !== 'task' || record.deadline !== undefined,
    'a task states its deadline, `none` included',
  )
  .refine((record) => record.kind !== 'figure' || record.value !== undefined, 'a figure has a value')
  .refine((record) => record.kind !== 'target' || record.value !== undefined, 'a target has a value')
  .refine((record) => record.kind !== 'legal-basis' || record.cites !== undefined, 'a legal basis cites a document')
  .refine(
    (record) => record.statement || record.value || record.cites || record.deadline,
    'a record has something to say',
  );

/** `knowledge/documents/*.yaml`, one document each. */
export const documentSchema = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9-]+$/),
    symbol: words,
    symbolDoubt: words.optional(),
    type: words,
    issuer: words,
    place: words,
    issuedOn: isoDate.nullable(),
    issuedText: words,
    signer: z.strictObject({ name: words.optional(), role: words.optional() }).optional(),
    title: words,
    about: words,
    also: wordList,
    places: wordList,
    years: z.array(z.int().min(2000).max(2100)).min(1),
    cautions: z.array(
      z.strictObject({
        kind: z.enum([
          'districts-abolished',
          'province-merged',
          'commune-merged',
          'period-over',
          'rules-replaced',
          'damaged-text',
        ]),
        text: words,
        replaced: wordList.optional(),
      }),
    ),
    missing: z.array(z.strictObject({ ref: words, what: words })),
    facts: z.array(fact).min(1),
  })
  .refine(
    (document) => new Set(document.facts.map((record) => record.id)).size === document.facts.length,
    'fact ids are unique',
  );

export function parseDocument(raw: unknown): KnowledgeDocument {
  return documentSchema.parse(raw) as KnowledgeDocument;
}
