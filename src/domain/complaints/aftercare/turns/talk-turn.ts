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
import { hasEnded, type OwnCase, ownCases } from '../own-cases.js';
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
  const talk = await addLatePhotos(before, false, input, parts);
  if (meaning === 'again') return ask(talk, own, input, parts, { isAgain: true });
  if (!isTold) return picked(meaning, talk, own, input, parts);
  const turn = await told(talk, own, input, parts);
  return decided.outcome === 'emergency' ? saidBefore(parts.sayDecision(decided), turn) : turn;
}

type Meaning = AftercarePick | 'told' | 'photos' | 'again';

const YES: ReadonlySet<SteeringWord> = new Set(['yes', 'send', 'continue', 'done']);
const NO: ReadonlySet<SteeringWord> = new Set(['cancel', 'no', 'rather-not', 'skip', 'later', 'only-asking']);
/** The bot has nothing to say to it: it belongs to what is being told. */
const LEFT_OPEN: ReadonlySet<Outcome> = new Set(['not-found', 'complaint', 'emergency']);

function meaningOf(talk: AftercareTalk, { message, decided }: CounterInput): Meaning | undefined {
  const { choice, text, files = [] } = message;
  if (choice !== undefined) return isPickId(choice) ? (readPick(choice, talk) ?? 'again') : undefined;
  const command = readCommand(text);
  if (command) return command.name === 'stop' ? { name: 'no' } : undefined;
  if (typedNumber(text) !== undefined && talk.step !== 'tell') return pickedOf(picksOf(talk), text) ?? 'again';
  if (files.length > 0) return talk.act === 'add' ? 'photos' : undefined;
  if (message.attachment !== undefined || !/[\p{L}\p{N}]/u.test(text)) return undefined;
  const words = readWords(text);
  if (talk.step === 'tell')
    return words.some((word) => word === 'cancel' || word === 'later' || word === 'rather-not')
      ? { name: 'no' }
      : toldUnlessAsked(talk, text, decided);
  const named = talk.step === 'which' ? caseByCode(talk, text) : undefined;
  if (named === 'code') return 'told';
  if (talk.step === 'confirm' && words.some((word) => YES.has(word))) return { name: 'yes' };
  if (words.some((word) => NO.has(word))) return { name: 'no' };
  if (words.length > 0) return 'again';
  const other = readAftercare(text);
  if (other && other.act !== talk.act) return talk.act === 'add' && talk.words !== '' ? 'again' : undefined;
  return LEFT_OPEN.has(decided.outcome) && !isAsking(text) ? 'told' : undefined;
}

function caseByCode({ step }: AftercareTalk, text: string): 'code' | undefined {
  return step === 'which' && readCaseCode(text)?.kind === 'code' ? 'code' : undefined;
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
  const words = withWords(talk.words, message.text);
  const isDanger = decided.outcome === 'emergency' || (await isUrgent(message.text, meant[0]?.own, input, parts));
  const next = withPhotos({ ...talk, words, isUrgent: talk.isUrgent || isDanger }, taken);
  const isEnded = meant[0] !== undefined && hasEnded(meant[0].goesOn.state);
  if (talk.step === 'tell' && talk.canReopen && isEnded && next.words !== '')
    return reopenWith(next, meant, input, parts);
  return ask(placed(next, meant, now), own, input, parts, { refused: taken.refused });
}

/** The same words again, as under a picture that is sent again, add nothing. */
function withWords(before: string, text: string): string {
  if (!/[\p{L}\p{N}]/u.test(text) || `\n${before}\n`.includes(`\n${text}\n`)) return before;
  return [...(before === '' ? text : `${before}\n${text}`)].slice(0, MOST_CONTENT).join('');
}
