import { z } from 'zod';
import type { Dangers } from '../../domain/conversation/scope/danger.js';
import {
  COMPLAINT_TOPICS,
  EMERGENCY_TOPICS,
  OFFICE_TOPICS,
  OUTSIDE_TOPICS,
  PLAIN_KINDS,
  REDIRECT_TOPICS,
} from '../../domain/conversation/scope/finding.js';
import type { Scope } from '../../domain/conversation/scope/scope.js';

const words = z.string().trim().min(1);
const phrases = z.array(words).default([]);

const matching = {
  phrases,
  whole: phrases,
  alongside: phrases,
  patterns: phrases,
  except: phrases,
  unless: phrases,
  weakenedBy: phrases,
  strength: z.enum(['certain', 'weak']).default('certain'),
};

/** No record is asked whether it means something else. */
const isBeyondRecords = z.literal(true).exactOptional();

const rule = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('emergency'), topic: z.enum(EMERGENCY_TOPICS), ...matching }),
    z.strictObject({ kind: z.literal('redirected'), topic: z.enum(REDIRECT_TOPICS), ...matching }),
    z.strictObject({ kind: z.literal('out-of-scope'), topic: z.enum(OUTSIDE_TOPICS), ...matching }),
    z.strictObject({ kind: z.literal('complaint'), topic: z.enum(COMPLAINT_TOPICS), ...matching }),
    z.strictObject({ kind: z.literal('office'), topic: z.enum(OFFICE_TOPICS), isBeyondRecords, ...matching }),
    z.strictObject({ kind: z.enum(PLAIN_KINDS), ...matching }),
  ])
  .refine((it) => it.phrases.length + it.whole.length + it.patterns.length > 0, 'a rule has something to match')
  .transform(({ phrases, whole, alongside, patterns, except, unless, weakenedBy, ...finding }) => ({
    finding,
    phrases,
    whole,
    alongside,
    patterns,
    except,
    unless,
    weakenedBy,
  }));

/** `knowledge/scope.yaml`; phrases themselves are read when the guard is created. */
export const scopeSchema = z.strictObject({
  spellings: z.record(z.string(), words),
  lists: z.record(z.string().regex(/^[a-z-]+$/), z.array(words).min(1)),
  rules: z.array(rule).min(1),
});

export function parseScope(raw: unknown): Omit<Scope, 'dangers'> {
  return scopeSchema.parse(raw);
}

const points = z.number().int();

/** `knowledge/dangers.yaml`. */
const dangersSchema = z.strictObject({
  enough: points.min(1),
  lists: z.record(z.string().regex(/^[a-z-]+$/), z.array(words).min(1)),
  harms: z
    .array(z.strictObject({ topic: z.enum(EMERGENCY_TOPICS), points: points.min(1), phrases: z.array(words).min(1) }))
    .min(1),
  signs: z.array(z.strictObject({ points: points.min(1), phrases: z.array(words).min(1) })),
  against: z.array(z.strictObject({ points: points.max(-1), phrases: z.array(words).min(1) })),
  except: z.array(words),
});

export function parseDangers(raw: unknown): Dangers {
  return dangersSchema.parse(raw);
}
