import { readCommand } from '../../../conversation/commands.js';
import type { CounterInput, CounterTurn } from '../../../conversation/counter.js';
import type { Outcome } from '../../../conversation/turn.js';
import { pickedOf, typedNumber } from '../../../conversation/typed-number.js';
import { readCaseCode } from '../../code/case-code.js';
import { isAsking } from '../../intake/answers/own-question.js';
import { readContact } from '../../intake/answers/read-contact.js';
import { readWords, type SteeringWord } from '../../intake/answers/read-word.js';
import { MOST_CONTENT } from '../../intake/draft/draft.js';
import { addLatePhotos } from '../../intake/filing/add-late-photos.js';
import { takeMessagePhotos } from '../../intake/filing/take-message-photos.js';
import { withPhotos } from '../../intake/filing/take-photos.js';
import { saidBefore } from '../../intake/turns/intake-turn.js';
import type { AftercareParts } from '../aftercare-parts.js';
import { type AftercarePick, isPickId, picksOf, readPick } from '../aftercare-picks.js';
import { type AftercareTalk, isStale } from '../aftercare-talk.js';
import { closedSince, hasEnded, type OwnCase, ownCases } from '../own-cases.js';
import { readAftercare } from '../reading/read-aftercare.js';
import { ask, said } from './aftercare-turn.js';
import { isUrgent, placed } from './begin-aftercare.js';
import { fileAnew, reopenWith, settleAftercare } from './settle-aftercare.js';

/** An answer to what was asked about a case; `undefined` for what is about something else. */
export async function talkTurn(input: CounterInput, parts: AftercareParts): Promise<CounterTurn | undefined> {
  const { message, state, now, decided } = input;
  const before = state.intake?.after;
  const { choice } = message;
  if (!before || isStale(before, now))
    return choice !== undefined && isPickId(choice) ? said({ kind: 'old-button' }, input, parts) : undefined;
  const meaning = meaningOf(before, input);
  if (!meaning) return undefined;
  const isTold = meaning === 'told' || meaning === 'photos';
  if (isTold && /\p{L}/u.test(message.text) && (await parts.denounces(message.text, decided))) return undefined;
  const own = await ownCases(message.conversation, parts.cases);
  if (typedNumber(message.text) !== undefined && closedSince(before.touchedAt, own)) return undefined;
  if (meaning === 'told' && (await isOtherMatter(before, own, input, parts))) return undefined;
  const talk = await addLatePhotos(before, false, input, parts);
  if (meaning === 'again') return ask(talk, own, input, parts, { isAgain: true });
  if (!isTold) return picked(meaning, talk, own, input, parts);
  const turn = await told(talk, own, input, parts);
  return decided.outcome === 'emergency' ? saidBefore(parts.sayDecision(decided), turn) : turn;
}

/** Besides its question no other grievance is taken for an answer. */
async function isOtherMatter(
  { act, step, caseIds }: AftercareTalk,
  own: readonly OwnCase[],
  { message, decided }: CounterInput,
  { notice }: AftercareParts,
): Promise<boolean> {
  if (step !== 'confirm' && step !== 'which') return false;
  const [other] = (await notice(message.text, decided)).cases;
  if (!other) return false;
  const isOfOne = own.some(({ own: one }) => caseIds.includes(one.id) && one.category === other.category);
  return act !== 'add' || !(isOfOne || other.category === 'khac');
}

type Meaning = AftercarePick | 'told' | 'photos' | 'again';

const YES: ReadonlySet<SteeringWord> = new Set(['yes', 'send', 'continue']);
const NO: ReadonlySet<SteeringWord> = new Set(['cancel', 'no', 'rather-not', 'skip', 'later', 'only-asking']);
/** The bot has nothing to say to it: it belongs to what is being told. */
const LEFT_OPEN: ReadonlySet<Outcome> = new Set(['not-found', 'complaint', 'emergency']);

function meaningOf(talk: AftercareTalk, { message, state, decided }: CounterInput): Meaning | undefined {
  const { choice, text, files = [] } = message;
  if (choice !== undefined) return isPickId(choice) ? (readPick(choice, talk) ?? 'again') : undefined;
  // A question that came later is what is answered.
  if (Date.parse(state.intake?.draft?.touchedAt ?? '') > Date.parse(talk.touchedAt)) return undefined;
  const command = readCommand(text);
  if (command) return command.name === 'stop' ? { name: 'no' } : undefined;
  if (typedNumber(text) !== undefined && talk.step !== 'tell') return numbered(talk, text, state);
  if (files.length > 0) return talk.act === 'add' ? 'photos' : undefined;
  if (message.attachment !== undefined || !/[\p{L}\p{N}]/u.test(text)) return undefined;
  const words = readWords(text);
  if (talk.step === 'tell') {
    const isOver = words.some((word) => NO.has(word) || word === 'done');
    if (isOver) return { name: 'no' };
    const other = readAftercare(text);
    return other && other.act !== talk.act ? undefined : toldUnlessAsked(talk, text, decided);
  }
  if (talk.step === 'which' && readCaseCode(text)?.kind === 'code') return 'told';
  const answer = yesOrNo(text, words);
  if (answer === 'no' || (answer === 'yes' && talk.step === 'confirm')) return { name: answer };
  if (words.length > 0) return 'again';
  const other = readAftercare(text);
  if (other && other.act !== talk.act) return talk.act === 'add' && talk.words !== '' ? 'again' : undefined;
  return LEFT_OPEN.has(decided.outcome) && !isAsking(text) ? 'told' : undefined;
}

/** "Không" ends a list elsewhere and is a no here; "dung" without marks may be either, and is asked about again. */
function yesOrNo(text: string, words: readonly SteeringWord[]): 'yes' | 'no' | undefined {
  const [isYes, isNo] = [words.some((word) => YES.has(word)), words.some((word) => NO.has(word))];
  if (isYes && isNo) return /đúng/iu.test(text) ? 'yes' : /dừng/iu.test(text) ? 'no' : undefined;
  return isYes ? 'yes' : isNo ? 'no' : undefined;
}

/** A line of its list, or of the list that it stands in behind what the bot said. */
function numbered(
  talk: AftercareTalk,
  text: string,
  { choices, intake }: CounterInput['state'],
): AftercarePick | 'again' | undefined {
  if (intake?.offered) return undefined;
  if (choices.length === 0) return pickedOf(picksOf(talk), text) ?? 'again';
  const chosen = pickedOf(choices, text);
  return chosen && isPickId(chosen.id) ? (readPick(chosen.id, talk) ?? 'again') : undefined;
}

/** Where words were asked for only a question that the bot answers is none of them. */
function toldUnlessAsked(
  talk: AftercareTalk,
  text: string,
  { outcome, request }: CounterInput['decided'],
): Meaning | undefined {
  if (request) return undefined;
  if (talk.act === 'contact') return readContact(text) ? 'told' : LEFT_OPEN.has(outcome) ? 'again' : undefined;
  return isAsking(text) && !LEFT_OPEN.has(outcome) ? undefined : 'told';
}

async function picked(
  pick: AftercarePick,
  talk: AftercareTalk,
  own: readonly OwnCase[],
  input: CounterInput,
  parts: AftercareParts,
): Promise<CounterTurn> {
  const meant = meantOf(talk, own);
  switch (pick.name) {
    case 'no':
      for (const id of talk.photos) await parts.received.remove(id);
      return said({ kind: 'left' }, input, parts);
    case 'new':
      return fileAnew(talk, meant, input, parts);
    case 'reopen':
      return reopenWith(talk, meant, input, parts);
    case 'yes':
      return settleAftercare[talk.act](talk, meant, input, parts);
    case 'case':
      return choose(talk, talk.caseIds[pick.at] ?? '', own, input, parts);
  }
}

function meantOf({ caseIds }: AftercareTalk, own: readonly OwnCase[]): readonly OwnCase[] {
  return caseIds.flatMap((id) => own.find((one) => one.own.id === id) ?? []);
}

/** What is added is shown with the cases: choosing one says yes. */
function choose(
  talk: AftercareTalk,
  caseId: string,
  own: readonly OwnCase[],
  input: CounterInput,
  parts: AftercareParts,
): Promise<CounterTurn> | CounterTurn {
  const chosen = { ...talk, caseIds: [caseId] };
  const meant = meantOf(chosen, own);
  const next = placed(chosen, meant, input.now);
  const isWhole = talk.act === 'add' && next.step === 'confirm';
  return isWhole ? settleAftercare.add(next, meant, input, parts) : ask(next, own, input, parts);
}

async function told(
  talk: AftercareTalk,
  own: readonly OwnCase[],
  input: CounterInput,
  parts: AftercareParts,
): Promise<CounterTurn> {
  const { message, decided, now } = input;
  const meant = meantOf(talk, own);
  const read = readCaseCode(message.text);
  const byCode = read?.kind === 'code' ? meant.find((one) => one.own.code === read.code) : undefined;
  if (talk.step === 'which' && byCode) return choose(talk, byCode.own.id, own, input, parts);
  if (talk.act === 'contact') {
    const contact = readContact(message.text);
    return ask(
      contact ? { ...talk, contact, step: 'confirm' } : talk,
      own,
      input,
      parts,
      contact ? {} : { isAgain: true },
    );
  }
  const taken = await takeMessagePhotos(talk.photos, input, { id: talk.id, isSealed: false }, parts);
  const again = readAftercare(message.text);
  const words = withWords(talk.words, again?.act === 'add' ? again.words : message.text);
  const isDanger = decided.outcome === 'emergency' || (await isUrgent(message.text, meant[0]?.own, input, parts));
  const next = withPhotos({ ...talk, words, isUrgent: talk.isUrgent || isDanger }, taken);
  const isEnded = meant[0] !== undefined && hasEnded(meant[0].goesOn.state);
  if (talk.step === 'tell' && talk.canReopen && isEnded && next.words !== '')
    return reopenWith(next, meant, input, parts);
  const isDangerSaid = decided.outcome === 'emergency';
  return ask(placed(next, meant, now), own, input, parts, { refused: taken.refused, isDangerSaid });
}

/** The same words again, as under a picture that is sent again, add nothing. */
function withWords(before: string, text: string): string {
  if (!/[\p{L}\p{N}]/u.test(text) || `\n${before}\n`.includes(`\n${text}\n`)) return before;
  return [...(before === '' ? text : `${before}\n${text}`)].slice(0, MOST_CONTENT).join('');
}
