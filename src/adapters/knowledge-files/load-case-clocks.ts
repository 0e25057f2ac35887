import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { type CaseClock, type CaseClocks, CLOCK_UNITS } from '../../domain/complaints/clocks/case-clock.js';
import { ORDINARY_KINDS } from '../../domain/complaints/filed-kind.js';
import type { CaseState } from '../../domain/complaints/states/case-state.js';
import { STATE_TABLES } from '../../domain/complaints/states/next-case-state.js';
import { checkFile } from './check-file.js';
import { type CompiledYaml, readYaml } from './read-yaml.js';

const words = z.string().trim().min(1);
const count = z.number().int().min(1).max(3650);
const STATES = [...new Set(Object.values(STATE_TABLES).flatMap((table) => Object.keys(table)))] as [CaseState];
const state = z.enum(STATES);

const clock = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/),
  name: words,
  kinds: z.array(z.enum([...ORDINARY_KINDS, 'to-cao'])).min(1),
  about: z.enum(['regulation', 'conduct']).optional(),
  from: state,
  until: z.array(state).min(1),
  days: count,
  unit: z.enum(CLOCK_UNITS),
  article: words,
  verified: z.boolean(),
  doubt: words.optional(),
  isWait: z.boolean().optional(),
  isExtendable: z.boolean().optional(),
  mostDays: count.optional(),
  mostDaysOnce: count.optional(),
});

/** `complaints/clocks.yaml`; every id stands once. */
const clocksSchema = z
  .strictObject({
    clocks: z.array(clock).min(1),
    timeBar: z.strictObject({ days: count, article: words, note: words }),
    dialogueNotice: z.strictObject({ days: count, article: words }).optional(),
    source: words,
    asOf: words,
  })
  .refine(({ clocks }) => new Set(clocks.map(({ id }) => id)).size === clocks.length, 'an id stands once only');

const time = z.strictObject({ count, unit: z.enum(CLOCK_UNITS) });
/** `complaints/province.yaml`: what the province's decision says about field reports for 1022. */
const provinceSchema = z.strictObject({
  decision: words,
  ordinary: time,
  urgent: time.optional(),
  verified: z.boolean(),
  source: words,
  asOf: words,
});

/**
 * The time limits of cases. Without `province.yaml` field reports have none: nothing is invented for them.
 * @throws Error naming the file and the field when something is missing or malformed.
 */
export async function loadCaseClocks(knowledgeDir: string, compiled: CompiledYaml = {}): Promise<CaseClocks> {
  const file = join(knowledgeDir, 'complaints', 'clocks.yaml');
  const { clocks, timeBar, dialogueNotice } = checkFile(file, await readYaml(file, compiled), (raw) =>
    clocksSchema.parse(raw),
  );
  const own = join(knowledgeDir, 'complaints', 'province.yaml');
  const lasting = { timeBar, ...(dialogueNotice ? { dialogueNotice } : {}) };
  if (!existsSync(own)) return { clocks: clocks as CaseClock[], ...lasting, hasProvinceTimes: false };
  const province = checkFile(own, await readYaml(own, compiled), (raw) => provinceSchema.parse(raw));
  return { clocks: [...(clocks as CaseClock[]), ...provinceClocks(province)], ...lasting, hasProvinceTimes: true };
}

function provinceClocks({ decision, ordinary, urgent, verified }: z.output<typeof provinceSchema>): CaseClock[] {
  const of = (id: string, name: string, isUrgent: boolean, { count: days, unit }: z.output<typeof time>) =>
    ({
      id,
      name,
      kinds: ['hien-truong'],
      isUrgent,
      from: 'received',
      until: ['answered', 'refused', 'transferred', 'withdrawn', 'merged', 'closed'],
      days,
      unit,
      article: decision,
      verified,
      isExtendable: true,
    }) satisfies CaseClock;
  return [
    of('hien-truong-tra-loi', 'Xử lý phản ánh hiện trường', false, ordinary),
    of('hien-truong-khan', 'Xử lý phản ánh hiện trường khẩn', true, urgent ?? ordinary),
  ];
}
