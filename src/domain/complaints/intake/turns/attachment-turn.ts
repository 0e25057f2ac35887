import type { CounterInput, CounterTurn } from '../../../conversation/counter.js';
import { MAX_PHOTOS } from '../../photos/photo.js';
import { add, takeText } from '../answers/take-text.js';
import { classify } from '../draft/classify.js';
import { type CaseDraft, MOST_PLACE } from '../draft/draft.js';
import { passStep } from '../draft/steps.js';
import type { PhotoRefusal } from '../filing/photo-refusal.js';
import { takeMessagePhotos } from '../filing/take-message-photos.js';
import { withPhotos } from '../filing/take-photos.js';
import type { IntakeParts } from '../intake-parts.js';
import type { Remark } from '../saying.js';
import type { OpenDraft } from './keep-draft.js';
import { newlySealed } from './newly-sealed.js';
import { settle } from './settle.js';

/** A place, pictures, or something that is not taken. */
export async function attachmentTurn(open: OpenDraft, input: CounterInput, parts: IntakeParts): Promise<CounterTurn> {
  const { location, files = [], text, album } = input.message;
  const { isSealed } = open;
  // A caption is looked at like any other words.
  const heard = /\p{L}/u.test(text) ? classify(open.draft, await parts.notice(text, input.decided)) : open.draft;
  const isNewlySealed = heard !== 'crime' && heard.kind === 'to-cao' && !isSealed;
  const draft = isNewlySealed ? heard : open.draft;
  if (location) {
    const placed = { ...draft, place: { ...draft.place, location } };
    const next = draft.step === 'where' ? passStep(placed) : withoutWhere(placed);
    return settle({ kind: 'draft', draft: next }, open, [{ kind: 'place-kept' }], input, parts);
  }
  const taken = await takeMessagePhotos(draft.photos, input, { id: draft.id, isSealed }, parts);
  const isPicture = taken.added > 0 || taken.photos.length > draft.photos.length;
  const shown = withPhotos(draft, taken);
  const told = isNewlySealed ? newlySealed(add(shown, text), shown, text) : withCaption(shown, text, parts.areas);
  const onlyPhotos = files.length === 0 || (!isPicture && files.every(({ kind }) => kind === 'file'));
  const { refused } = taken;
  const remark: Remark = onlyPhotos
    ? { kind: 'only-photos' }
    : { kind: 'photos', kept: taken.photos.length, isOfAlbum: album !== undefined, ...(refused ? { refused } : {}) };
  const turn = await settle(
    { kind: 'draft', draft: onlyPhotos ? told : noted(told, refused, input) },
    open,
    [remark],
    input,
    parts,
  );
  return isOneOfMany(open.draft, remark, isNewlySealed, input) ? { ...turn, replies: [] } : turn;
}

/** Pictures that are chosen together come one by one where the platform knows no albums: the first is answered, and the first that is refused. */
const TOGETHER_MS = 8_000;

function isOneOfMany(
  { lastPicture, photos }: CaseDraft,
  remark: Remark,
  isNewlySealed: boolean,
  { message, now }: CounterInput,
) {
  // A page shows nothing by itself: each picture was sent with a form of its own.
  if (remark.kind !== 'photos' || !lastPicture || isNewlySealed || message.channel === 'web') return false;
  // That no more are taken is said as soon as it is so.
  if (remark.kept >= MAX_PHOTOS && photos.length < MAX_PHOTOS) return false;
  const isTogether = now.getTime() - Date.parse(lastPicture.at) < TOGETHER_MS;
  return isTogether && lastPicture.refused === remark.refused && !/\p{L}/u.test(message.text);
}

function noted(draft: CaseDraft, refused: PhotoRefusal | undefined, { now }: CounterInput): CaseDraft {
  return { ...draft, lastPicture: { at: now.toISOString(), ...(refused ? { refused } : {}) } };
}

/** Where it is needs not be asked any more. */
function withoutWhere(draft: CaseDraft): CaseDraft {
  return draft.passed.includes('where') ? draft : { ...draft, passed: [...draft.passed, 'where'] };
}

/** What is written under a picture tells something, at whatever step. */
function withCaption(draft: CaseDraft, text: string, areas: readonly string[]): CaseDraft {
  if (!/\p{L}/u.test(text)) return draft;
  const taken = draft.step === 'where' && text.length <= MOST_PLACE ? takeText(draft, text, areas) : undefined;
  if (taken?.kind === 'draft') return taken.draft;
  const told = takeText({ ...draft, step: draft.step === 'what' ? 'what' : 'photos' }, text, areas);
  return told.kind === 'draft' ? { ...told.draft, step: draft.step === 'what' ? told.draft.step : draft.step } : draft;
}
