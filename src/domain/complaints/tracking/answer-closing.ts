import type { CounterInput } from '../../conversation/counter.js';
import type { Case } from '../case.js';
import { actOnCase } from '../handling/act-on-case.js';
import type { CaseRules } from '../handling/case-rules.js';
import { replyAddressOf } from '../intake/filing/file-draft.js';
import { addressHash } from '../news/address-hash.js';
import type { CaseStore } from '../ports.js';
import { type ClosingPress, SCORES, scoreChoiceId } from './closing-press.js';
import type { TrackingSaying } from './tracking-saying.js';

export interface ClosingParts {
  readonly cases: Pick<CaseStore, 'find' | 'save' | 'ofConversation'>;
  readonly rules: CaseRules;
}

/** What is said, and what is remembered: choices for a number that is typed, the case whose reason is waited for. */
export interface ClosingReply {
  readonly saying: TrackingSaying;
  readonly offered?: readonly string[];
  readonly disputes?: string;
}

const MOST_REASON = 1000;
const MOST_TRIES = 5;

/** Only who brought or follows a case says whether it is settled. */
export async function answerClosing(
  press: ClosingPress,
  { message, now }: CounterInput,
  parts: ClosingParts,
): Promise<ClosingReply> {
  const closed = await ownCase(press.caseId, message.conversation, parts);
  if (!closed) return { saying: { kind: 'not-yours' } };
  if (closed.state !== 'closed') return { saying: { kind: 'still-open' } };
  if (press.kind === 'not-settled') return { saying: { kind: 'reason-asked' }, disputes: closed.id };
  if (press.kind === 'score') return { saying: await score(closed.id, press.score, now, parts) };
  return {
    saying: { kind: 'score-asked', caseId: closed.id },
    offered: SCORES.map((points) => scoreChoiceId(closed.id, points)),
  };
}

/** The case with this id, if the conversation is a party of it or of one that was merged into it. */
async function ownCase(id: string, conversation: string, { cases }: ClosingParts): Promise<Case | undefined> {
  const own = await cases.ofConversation(conversation);
  return own.some((one) => one.id === id || one.mergedInto === id) ? cases.find(id) : undefined;
}

/** Saying it again changes nothing; saying another one counts. */
async function score(id: string, points: number, at: Date, { cases }: ClosingParts): Promise<TrackingSaying> {
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const before = await cases.find(id);
    if (!before || before.score === points) break;
    const event = { caseId: id, action: 'score', by: 'citizen', at, details: {} } as const;
    if (await cases.save({ ...before, score: points }, [event])) break;
  }
  return { kind: 'thanks-for-score' };
}

/** The case goes on, for the reason its person gives. */
export async function reopenFor(
  caseId: string,
  reason: string,
  { message, now }: CounterInput,
  parts: ClosingParts,
): Promise<ClosingReply> {
  const closed = await ownCase(caseId, message.conversation, parts);
  if (!closed) return { saying: { kind: 'not-yours' } };
  if (closed.state !== 'closed') return { saying: { kind: 'reopened', due: closed.due } };
  const said = { reason: reason.slice(0, MOST_REASON), saidBy: addressHash(replyAddressOf(message)) };
  const step = { action: 'reopen', by: 'citizen', at: now, ...said } as const;
  const acted = await actOnCase(caseId, step, parts.rules, parts.cases);
  return acted.ok
    ? { saying: { kind: 'reopened', due: acted.value.after.due } }
    : { saying: { kind: 'try-again' }, disputes: caseId };
}
