import type { CleanPhotoFile } from '../../domain/complaints/photos/photo.js';
import type { Picture } from '../../domain/conversation/files/fetch-pictures.js';

/** A picture as it is kept of a case, already when it comes in; `undefined` for what is none that we can draw. */
export async function drawAnew(bytes: Uint8Array, clean: CleanPhotoFile): Promise<Picture | undefined> {
  const drawn = await clean(bytes);
  return drawn.ok ? { bytes: drawn.value.bytes, mediaType: drawn.value.mediaType } : undefined;
}
