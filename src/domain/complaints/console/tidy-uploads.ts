import { fingerprint } from '../../../shared/ids.js';
import type { CaseFile } from '../photos/case-files.js';
import { type CleanPhotoFile, MAX_PHOTO_BYTES } from '../photos/photo.js';

/** A file that came with a form; `too-much` stands for files that all together were more than is taken. */
export type Upload = { readonly bytes: Uint8Array } | 'too-much';

export type UploadProblem = 'too-large' | 'too-much' | 'no-photo' | 'too-many';

/** Files that can be kept, and what is wrong with the others. */
export interface TidyUploads {
  readonly files: readonly CaseFile[];
  readonly problems: readonly UploadProblem[];
}

/** Of one form. */
export const MOST_UPLOADS = 5;
const PDF = [0x25, 0x50, 0x44, 0x46, 0x2d];

/** A PDF stays as it is, a photo is drawn anew; anything else is told. The same file twice is one. */
export async function tidyUploads(uploads: readonly Upload[], clean: CleanPhotoFile): Promise<TidyUploads> {
  const files = new Map<string, CaseFile>();
  const problems: UploadProblem[] = uploads.length > MOST_UPLOADS ? ['too-many'] : [];
  for (const upload of uploads.slice(0, MOST_UPLOADS)) {
    if (upload === 'too-much') {
      problems.push(upload);
      continue;
    }
    const { bytes } = upload;
    const tidied = await tidy(bytes, clean);
    const id = idOf(bytes);
    if (typeof tidied === 'string') problems.push(tidied);
    else files.set(id, { id, ...tidied });
  }
  return { files: [...files.values()], problems };
}

/** Files have their id from what is in them; it says as well how they are shown. */
function idOf(bytes: Uint8Array): string {
  return `${isPdf(bytes) ? 'pdf' : 'photo'}-${fingerprint(bytes).slice(0, 32)}`;
}

function isPdf(bytes: Uint8Array): boolean {
  return PDF.every((byte, at) => bytes[at] === byte);
}

/** Papers are downloaded, everything else is a photo. */
export function isPaper(id: string): boolean {
  return id.startsWith('pdf-');
}

async function tidy(
  bytes: Uint8Array,
  clean: CleanPhotoFile,
): Promise<{ readonly bytes: Uint8Array; readonly mediaType: string } | UploadProblem> {
  if (bytes.byteLength > MAX_PHOTO_BYTES) return 'too-large';
  if (isPdf(bytes)) return { bytes, mediaType: 'application/pdf' };
  const cleaned = await clean(bytes);
  return cleaned.ok ? { bytes: cleaned.value.bytes, mediaType: cleaned.value.mediaType } : cleaned.problem;
}
