import type { CounterInput, CounterTurn } from '../../../conversation/counter.js';
import { actOnCase } from '../../handling/act-on-case.js';
import { CONSENT_VERSION } from '../../intake/draft/consent.js';
import { replyAddressOf } from '../../intake/filing/file-draft.js';
import { addressHash } from '../../news/address-hash.js';
import { nextCaseState } from '../../states/next-case-state.js';
import { addedToday, addToCase } from '../add-to-case.js';
import { type AftercareParts, MOST_A_DAY } from '../aftercare-parts.js';
import type { AftercareAct, AftercareTalk } from '../aftercare-talk.js';
import { withTalk } from '../keep-talk.js';
import { named, type OwnCase } from '../own-cases.js';
import { withdrawCase } from '../withdraw-case.js';
import { ask, said } from './aftercare-turn.js';
import { endedTalk } from './begin-aftercare.js';

type Settle = (
  talk: AftercareTalk,
  meant: readonly OwnCase[],
  input: CounterInput,
  parts: AftercareParts,
) => Promise<CounterTurn>;

/** The person said yes: it is done, and committed when this returns. */
export const settleAftercare: Readonly<Record<AftercareAct, Settle>> = {
  async add(talk, meant, input, parts) {
    const [one] = meant;
    if (!one) return said({ kind: 'not-own' }, input, parts);
    const isDone = (await parts.cases.eventsOf(one.goesOn.id)).some(({ details }) => details.message === talk.id);
    if (!isDone && (await addedToday(meant, input, parts)) >= MOST_A_DAY)
      return said({ kind: 'too-many-today', most: MOST_A_DAY }, input, parts);
    const added = await addToCase(one, talk, input, parts);
    if (added === 'ended') return ask(endedTalk(talk, one, input.now), meant, input, parts);
    if (added === 'busy') return said({ kind: 'try-again' }, input, parts, talk);
    return said({ kind: 'added', to: named(one), photos: talk.photos.length, isUrgent: talk.isUrgent }, input, parts);
  },

  async withdraw(talk, meant, input, parts) {
    const [one] = meant;
    if (!one) return said({ kind: 'not-own' }, input, parts);
    const done = await withdrawCase(one, talk, input, parts);
    if (done === 'busy') return said({ kind: 'try-again' }, input, parts, talk);
    if (done === 'ended') return said({ kind: 'over-already', case: named(one) }, input, parts);
    if (done !== 'withdrawn') return said({ kind: 'withdrawal-asked', case: named(one), why: done }, input, parts);
    const canReopen = nextCaseState(one.goesOn.kind, 'withdrawn', 'reopen') !== undefined;
    return said({ kind: 'withdrawn', case: named(one), canReopen }, input, parts);
  },

  async contact(talk, meant, input, parts) {
    const { message, now } = input;
    const { contact } = talk;
    if (!contact) return ask({ ...talk, step: 'tell' }, meant, input, parts);
    const consent = talk.needsConsent ? { version: CONSENT_VERSION, at: now } : undefined;
    const changed = await Promise.all(
      talk.caseIds.map((id) => parts.cases.changeContact(id, message.conversation, contact, consent, now)),
    );
    const count = changed.filter(Boolean).length;
    return count === 0
      ? said({ kind: 'not-own' }, input, parts)
      : said({ kind: 'contact-changed', contact, count }, input, parts);
  },
};

const MOST_REASON = 1000;

/** The case goes on for what was told; what is too long for a reason, and photos, are added to it, and all of it where somebody else opened it first. */
export async function reopenWith(
  talk: AftercareTalk,
  meant: readonly OwnCase[],
  input: CounterInput,
  parts: AftercareParts,
): Promise<CounterTurn> {
  const [one] = meant;
  const { message, now } = input;
  if (!one || talk.words === '') return ask({ ...talk, step: 'tell' }, meant, input, parts);
  const reason = [...talk.words].slice(0, MOST_REASON).join('');
  const saidBy = addressHash(replyAddressOf(message));
  const step = { action: 'reopen', by: 'citizen', at: now, reason, saidBy } as const;
  const acted = await actOnCase(one.goesOn.id, step, parts.rules, parts.cases);
  if (!acted.ok && acted.problem.kind !== 'not-now') return said({ kind: 'try-again' }, input, parts, talk);
  const events = acted.ok ? [] : await parts.cases.eventsOf(one.goesOn.id);
  const isReason = acted.ok || events.some(({ details }) => details.saidBy === saidBy && details.reason === reason);
  const isWhole = isReason && reason.length === talk.words.length && talk.photos.length === 0;
  const added = isWhole ? 'added' : await addToCase(one, talk, input, parts);
  if (added !== 'added') return said({ kind: 'try-again' }, input, parts, talk);
  if (!isReason)
    return said({ kind: 'added', to: named(one), photos: talk.photos.length, isUrgent: talk.isUrgent }, input, parts);
  const due = acted.ok ? acted.value.after.due : one.goesOn.due;
  return said({ kind: 'reopened', case: named(one), due }, input, parts);
}

/** What was told is a matter of its own: the intake asks about it. */
export async function fileAnew(
  talk: AftercareTalk,
  meant: readonly OwnCase[],
  input: CounterInput,
  parts: AftercareParts,
): Promise<CounterTurn> {
  const { message, decided, state } = input;
  const { choice: _, ...given } = message;
  const ids = [...talk.photos.map((id) => id.replace(/\.c$/, '')), ...(talk.latePhotos ?? [])];
  const files = ids.map((id) => ({ kind: 'photo', handle: '', id, problem: 'slow' }) as const);
  const told = { ...given, text: talk.words === '' ? '' : `/phananh ${talk.words}`, files };
  const asked = { ...decided, outcome: 'complaint', choices: [] } as const;
  const turn = await parts.intake.take({ ...input, message: told, decided: asked, state: withTalk(state, undefined) });
  return turn ?? ask(talk, meant, input, parts);
}
