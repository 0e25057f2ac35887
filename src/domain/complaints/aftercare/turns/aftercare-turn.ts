import type { CounterInput, CounterTurn } from '../../../conversation/counter.js';
import type { AftercareParts } from '../aftercare-parts.js';
import type { AftercareSaying } from '../aftercare-saying.js';
import type { AftercareTalk } from '../aftercare-talk.js';
import { withTalk } from '../keep-talk.js';
import { named, type OwnCase } from '../own-cases.js';

/** A turn after which this is to be done with a case, or nothing. */
export function said(
  saying: AftercareSaying,
  { state }: CounterInput,
  { say }: Pick<AftercareParts, 'say'>,
  talk?: AftercareTalk,
): CounterTurn {
  return { state: withTalk(state, talk), replies: [say(saying)], outbound: [] };
}

/** Its question, with the cases it may mean. */
export function ask(
  talk: AftercareTalk,
  own: readonly OwnCase[],
  input: CounterInput,
  parts: Pick<AftercareParts, 'say'>,
  remarks: Pick<Extract<AftercareSaying, { kind: 'question' }>, 'isAgain' | 'refused' | 'isDangerSaid'> = {},
): CounterTurn {
  const touched = { ...talk, touchedAt: input.now.toISOString() };
  const cases = talk.caseIds.flatMap((id) => own.find((one) => one.own.id === id) ?? []).map(named);
  return said({ kind: 'question', talk: touched, cases, ...remarks }, input, parts, touched);
}
