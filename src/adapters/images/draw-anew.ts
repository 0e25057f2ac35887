import type { Picture } from '../../domain/conversation/files/fetch-pictures.js';
import { cleanPhoto } from './clean-photo.js';

/** A picture as it is kept of a case, already when it comes in; `undefined` for what is none that we can draw. */
export async function drawAnew(bytes: Uint8Array): Promise<Picture | undefined> {
  const drawn = await cleanPhoto(bytes);
  return drawn.ok ? { bytes: drawn.value.bytes, mediaType: drawn.value.mediaType } : undefined;
}
