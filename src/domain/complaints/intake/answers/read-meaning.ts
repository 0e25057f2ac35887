import { type Command, readCommand } from '../../../conversation/commands.js';
import type { CounterInput } from '../../../conversation/counter.js';
import type { ReplyChoice } from '../../../conversation/ports.js';
import type { Outcome } from '../../../conversation/turn.js';
import { pickedOf, typedNumber } from '../../../conversation/typed-number.js';
import { fold } from '../../../language/letters/fold.js';
import { isIntakeChoice, readChoice } from '../draft/choice-id.js';
import type { CaseDraft } from '../draft/draft.js';
import { type IntakePick, picksOf } from '../draft/steps.js';
import { isAsking, type OwnQuestion, readOwnQuestion } from './own-question.js';
import { pickOfWords } from './pick-of-words.js';
import { mayBeName } from './read-contact.js';
import { readLabel } from './read-label.js';
import { readWishToEdit } from './read-wish-to-edit.js';
import { readWords, type SteeringWord } from './read-word.js';
import type { AskedAgain } from './taken.js';

/** What a message means while a draft is open. */
export type Meaning =
  /** Nothing to the draft: the bot has it. */
  | { readonly kind: 'leave' }
  | { readonly kind: 'pick'; readonly pick: IntakePick }
  | { readonly kind: 'show' | 'old-button' | 'no-such-number' | 'attachment' | 'resume' | 'go-on' | 'ask-bot' | 'text' }
  | { readonly kind: 'again'; readonly why: AskedAgain }
  | { readonly kind: 'own-question'; readonly question: OwnQuestion };

/** After so long the draft is named again before an answer is taken for one. */
const STALE_MS = 6 * 3_600_000;

/** What the bot says is an answer, so that the step is asked again behind it. */
const ANSWERS: ReadonlySet<Outcome> = new Set(['answered', 'clarification', 'redirected', 'out-of-scope', 'help']);
const COURTESY: ReadonlySet<Outcome> = new Set(['greeting', 'thanks']);

/** What the office has on offer: areas, and the buttons under the question as they are labelled. */
export interface OnOffer {
  readonly areas: readonly string[];
  readonly labelled: (draft: CaseDraft) => readonly ReplyChoice[];
}

type Reader = (
  input: CounterInput,
  draft: CaseDraft,
  areas: readonly string[],
  labelled: OnOffer['labelled'],
) => Meaning | undefined;

/** The first that has something to say; words that nothing else explains are the answer. */
const READERS: readonly Reader[] = [
  readPress,
  readSlash,
  readNumber,
  readAttachment,
  readWishForPerson,
  readStale,
  readTypedLabel,
  readEdit,
  readSteering,
  readQuestionOfOwn,
  readQuestion,
];

export function readMeaning(input: CounterInput, draft: CaseDraft, { areas, labelled }: OnOffer): Meaning {
  for (const read of READERS) {
    const meaning = read(input, draft, areas, labelled);
    if (meaning) return meaning;
  }
  return { kind: 'text' };
}

function readPress({ message: { choice } }: CounterInput, draft: CaseDraft, areas: readonly string[]) {
  if (choice === undefined) return undefined;
  if (!isIntakeChoice(choice)) return { kind: 'leave' } as const;
  const pick = readChoice(choice, draft, areas);
  return pick ? ({ kind: 'pick', pick } as const) : ({ kind: 'old-button' } as const);
}

function readSlash({ message: { text } }: CounterInput, draft: CaseDraft): Meaning | undefined {
  const command = readCommand(text);
  if (!command) return undefined;
  if (command.name === 'phananh') return { kind: 'resume' };
  const pick = pickOfWords(draft, wordsOf(command, text));
  return pick ? { kind: 'pick', pick } : { kind: 'leave' };
}

/** Whatever stands behind the slash of a command to stop, it gives up: `/dung` agrees to nothing. */
function wordsOf({ name }: Command, text: string): readonly SteeringWord[] {
  if (name === 'stop') return ['cancel'];
  return name === 'unknown' ? readWords(text) : [];
}

/** A number means the list that was shown last: the bot's, when it answered in between, with ours behind it where both were shown. */
function readNumber({ message: { text }, state }: CounterInput, draft: CaseDraft, areas: readonly string[]) {
  if (typedNumber(text) === undefined) return undefined;
  const shown = pickedOf(state.choices, text);
  if (state.choices.length > 0 && !(shown && isIntakeChoice(shown.id))) return { kind: 'leave' } as const;
  const pick = shown ? readChoice(shown.id, draft, areas) : pickedOf(picksOf(draft, areas), text);
  return pick ? ({ kind: 'pick', pick } as const) : ({ kind: 'no-such-number' } as const);
}

function readAttachment({ message: { attachment, files, location } }: CounterInput): Meaning | undefined {
  return attachment !== undefined || location !== undefined || (files ?? []).length > 0
    ? { kind: 'attachment' }
    : undefined;
}

/** Who wants to talk to somebody answers no question; about a tố cáo that is not done in a chat. */
function readWishForPerson({ decided: { reply } }: CounterInput, { kind }: CaseDraft): Meaning | undefined {
  if (reply.kind !== 'scope' || reply.finding.kind !== 'human') return undefined;
  return kind === 'to-cao' ? { kind: 'own-question', question: 'person' } : { kind: 'ask-bot' };
}

/** After a pause a draft is named before anything is taken for an answer; what the bot can answer is for the bot. */
function readStale({ message: { text }, decided, now }: CounterInput, draft: CaseDraft): Meaning | undefined {
  const isStale = draft.step !== 'offer' && now.getTime() - Date.parse(draft.touchedAt) > STALE_MS;
  if (!draft.isHalfWritten && !isStale) return undefined;
  const pick = pickOfWords(draft, readWords(text));
  if (pick && (draft.isHalfWritten || pick.name === 'cancel' || pick.name === 'continue'))
    return { kind: 'pick', pick };
  if (decided.request || (isAsking(text) && ANSWERS.has(decided.outcome))) return { kind: 'leave' };
  return { kind: draft.isHalfWritten ? 'go-on' : 'resume' };
}

/** What stands on a button, typed. */
function readTypedLabel(
  { message: { text } }: CounterInput,
  draft: CaseDraft,
  areas: readonly string[],
  labelled: OnOffer['labelled'],
): Meaning | undefined {
  if (text.length > LONGEST_LABEL) return undefined;
  const id = readLabel(text, labelled(draft));
  const pick = id === undefined ? undefined : readChoice(id, draft, areas);
  return pick && { kind: 'pick', pick };
}

const LONGEST_LABEL = 60;

/** Before it is sent, the part that is to be told another way. */
function readEdit(
  { message: { text } }: CounterInput,
  draft: CaseDraft,
  areas: readonly string[],
): Meaning | undefined {
  if (draft.step !== 'review' && draft.step !== 'edit') return undefined;
  const wanted = readWishToEdit(text);
  if (!wanted) return undefined;
  const isPossible =
    wanted === 'edit' || picksOf({ ...draft, step: 'edit' }, areas).some(({ name }) => name === wanted);
  return { kind: 'pick', pick: { name: isPossible ? wanted : 'edit' } };
}

/** A steering word that means nothing where the draft stands is no answer either. */
function readSteering({ message: { text } }: CounterInput, draft: CaseDraft): Meaning | undefined {
  const words = draft.step === 'contact' && mayBeName(text) ? [] : readWords(text);
  const pick = pickOfWords(draft, words);
  if (pick) return { kind: 'pick', pick };
  if (words.includes('unnamed')) return { kind: 'own-question', question: 'anonymous' };
  if (words.includes('show')) return { kind: 'show' };
  return words.length > 0 ? { kind: 'again', why: whyAgain(words, draft) } : undefined;
}

function whyAgain(words: readonly SteeringWord[], { step }: CaseDraft): AskedAgain {
  if (words.includes('send') && step !== 'offer') return 'few-more';
  if (!words.includes('yes')) return 'not-understood';
  return AT_YES[step] ?? 'not-understood';
}

const AT_YES: Readonly<Partial<Record<CaseDraft['step'], AskedAgain>>> = {
  contact: 'give-contact',
  photos: 'send-photos',
};

function readQuestionOfOwn({ message: { text } }: CounterInput, draft: CaseDraft): Meaning | undefined {
  const question = draft.step === 'what' && text.length > 60 ? undefined : readOwnQuestion(text);
  return question && { kind: 'own-question', question };
}

/** "Ở UBND phường" is no greeting, although nothing but the office is in it. */
function isCourtesy({ outcome }: CounterInput['decided'], text: string): boolean {
  return COURTESY.has(outcome) && (outcome !== 'greeting' || GREETING.test(fold(text)));
}

const GREETING = /\b(?:chao|a ?lo|hello|helo|hallo|hi|hey|hay|ad oi|em oi|shop oi|oi)\b/;

/** At the first question everything is told as it comes, also as a question. */
function readQuestion({ message: { text }, decided }: CounterInput, draft: CaseDraft): Meaning | undefined {
  if (decided.request) return { kind: 'leave' };
  if (draft.step === 'what') {
    const isAnswered = decided.outcome === 'answered' || decided.outcome === 'clarification';
    return isAnswered && isAsking(text) ? { kind: 'ask-bot' } : undefined;
  }
  const isForBot = isCourtesy(decided, text) || (isAsking(text) && ANSWERS.has(decided.outcome));
  return isForBot ? { kind: 'ask-bot' } : undefined;
}
