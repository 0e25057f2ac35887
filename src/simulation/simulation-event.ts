import { z } from 'zod';
import { isLocalDay, localDayOf } from '../domain/calendar/office-time.js';
import { isRule } from '../domain/tasks/rule-of-days.js';

const day = z
  .string()
  .transform((text) => text.slice(0, 10))
  .refine(isLocalDay, 'a day that exists, like 2026-02-28');
const id = z.coerce.string().min(1);
const at = z.string().transform(readMoment).pipe(z.date('a moment like 2026-02-28T09:00'));

const events = [
  z.object({
    event: z.literal('person'),
    id,
    name: z.string().optional(),
    roles: z.array(z.string()).default([]),
    leader: z.union([z.boolean(), z.string()]).optional(),
    channels: z.array(z.string()).default(['telegram']),
  }),
  z.object({
    event: z.literal('task'),
    id,
    title: z.string().optional(),
    role: z.string().optional(),
    person: id.optional(),
    due: day.optional(),
    rrule: z.string().refine(isRule, 'a rule of RFC 5545, like FREQ=MONTHLY;BYMONTHDAY=20').optional(),
    urgent: z.boolean().default(false),
  }),
  z.object({ event: z.literal('move'), task: id, due: day }),
  z.object({ event: z.literal('ask-extension'), task: id, until: day, person: id.optional() }),
  z.object({
    event: z.enum(['grant-extension', 'refuse-extension']),
    task: id,
    person: id.optional(),
  }),
  z.object({
    event: z.enum(['report-done', 'confirm', 'return', 'cancel', 'acknowledge']),
    task: id,
    person: id.optional(),
  }),
  z.object({ event: z.literal('assign'), task: id, person: id.optional(), role: z.string().optional() }),
  z.object({ event: z.literal('absent'), person: id, until: day, standIn: id.optional() }),
  z.object({ event: z.enum(['down', 'up']) }),
  // Somebody, or the time of the network, sets the clock of the machine; what follows is told by the clock as it stands then.
  z.object({ event: z.literal('clock'), to: at }),
  z.object({
    event: z.literal('channel'),
    person: id,
    channel: z.string(),
    state: z.enum(['ok', 'blocked', 'uncertain']),
  }),
] as const;

const simulationEvent = z
  .intersection(z.object({ at }), z.discriminatedUnion('event', events))
  .refine((one) => one.event !== 'absent' || one.until >= localDayOf(one.at), {
    path: ['until'],
    message: 'the absence ends before it begins',
  });

/** One line of a scenario. `at` without an offset is the office's time. */
export type SimulationEvent = z.output<typeof simulationEvent>;

/** @throws ZodError saying which field is wrong. */
export function readSimulationEvent(raw: unknown): SimulationEvent {
  return simulationEvent.parse(raw);
}

/** `2026-02-28`, `2026-02-28T09:00` and `2026-02-28 09:00:00` are the office's time. */
function readMoment(text: string): Date {
  const local = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?))?$/.exec(text.trim());
  return new Date(local ? `${local[1]}T${local[2] ?? '00:00'}+07:00` : text);
}
