import type { CounterInput } from '../../conversation/counter.js';
import type { ConversationState } from '../../conversation/turn.js';
import { typedNumber } from '../../conversation/typed-number.js';
import type { Case } from '../case.js';
import { readCaseCode } from '../code/case-code.js';
import { replyAddressOf } from '../intake/filing/file-draft.js';
import type { CaseStore } from '../ports.js';
import { isOver } from '../states/case-state.js';

export interface FollowParts {
  readonly cases: Pick<CaseStore, 'findByCode' | 'find' | 'ofConversation' | 'addParty'>;
}

const FORM = /^theo:([A-Z0-9]{8})$/;
/** A number that is typed later means something else. */
const OFFERED_MS = 3_600_000;

/** What is pressed to have the news of a case in this chat as well. */
export function followChoiceId(code: string): string {
  return `theo:${code}`;
}

/** The code in such a press; `undefined` for every other choice. */
export function readFollowPress(choice: string): string | undefined {
  return FORM.exec(choice)?.[1];
}

/** A number is for the draft; one that is only on offer leaves it to what was listed since. */
export function isWriting({ intake }: ConversationState): boolean {
  return intake?.isSealed === true || (intake?.draft !== undefined && intake.draft.step !== 'offer');
}

/** Where there are no buttons the offer is the first and only line. */
export function typedFollow({ message, state, now }: CounterInput): string | undefined {
  const { follows } = state.intake ?? {};
  if (!follows || isWriting(state) || state.choices.length > 0) return undefined;
  const isFresh = now.getTime() - Date.parse(follows.at) < OFFERED_MS;
  return isFresh && typedNumber(message.text) === 1 ? followChoiceId(follows.code) : undefined;
}

/**
 * The case that this chat may follow with the code it typed: one that goes on, that it does not follow yet, and of which the news says
 * nothing that its code does not show: that of a khiếu nại names papers and meetings. A page reads by code as much as by news.
 */
export async function followable(typed: string, { message, state }: CounterInput, { cases }: FollowParts) {
  const read = readCaseCode(typed);
  if (message.channel === 'web' || isWriting(state) || read?.kind !== 'code') return undefined;
  const found = await cases.findByCode(read.code);
  if (!found || !(await goesOn(found, cases))) return undefined;
  const own = await cases.ofConversation(message.conversation);
  return own.some(({ id }) => id === found.id) ? undefined : found;
}

async function goesOn({ kind, state, mergedInto }: Case, cases: FollowParts['cases']): Promise<boolean> {
  if (kind === 'khieu-nai') return false;
  const whole = mergedInto === undefined ? undefined : await cases.find(mergedInto);
  return whole ? whole.kind !== 'khieu-nai' && !isOver(whole.state) : !isOver(state);
}

/** From now on this chat has the news of the case, and no more of it. */
export async function follow({ id }: Case, { message, now }: CounterInput, { cases }: FollowParts): Promise<void> {
  const party = { role: 'follower', requester: { replyTo: replyAddressOf(message) } } as const;
  await cases.addParty(id, { ...party, conversation: message.conversation }, now);
}
