import { fold } from '../../language/letters/fold.js';
import type { CasePlace } from '../case.js';

/** A numbered lane and the part of the ward it is in: hẻm 12, khu phố 3. */
export interface Lane {
  readonly lane?: string;
  readonly area?: string;
}

/** Of hẻm 12/3 the first number: it branches off hẻm 12. */
const LANE = /\b(?:hem|ngo|kiet|ngach)(?: so)? ?(\d+[a-z]?)\b/;
const AREA = /\b(khu pho|kp|ap|khom|thon) ?(\d+)\b/;

/** As far as it is told: in the place, else in what was written. */
export function laneOf({ text = '', area }: CasePlace, content = ''): Lane {
  const [place, told] = [fold(text), fold(content)];
  const lane = (LANE.exec(place) ?? LANE.exec(told))?.[1];
  const named = area === undefined ? (areaIn(place) ?? areaIn(told)) : (areaIn(fold(area)) ?? fold(area));
  return { ...(lane === undefined ? {} : { lane }), ...(named === undefined ? {} : { area: named }) };
}

function areaIn(folded: string): string | undefined {
  const [, kind, number] = AREA.exec(folded) ?? [];
  return kind === undefined || number === undefined ? undefined : `${kind === 'kp' ? 'khu pho' : kind} ${number}`;
}

/** `undefined` where neither says enough. Hẻm 12 of khu phố 3 is the same wherever it is told; hẻm 12 alone may be any. */
export function isSameLane(one: Lane, other: Lane): boolean | undefined {
  if (one.lane === undefined || other.lane === undefined) return undefined;
  if (one.lane !== other.lane) return false;
  return one.area !== undefined && one.area === other.area ? true : undefined;
}
