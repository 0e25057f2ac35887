import { hashId } from '../../../../shared/ids.js';
import { localDayOf } from '../../../calendar/office-time.js';
import { readCommand } from '../../../conversation/commands.js';
import type { CounterInput, CounterTurn } from '../../../conversation/counter.js';
import type { ReplyText } from '../../../conversation/ports.js';
import type { InboundMessage } from '../../../conversation/turn.js';
import type { Noticed } from '../../noticing/noticed.js';
import { isAsking } from '../answers/own-question.js';
import { asksHowToFile, filingNamed, readWish } from '../answers/read-wish.js';
import { type Beginning, beginDraft, beginEmpty, type FilableCase, filableCases } from '../draft/begin-draft.js';
import { isFull } from '../filing/daily-limit.js';
import { takeMessagePhotos } from '../filing/take-message-photos.js';
import type { Heard } from '../intake-parts.js';
import { type IntakeParts, MOST_A_DAY } from '../intake-parts.js';
import type { Remark } from '../saying.js';
import { timeBarOf } from '../time-bar.js';
import { draftIdOf, hidden, joined, turnWith } from './intake-turn.js';
import { keepSealed, type OpenDraft } from './keep-draft.js';

/** A conversation without a draft: a grievance is offered to be filed, everything else is for the bot. */
export async function beginTurn(input: CounterInput, parts: IntakeParts): Promise<CounterTurn | undefined> {
  const { message, decided } = input;
  if (message.choice !== undefined || decided.request) return undefined;
  const command = readCommand(message.text);
  if (command && command.name !== 'phananh') return beginHidden(command.argument, input, parts);
  if (message.chat?.isGroup) return command ? inGroup(input, parts) : undefined;
  const text = command ? command.argument : message.text;
  if (!command && isOnlyPicture(message)) return beginWith([PICTURE], NOTHING, input, parts);
  if (command && text === '') return beginWith(undefined, NOTHING, input, parts);
  const wish = readWish(text);
  if (wish) return beginWith(undefined, NOTHING, input, parts, undefined, wish);
  const noticed = await parts.notice(text, decided);
  const cases = filableCases(noticed);
  if (asksHowToFile(text)) return beginAsked(cases[0], input, parts);
  if (cases.length > 0) return beginNoticed(cases, noticed, input, parts);
  if (noticed.cases.length > 0) return crimeOnly(input, parts);
  if (command) return beginWith([{ kind: 'phan-anh', category: 'khac', text }], noticed, input, parts);
  return undefined;
}

/** Said with a picture alone: it can be filed, what it shows is asked. */
const PICTURE: FilableCase = { kind: 'phan-anh', category: 'khac', text: '' };

function isOnlyPicture({ text, files = [] }: InboundMessage): boolean {
  return !/[\p{L}\p{N}]/u.test(text) && files.some(({ id }) => id !== undefined);
}

/** Words behind another command are for the bot, unless they denounce somebody. */
async function beginHidden(text: string, input: CounterInput, parts: IntakeParts): Promise<CounterTurn | undefined> {
  if (input.message.chat?.isGroup || text.split(' ').length < FEWEST_WORDS) return undefined;
  const noticed = await parts.notice(text, input.decided);
  const cases = filableCases(noticed);
  return cases[0]?.kind === 'to-cao' ? beginWith(cases, noticed, input, parts) : undefined;
}

/** Fewer denounce nobody. */
const FEWEST_WORDS = 5;
const NOTHING: Noticed = { kind: 'not-a-complaint', category: 'khac', isUrgent: false, cases: [] };

/** How something is filed is explained, and can be begun at once; the question itself is no matter. */
function beginAsked(
  meant: FilableCase | undefined,
  input: CounterInput,
  parts: IntakeParts,
): Promise<CounterTurn> | undefined {
  const { decided } = input;
  const kind = meant?.kind ?? filingNamed(input.message.text);
  const answer = decided.outcome === 'answered' ? parts.sayDecision(decided) : undefined;
  if (kind === 'khieu-nai' || kind === 'to-cao') return beginWith(undefined, NOTHING, input, parts, answer, kind);
  if (decided.outcome !== 'complaint' && decided.outcome !== 'answered' && !meant) return undefined;
  if (decided.choices.length > 0) return undefined;
  return beginWith(undefined, NOTHING, input, parts, parts.sayDecision(decided), kind);
}

/** Beside an answer nothing is offered that is not as sure as this. */
const SURE = 0.8;

/** What the bot answers stays answered: a question that also complains gets both. */
async function beginNoticed(
  cases: readonly FilableCase[],
  noticed: Heard,
  input: CounterInput,
  parts: IntakeParts,
): Promise<CounterTurn | undefined> {
  const { message, decided } = input;
  const isSecret = cases[0]?.kind === 'to-cao';
  const isQuestion = isAsking(message.text) && (decided.outcome === 'answered' || decided.outcome === 'clarification');
  const isDoubtful = noticed.sureness !== undefined && noticed.sureness < SURE;
  if (isQuestion && !isSecret && (decided.choices.length > 0 || isDoubtful)) return undefined;
  const isLate = cases[0]?.category === 'thu-tuc-cham-tre' && decided.outcome === 'complaint';
  const isSaidBefore = decided.outcome === 'emergency' || (!isSecret && (isQuestion || isLate));
  const before = isSaidBefore ? parts.sayDecision(decided) : undefined;
  return beginWith(cases, noticed, input, parts, before);
}

async function beginWith(
  cases: readonly FilableCase[] | undefined,
  noticed: Noticed,
  input: CounterInput,
  parts: IntakeParts,
  before?: ReplyText,
  wish: FilableCase['kind'] = 'phan-anh',
): Promise<CounterTurn> {
  const { message, state, now } = input;
  const isSealed = (cases?.[0]?.kind ?? wish) === 'to-cao';
  if (await isFull(message.conversation, now, parts)) {
    const full = parts.say({ kind: 'too-many-today', most: MOST_A_DAY });
    return turnWith(state, undefined, [before ? joined(before, full) : full], hidden(isSealed, parts));
  }
  const id = draftIdOf(message, hashId);
  const taken = await takeMessagePhotos([], input, { id, isSealed }, parts);
  const given: Beginning = { id, isUrgent: noticed.isUrgent, photos: taken.photos, at: now, by: message.messageId };
  const [first, ...others] = cases ?? [];
  const draft = first ? beginDraft([first, ...others], given) : beginEmpty(given, wish, before !== undefined);
  const open: OpenDraft = { draft, isSealed };
  if (isSealed) await keepSealed(draft, message, now, true, parts);
  const remarks = remarksOn(open, noticed, input, parts, before !== undefined);
  const question = parts.say({ kind: 'question', draft, areas: parts.areas, remarks });
  return turnWith(state, open, [before ? joined(before, question) : question], hidden(isSealed, parts));
}

function remarksOn(
  { draft }: OpenDraft,
  noticed: Noticed,
  { decided, now }: CounterInput,
  { rules }: IntakeParts,
  isAnswered: boolean,
): Remark[] {
  const isCrimeToo = noticed.cases.some(({ kind }) => kind === 'to-giac-toi-pham');
  const bar = draft.kind === 'khieu-nai' ? timeBarOf(draft.content, localDayOf(now), rules.clocks.timeBar) : undefined;
  return [
    ...(noticed.isUrgent && !(isAnswered && decided.outcome === 'emergency') ? [{ kind: 'danger' } as const] : []),
    ...(isCrimeToo ? [{ kind: 'crime-too' } as const] : []),
    ...(draft.others.length > 0 ? [{ kind: 'several', count: draft.others.length + 1 } as const] : []),
    ...(bar ? [{ kind: 'time-bar', bar } as const] : []),
  ];
}

/** Where danger or another body was named already, that is the answer. */
function crimeOnly({ state, decided }: CounterInput, parts: IntakeParts): CounterTurn | undefined {
  if (decided.outcome === 'emergency' || decided.outcome === 'redirected') return undefined;
  return turnWith(state, undefined, [parts.say({ kind: 'crime' })]);
}

function inGroup({ state }: CounterInput, parts: IntakeParts): CounterTurn {
  return { state, replies: [parts.say({ kind: 'not-in-groups' })], outbound: [] };
}
