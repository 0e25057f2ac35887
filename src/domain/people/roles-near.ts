import { editDistance } from '../documents/lines/close-to.js';
import { fold } from '../language/letters/fold.js';

/** One wrong letter in five is a slip. */
const WRONG_SHARE = 0.2;
/** Of shorter words too many others are near. */
const SHORTEST = 5;
const MOST = 3;

/** Roles that somebody may have meant who wrote another one: slips of typing, or the beginning of a longer name; the nearest first. */
export function rolesNear(written: string, known: readonly string[]): readonly string[] {
  const own = squeeze(written);
  if (own.length < SHORTEST) return [];
  const most = Math.floor(own.length * WRONG_SHARE);
  return [...new Set(known)]
    .flatMap((role) => {
      const other = squeeze(role);
      if (other.length < SHORTEST) return [];
      const distance = Math.min(
        editDistance(own, other, most),
        // "Công chức Địa chánh" for a name that goes on; a little worse than one that is written out.
        editDistance(own, other.slice(0, own.length), most) + 0.5,
        other.includes(own) || own.includes(other) ? 1 : most + 1,
      );
      return distance <= most ? [{ role, distance }] : [];
    })
    .sort((a, b) => a.distance - b.distance)
    .slice(0, MOST)
    .map(({ role }) => role);
}

function squeeze(role: string): string {
  return fold(role.normalize('NFC')).replace(/[^\p{L}\p{N}]+/gu, '');
}
