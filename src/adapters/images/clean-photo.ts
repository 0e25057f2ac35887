import { type CleanPhotoFile, MAX_PHOTO_BYTES } from '../../domain/complaints/photos/photo.js';
import { once } from '../../shared/once.js';
import { ok, problem } from '../../shared/result.js';

/** A picture that says it is larger is one that wants our memory. */
const MAX_PIXELS = 40_000_000;
/** Enough to read a number plate across the street. */
const LONGEST_SIDE = 1920;
const QUALITY = 78;

/** Only what phones and browsers send; the other readers of the library are more to attack. */
const READERS = ['VipsForeignLoadJpeg', 'VipsForeignLoadPng', 'VipsForeignLoadWebp'];

/** Loaded with the first photo: most offices see none before noon, and it takes twenty megabytes. */
const loadSharp = once(async () => {
  const { default: sharp } = await import('sharp');
  sharp.block({ operation: ['VipsForeignLoad'] });
  sharp.unblock({ operation: READERS });
  sharp.cache(false);
  sharp.concurrency(1);
  return sharp;
});

/**
 * Reads JPEG, PNG or WebP, turns it as the camera was held and writes a JPEG of at most 1920 pixels: nothing of the file
 * but its pixels goes on (EXIF with the place, thumbnails, what hides behind the end).
 */
export const cleanPhoto: CleanPhotoFile = async (bytes) => {
  if (bytes.byteLength > MAX_PHOTO_BYTES) return problem('too-large');
  const sharp = await loadSharp();
  try {
    const picture = sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: 'truncated', pages: 1 });
    const { data, info } = await picture
      .rotate()
      .resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .jpeg({ quality: QUALITY, mozjpeg: false })
      .toBuffer({ resolveWithObject: true });
    return ok({ bytes: data, mediaType: 'image/jpeg', width: info.width, height: info.height });
  } catch (error) {
    // The library tells bad pictures by words of the error only; whatever it was, this is no photo we can show.
    if (error instanceof Error) return problem('no-photo');
    throw error;
  }
};
