import { localDayOf } from '../../../calendar/office-time.js';
import type { CounterInput, CounterTurn } from '../../../conversation/counter.js';
import type { ReplyText } from '../../../conversation/ports.js';
import type { InboundMessage } from '../../../conversation/turn.js';
import type { Case } from '../../case.js';
import type { Taken } from '../answers/taken.js';
import { nextDraft } from '../draft/begin-draft.js';
import type { CaseDraft } from '../draft/draft.js';
import { isFull } from '../filing/daily-limit.js';
import { sealedOwnerOf } from '../filing/draft-photos.js';
import { fileDraft, fileSealed, replyAddressOf } from '../filing/file-draft.js';
import { type IntakeParts, MOST_A_DAY } from '../intake-parts.js';
import type { IntakeSaying } from '../saying.js';
import { hidden, joined, turnWith } from './intake-turn.js';
import type { OpenDraft } from './keep-draft.js';

type SealedSaying = Extract<IntakeSaying, { readonly kind: 'filed-sealed' }>;
type Ending = Exclude<Taken, { readonly kind: 'draft' | 'again' | 'paused' }> | 'crime';

/** The draft is sent, joined to another case or given up; of several matters of a message the next one is asked about. */
export async function endTurn(
  ending: Ending,
  open: OpenDraft,
  input: CounterInput,
  parts: IntakeParts,
): Promise<CounterTurn> {
  const { state, message, now } = input;
  const isSent = ending !== 'crime' && ending.kind === 'sent';
  if (isSent && (await isFull(message.conversation, now, parts)) && !(await isFiled(open, input, parts))) {
    const waits = open.isSealed ? 'kept-sealed' : 'kept';
    const said = parts.say({ kind: 'too-many-today', most: MOST_A_DAY, waits });
    return turnWith(state, open, [said], hidden(open.isSealed, parts));
  }
  const saying = ending === 'crime' ? ({ kind: 'crime' } as const) : await conclude(ending, open, input, parts);
  const isShutHere = saying.kind === 'filed-sealed' && saying.isShutHere;
  const emptiedDraft = { ...emptied(open.draft, input), ...(isShutHere ? { isShutHere } : {}) };
  if (open.isSealed && isSent) await parts.sealedDrafts.save(message.conversation, emptiedDraft, now);
  else if (open.isSealed) await parts.sealedDrafts.remove(message.conversation);
  if (!isSent) await dropPhotos(open, parts);
  const said = parts.say(saying);
  const shown = hidden(open.isSealed, parts);
  const next = nextDraft(open.draft, now);
  return next
    ? turnWith(state, { draft: next, isSealed: false }, [joined(said, askNext(next, parts))], shown)
    : turnWith(state, undefined, [said], shown);
}

/** The tenth of a day may be sent again by a turn that is repeated. */
async function isFiled({ draft }: OpenDraft, { message }: CounterInput, { cases }: IntakeParts): Promise<boolean> {
  const own = await cases.ofConversation(message.conversation);
  return own.some(({ content }) => content === draft.content);
}

async function conclude(
  ending: Exclude<Ending, 'crime'>,
  open: OpenDraft,
  { message, now }: CounterInput,
  parts: IntakeParts,
): Promise<IntakeSaying> {
  const isWithNews = replyAddressOf(message).channel !== 'web';
  if (ending.kind === 'cancelled') return { kind: 'cancelled', isSealed: open.isSealed };
  if (ending.kind === 'only-asking')
    return open.isSealed ? { kind: 'cancelled', isSealed: true } : { kind: 'only-asking' };
  if (ending.kind === 'followed') {
    const { category } = open.draft;
    const party = { role: 'follower', requester: { replyTo: replyAddressOf(message) } } as const;
    await parts.cases.addParty(ending.caseId, { ...party, conversation: message.conversation }, now);
    return { kind: 'followed', category, isWithNews };
  }
  if (open.isSealed) {
    const { id, due } = await fileSealed(open.draft, message, now, parts);
    const isShutHere = !(await parts.mayBeOpened(id));
    return { ...sealedSaying(isAnonymous(open.draft), isShutHere, message), ...(due ? { due } : {}) };
  }
  return { kind: 'filed', filed: told(await fileDraft(open.draft, message, now, parts)), isWithNews };
}

/** The words are gone from the draft once they are filed. */
function emptied(draft: CaseDraft, { message, now }: CounterInput): CaseDraft {
  const { happened: _, ...rest } = draft;
  return {
    ...rest,
    content: '',
    place: {},
    photos: [],
    contact: {},
    others: [],
    touchedAt: now.toISOString(),
    touchedBy: message.messageId,
    filedAs: isAnonymous(draft) ? 'anonymous' : 'named',
  };
}

function isAnonymous({ contact: { name, phone } }: CaseDraft): boolean {
  return name === undefined && phone === undefined;
}

/** What is said once a tố cáo is filed: there is no code. */
export function sealedSaying(isAnonymous: boolean, isShutHere: boolean, message: InboundMessage): SealedSaying {
  return { kind: 'filed-sealed', isAnonymous, isShutHere, isOnPage: replyAddressOf(message).channel === 'web' };
}

function told({ code, kind, receivedAt, due, isUrgent }: Case) {
  return { code, kind, receivedOn: localDayOf(receivedAt), isUrgent, ...(due ? { due } : {}) };
}

async function dropPhotos({ draft, isSealed }: OpenDraft, { received, sealedFiles }: IntakeParts): Promise<void> {
  if (isSealed) await sealedFiles.forget(sealedOwnerOf(draft.id));
  else for (const id of draft.photos) await received.remove(id);
}

function askNext(draft: CaseDraft, parts: IntakeParts): ReplyText {
  return parts.say({ kind: 'question', draft, areas: parts.areas, remarks: [] });
}
