import { z } from 'zod';
import type { AskingRules } from '../../domain/knowledge/procedures/asking-rules.js';

const words = z.string().trim().min(1);
const key = z.string().regex(/^[a-z0-9-]+$/);
const phrases = z.array(words);

const modifier = z.strictObject({
  words: phrases.min(1),
  isDecisive: z.boolean().optional(),
  ages: z.tuple([z.int().nonnegative(), z.int().nonnegative()]).optional(),
});

const rule = z
  .strictObject({
    when: z.array(key).min(1).optional(),
    isBare: z.boolean().optional(),
    to: key.nullable().optional(),
    choose: key.optional(),
    say: words.optional(),
  })
  .refine(({ to, choose }) => (to === undefined) !== (choose === undefined), 'has either `to` or `choose`');

const family = z.strictObject({
  id: key,
  heads: phrases,
  weak: phrases.optional(),
  rules: z.array(rule).min(1),
  allow: z.array(key).optional(),
  takesObject: z.boolean().optional(),
  coversAll: z.boolean().optional(),
});

/** `knowledge/situations.yaml`; every key that one part uses exists in another. */
export const askingSchema = z
  .strictObject({
    classes: z.record(key, phrases.min(1)),
    modifiers: z.record(key, modifier),
    families: z.array(family).min(1),
    openings: z.array(z.strictObject({ phrases: phrases.min(1), choose: key })),
    counter: z.array(z.strictObject({ id: key, phrases: phrases.min(1), answer: words, source: words })),
    bereavement: z.strictObject({ phrases: phrases.min(1), of: z.array(key).min(1) }),
    related: z.record(key, z.array(key).min(1)),
    choices: z.record(key, z.strictObject({ ask: words.optional(), of: z.array(key).min(2).max(5) })),
  })
  .superRefine((rules, context) => {
    const report = (message: string) => context.addIssue({ code: 'custom', message });
    for (const { id, rules: steps, allow = [] } of rules.families) {
      for (const name of [...steps.flatMap(({ when = [] }) => when), ...allow])
        if (!(name in rules.modifiers)) report(`family ${id} names the unknown modifier ${name}`);
      for (const { choose } of steps)
        if (choose !== undefined && !(choose in rules.choices))
          report(`family ${id} names the unknown choice ${choose}`);
    }
    for (const { choose } of rules.openings)
      if (!(choose in rules.choices)) report(`an opening names the unknown choice ${choose}`);
    const allPhrases = [
      ...Object.values(rules.modifiers).flatMap((one) => one.words),
      ...rules.families.flatMap(({ heads, weak = [] }) => [...heads, ...weak]),
      ...rules.openings.flatMap((one) => one.phrases),
      ...rules.counter.flatMap((one) => one.phrases),
      ...rules.bereavement.phrases,
    ];
    for (const phrase of allPhrases)
      for (const [, name = ''] of phrase.matchAll(/\{([^}]*)\}/g))
        if (!(name in rules.classes)) report(`${phrase} names the unknown class ${name}`);
  });

export function parseAskingRules(raw: unknown): AskingRules {
  return askingSchema.parse(raw) as AskingRules;
}
