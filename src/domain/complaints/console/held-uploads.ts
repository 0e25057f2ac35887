import { hashId } from '../../../shared/ids.js';
import type { Person } from '../../people/person.js';
import { sealedOwnerOf } from '../intake/filing/draft-photos.js';
import type { CaseFiles } from '../photos/case-files.js';
import type { CleanPhotoFile } from '../photos/photo.js';
import { MOST_UPLOADS, tidyUploads, type Upload, type UploadProblem } from './tidy-uploads.js';

/** A form as it came, with the files that came with it. */
export interface FormUploads {
  /** Made with the page; a form that comes back keeps it. */
  readonly form: string;
  readonly uploads: readonly Upload[];
  /** The person does not want those that came before. */
  readonly dropsHeld?: boolean;
}

export interface HeldUploads {
  /** Under which they wait. */
  readonly owner: string;
  readonly ids: readonly string[];
  /** What is wrong with files that came now. */
  readonly problems: readonly UploadProblem[];
}

export interface HoldingParts {
  /** Of the sealed store: nobody knows yet what the form turns out to be. */
  readonly sealedFiles: CaseFiles;
  readonly clean: CleanPhotoFile;
}

/** What a form of this person is called everywhere: the same form is the same work. */
export function formHash(person: Pick<Person, 'id'>, form: string): string {
  return hashId(`console:${person.id}:${form}`);
}

/** Keeps the files of a form until it is complete; who gives it up leaves them for a week at most. */
export async function holdUploads(
  { form, uploads, dropsHeld = false }: FormUploads,
  person: Pick<Person, 'id'>,
  at: Date,
  { sealedFiles, clean }: HoldingParts,
): Promise<HeldUploads> {
  const owner = sealedOwnerOf(formHash(person, form));
  if (dropsHeld) await sealedFiles.forget(owner);
  const before = await sealedFiles.list(owner);
  const { files, problems } = await tidyUploads(uploads, clean);
  const fresh = files.filter(({ id }) => !before.includes(id));
  const fitting = fresh.slice(0, MOST_UPLOADS - before.length);
  for (const file of fitting) await sealedFiles.keep(owner, file, at);
  const isTooMany = fitting.length < fresh.length;
  return {
    owner,
    ids: [...before, ...fitting.map(({ id }) => id)],
    problems: isTooMany ? [...problems, 'too-many'] : problems,
  };
}

/** They belong to a case now. */
export async function handOverHeld(
  { owner, ids }: Pick<HeldUploads, 'owner' | 'ids'>,
  caseId: string,
  to: Pick<CaseFiles, 'keep'>,
  at: Date,
  { sealedFiles }: Pick<HoldingParts, 'sealedFiles'>,
): Promise<void> {
  for (const id of ids) {
    const file = await sealedFiles.read(owner, id);
    if (file) await to.keep(caseId, file, at);
  }
  await sealedFiles.forget(owner);
}
