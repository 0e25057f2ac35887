import { ok } from '../../../../shared/result.js';
import type { ReceivedFile } from '../../../conversation/files/received-files.js';
import type { InboundFile } from '../../../conversation/turn.js';
import { type CleanPhotoFile, MAX_PHOTOS } from '../../photos/photo.js';
import type { CaseDraft } from '../draft/draft.js';
import type { DraftPhotos } from './draft-photos.js';
import type { PhotoRefusal } from './photo-refusal.js';

export interface PhotoParts {
  readonly read: (id: string) => Promise<Pick<ReceivedFile, 'bytes'> | undefined>;
  readonly drop: (id: string) => Promise<unknown>;
  readonly clean: CleanPhotoFile;
}

export interface TakenPhotos {
  readonly photos: readonly string[];
  readonly added: number;
  readonly refused?: PhotoRefusal;
  /** Ids of files that are still being fetched. */
  readonly late?: readonly string[];
}

/** Adds what came with a message to the photos of a draft, each drawn anew; the file as it came is dropped. Twice is once. */
export async function takePhotos(
  before: readonly string[],
  files: readonly InboundFile[],
  parts: PhotoParts,
  waiting: Pick<DraftPhotos, 'has' | 'keep'>,
): Promise<TakenPhotos> {
  let photos = before;
  let added = 0;
  let refused: PhotoRefusal | undefined;
  const late: string[] = [];
  for (const file of files) {
    const outcome = await takeOne(file, photos, parts, waiting);
    if (outcome.kind === 'refused') refused = outcome.why;
    if (outcome.kind === 'refused' && outcome.why === 'late' && file.id) late.push(file.id);
    if (outcome.kind === 'refused') continue;
    if (!photos.includes(outcome.id)) {
      photos = [...photos, outcome.id];
      added += 1;
    }
  }
  return { photos, added, ...(refused ? { refused } : {}), ...(late.length > 0 ? { late } : {}) };
}

type One = { readonly kind: 'kept'; readonly id: string } | { readonly kind: 'refused'; readonly why: PhotoRefusal };
const refuse = (why: PhotoRefusal): One => ({ kind: 'refused', why });

async function takeOne(
  file: InboundFile,
  photos: readonly string[],
  { read, drop, clean }: PhotoParts,
  waiting: Pick<DraftPhotos, 'has' | 'keep'>,
): Promise<One> {
  if (file.id === undefined) return refuse(REFUSALS[file.problem ?? 'not-a-picture'] ?? 'not-reached');
  const id = `${file.id}.c`;
  if (photos.includes(id) || (await waiting.has(id))) return { kind: 'kept', id };
  if (photos.length >= MAX_PHOTOS) {
    await drop(file.id);
    return refuse('too-many');
  }
  const raw = await read(file.id);
  if (!raw) return refuse(file.problem === 'slow' ? 'late' : 'not-reached');
  const cleaned = file.isDrawn ? ok(raw) : await clean(raw.bytes);
  const isKept = cleaned.ok && (await waiting.keep(id, cleaned.value.bytes));
  await drop(file.id);
  if (!cleaned.ok) return refuse(cleaned.problem);
  return isKept ? { kind: 'kept', id } : refuse('too-many');
}

const REFUSALS: Readonly<Partial<Record<NonNullable<InboundFile['problem']>, PhotoRefusal>>> = {
  'too-large': 'too-large',
  'not-a-picture': 'no-photo',
  'too-many': 'too-many',
};

/** The draft with the photos that were taken; what is late is waited for. */
export function withPhotos<Draft extends Pick<CaseDraft, 'photos' | 'latePhotos'>>(
  draft: Draft,
  { photos, late = [] }: TakenPhotos,
): Draft {
  const waited = [...new Set([...(draft.latePhotos ?? []), ...late])];
  return waited.length > 0 ? { ...draft, photos, latePhotos: waited } : { ...draft, photos };
}
