import type { Result } from '../../../shared/result.js';

/** A photo as it is kept: drawn anew, without place, time, device and whatever else the file said. */
export interface CleanPhoto {
  readonly bytes: Uint8Array;
  readonly mediaType: 'image/jpeg';
  readonly width: number;
  readonly height: number;
}

export type PhotoProblem =
  /** More bytes than a photo has. */
  | 'too-large'
  /** No picture, whatever its name says; or one that cannot be read to its end. */
  | 'no-photo';

/** Never throws for what a stranger sent. */
export type CleanPhotoFile = (bytes: Uint8Array) => Promise<Result<CleanPhoto, PhotoProblem>>;

export const MAX_PHOTO_BYTES = 12 * 1024 * 1024;
/** Of one case. */
export const MAX_PHOTOS = 5;
