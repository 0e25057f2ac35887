import { hashId } from '../../../../shared/ids.js';
import type { CounterInput, CounterTurn } from '../../../conversation/counter.js';
import type { Outcome } from '../../../conversation/turn.js';
import type { Case } from '../../case.js';
import { readCaseCode } from '../../code/case-code.js';
import { CONSENT_VERSION } from '../../intake/draft/consent.js';
import { MOST_CONTENT } from '../../intake/draft/draft.js';
import { takeMessagePhotos } from '../../intake/filing/take-message-photos.js';
import { withPhotos } from '../../intake/filing/take-photos.js';
import { draftIdOf, saidBefore } from '../../intake/turns/intake-turn.js';
import { nextCaseState } from '../../states/next-case-state.js';
import { addedToday } from '../add-to-case.js';
import { type AftercareParts, MOST_A_DAY } from '../aftercare-parts.js';
import type { AftercareTalk } from '../aftercare-talk.js';
import { hasEnded, named, type OwnCase, ownCases } from '../own-cases.js';
import type { AftercareWish } from '../reading/read-aftercare.js';
import { ask, said } from './aftercare-turn.js';

/** A wish, or what was pressed under a status. */
export type Begun = AftercareWish & { readonly caseId?: string | undefined };

/** What the bot answers goes before a wish that is not sure. */
const ANSWERED: ReadonlySet<Outcome> = new Set(['answered', 'clarification']);
const MOST_NAMED = 5;

/** The turn in which something is asked for that concerns a case of this conversation; `undefined` where it has none, or other words are meant. */
export async function beginAftercare(
  wish: Begun,
  input: CounterInput,
  parts: AftercareParts,
): Promise<CounterTurn | undefined> {
  const { message, decided } = input;
  if (decided.request || (!wish.isSure && ANSWERED.has(decided.outcome))) return undefined;
  const own = await ownCases(message.conversation, parts.cases);
  const sealed = await parts.sealed.ofConversation(message.conversation);
  if (own.length === 0 && sealed.length === 0) return wish.isCommand ? said({ kind: 'none' }, input, parts) : undefined;
  if (message.choice === undefined && (await parts.denounces(message.text, decided))) {
    // "Rút tố cáo" is no new one.
    if (!wish.isOfDenunciation) return denounced(wish, input, parts);
  }
  const isNamed = wish.typed !== undefined || wish.caseId !== undefined;
  if (wish.isOfDenunciation || (sealed.length > 0 && !isNamed && wish.act !== 'contact'))
    return ofSealed(wish, own, input, parts);
  const candidates = isNamed ? namedOnes(wish, own) : own;
  if (candidates.length === 0) return said({ kind: 'not-own' }, input, parts);
  const turn = await beginWith(wish, candidates, own, input, parts);
  return decided.outcome === 'emergency' ? saidBefore(parts.sayDecision(decided), turn) : turn;
}

/** "Bổ sung: ..." in front of what is sealed is no matter of its own. */
async function denounced(
  { words }: Begun,
  input: CounterInput,
  parts: AftercareParts,
): Promise<CounterTurn | undefined> {
  const isWhole = words !== '' && (await parts.denounces(words, input.decided));
  return isWhole ? parts.intake.take({ ...input, message: { ...input.message, text: words } }) : undefined;
}

function namedOnes({ typed = '', caseId }: Begun, own: readonly OwnCase[]): readonly OwnCase[] {
  const read = readCaseCode(typed);
  const code = read?.kind === 'code' ? read.code : undefined;
  return own.filter((one) => one.own.id === caseId || one.own.code === code);
}

/** What was written may be of the tố cáo: it stays nowhere. */
function ofSealed({ act }: Begun, own: readonly OwnCase[], input: CounterInput, parts: AftercareParts): CounterTurn {
  const codes = own.filter(({ goesOn }) => !hasEnded(goesOn.state)).map((one) => one.own.code);
  const turn = said({ kind: 'of-sealed', act, codes: codes.slice(0, MOST_NAMED) }, input, parts);
  return { ...turn, shown: parts.shownInstead };
}

async function beginWith(
  wish: Begun,
  candidates: readonly OwnCase[],
  own: readonly OwnCase[],
  input: CounterInput,
  parts: AftercareParts,
): Promise<CounterTurn> {
  const { message, now, decided } = input;
  const open = candidates.filter(({ goesOn }) => !hasEnded(goesOn.state));
  const [ended] = candidates;
  if (open.length === 0 && wish.act !== 'add' && ended)
    return said({ kind: 'over-already', case: named(ended) }, input, parts);
  if (wish.act === 'add' && (await addedToday(own, input, parts)) >= MOST_A_DAY)
    return said({ kind: 'too-many-today', most: MOST_A_DAY }, input, parts);
  const meant = (open.length > 0 ? open : candidates.slice(0, 1)).slice(0, MOST_NAMED);
  const id = draftIdOf(message, (text) => hashId(`bs:${text}`));
  const taken = await takeMessagePhotos([], input, { id, isSealed: false }, parts);
  const bare: AftercareTalk = {
    id,
    act: wish.act,
    step: 'confirm',
    caseIds: meant.map((one) => one.own.id),
    words: [...wish.words].slice(0, MOST_CONTENT).join(''),
    photos: [],
    ...(wish.contact ? { contact: wish.contact } : {}),
    isUrgent: decided.outcome === 'emergency' || (await isUrgent(wish.words, meant[0]?.own, input, parts)),
    touchedAt: now.toISOString(),
  };
  const talk = await withConsent(withPhotos(bare, taken), input, parts);
  const isDangerSaid = decided.outcome === 'emergency';
  return ask(placed(talk, meant, now), own, input, parts, { refused: taken.refused, isDangerSaid });
}

/** Where a talk with this much in it stands. */
export function placed(talk: AftercareTalk, meant: readonly OwnCase[], now: Date): AftercareTalk {
  const { act, words, photos, latePhotos = [], contact } = talk;
  const [one] = meant;
  if (one && act === 'add' && hasEnded(one.goesOn.state)) return endedTalk(talk, one, now);
  if (meant.length > 1 && act !== 'contact') return { ...talk, step: 'which' };
  const isTold =
    act === 'contact'
      ? contact !== undefined
      : act === 'withdraw' || words !== '' || photos.length + latePhotos.length > 0;
  return { ...talk, step: isTold ? 'confirm' : 'tell' };
}

export const REOPENED_DAYS = 14;

/** The one that ended a short while ago can be opened again by its person. */
export function endedTalk(talk: AftercareTalk, { goesOn }: OwnCase, now: Date): AftercareTalk {
  const { canReopen: _, ...rest } = talk;
  const endedAt = goesOn.reachedAt[goesOn.state];
  const isRecent = endedAt !== undefined && now.getTime() - endedAt.getTime() < REOPENED_DAYS * 86_400_000;
  const canReopen = isRecent && nextCaseState(goesOn.kind, goesOn.state, 'reopen') !== undefined;
  return { ...rest, step: 'ended', ...(canReopen ? { canReopen } : {}) };
}

const FEWEST_OF_DANGER = 4;

/** Danger in what is added: a few words without their story sound worse than they are, so it has to be there with the story as well. */
export async function isUrgent(
  words: string,
  about: Case | undefined,
  { decided }: CounterInput,
  { notice }: AftercareParts,
): Promise<boolean> {
  if (words.split(/\s+/u).length < FEWEST_OF_DANGER) return false;
  const isRead = async (text: string) =>
    (await notice(text, { ...decided, outcome: 'not-found', reply: NOTHING_SAID })).isUrgent;
  return (await isRead(words)) && (about === undefined || (await isRead(`${about.content}. ${words}`)));
}

const NOTHING_SAID = { kind: 'not-found', isKept: false, hasSuggestions: false } as const;

/** A case without a contact, or agreed to under another text, is agreed to anew. */
async function withConsent(
  talk: AftercareTalk,
  { message }: CounterInput,
  { cases }: AftercareParts,
): Promise<AftercareTalk> {
  if (talk.act !== 'contact') return talk;
  const parties = await Promise.all(talk.caseIds.map((id) => cases.partyOf(id, message.conversation)));
  const isAgreed = parties.every((party) => {
    const { name, phone } = party?.requester ?? {};
    return (name ?? phone) !== undefined && party?.consent?.version === CONSENT_VERSION;
  });
  return isAgreed ? talk : { ...talk, needsConsent: true };
}
