import type { CounterInput } from '../../conversation/counter.js';
import { trackOf } from '../filed-kind.js';
import { actOnCase } from '../handling/act-on-case.js';
import { nextCaseState } from '../states/next-case-state.js';
import { addToCase } from './add-to-case.js';
import type { AftercareParts } from './aftercare-parts.js';
import type { AftercareTalk } from './aftercare-talk.js';
import type { OwnCase } from './own-cases.js';

export type Withdrawn = 'withdrawn' | 'shared' | 'complaint' | 'too-far' | 'ended' | 'busy';

/**
 * Takes a case back by the step of its table. Where others wait for it as well, where it is a khiếu nại, and where the table has no such
 * step any more, the wish is written to the case and whoever holds it is told.
 */
export async function withdrawCase(
  one: OwnCase,
  talk: AftercareTalk,
  input: CounterInput,
  parts: AftercareParts,
): Promise<Withdrawn> {
  const { cases, rules } = parts;
  const { goesOn } = one;
  const isDone = (await cases.eventsOf(goesOn.id)).some(
    ({ action, details }) => action === 'withdraw' && details.message === talk.id,
  );
  if (isDone) return 'withdrawn';
  const why = await heldBack(one, parts);
  if (why === undefined) {
    const reason = talk.words === '' ? {} : { reason: talk.words };
    const step = { action: 'withdraw', by: 'citizen', at: input.now, message: talk.id, ...reason } as const;
    const acted = await actOnCase(goesOn.id, step, rules, cases);
    if (acted.ok) return 'withdrawn';
    if (acted.problem.kind === 'busy') return 'busy';
  }
  const asked = await addToCase(one, talk, input, parts);
  return asked === 'added' ? (why ?? 'too-far') : asked;
}

async function heldBack(
  { own, goesOn }: OwnCase,
  { cases }: AftercareParts,
): Promise<'shared' | 'complaint' | 'too-far' | undefined> {
  if (trackOf(goesOn.kind) !== 'report') return 'complaint';
  if (own.id !== goesOn.id || (await cases.partiesOf(goesOn.id)).length > 1) return 'shared';
  return nextCaseState(goesOn.kind, goesOn.state, 'withdraw') === undefined ? 'too-far' : undefined;
}
