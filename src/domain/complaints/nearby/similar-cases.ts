import { addDays, type LocalDay, localDayOf } from '../../calendar/office-time.js';
import { fold } from '../../language/letters/fold.js';
import type { Case, CasePlace } from '../case.js';
import type { CaseCategory } from '../case-category.js';
import { isSameLane, laneOf } from './lane.js';
import type { Location } from './place-cell.js';

/** Where and what somebody is about to report. */
export interface AboutToReport {
  readonly category: CaseCategory;
  readonly place: CasePlace;
  /** Where the place itself says no lane, this may. */
  readonly content?: string;
}

/** Reads cases that may be of the same thing; only their places are compared here. */
export interface NearbyCases {
  /** Of the category, received since the day, not over and not anonymised, in the squares around the location or the area; newest first. */
  candidates(about: AboutToReport, since: LocalDay, limit: number): Promise<readonly Case[]>;
  /** The same of those that were closed since the day, however long ago they came; those closed last first. */
  ended(about: AboutToReport, since: LocalDay, limit: number): Promise<readonly Case[]>;
}

export interface Similar {
  readonly one: Case;
  /** Metres, where both have a location. */
  readonly metres?: number;
}

/** Open cases older than this are of something else. */
const OPEN_DAYS = 60;
/** A place that was put right and is reported again within these days is flagged. */
const RETURN_DAYS = 90;
const NEAR_METRES = 150;
const MOST_CANDIDATES = 200;
/** Words that nearly every place has. */
const PLACE_WORDS = new Set(
  'duong hem so nha khu pho ap xa phuong to truoc sau gan doi dien canh ngay cho o tai'.split(' '),
);
/** So many words of the shorter place have to stand in the other. */
const SAME_SHARE = 0.6;

/** Open cases that may be followed instead of filing another: nearest first, at most `limit`. */
export async function similarOpen(
  about: AboutToReport,
  today: LocalDay,
  nearby: NearbyCases,
  limit = 3,
): Promise<readonly Similar[]> {
  const found = await nearby.candidates(about, addDays(today, -OPEN_DAYS), MOST_CANDIDATES);
  return nearest(about, found.filter(isStillOpen)).slice(0, limit);
}

/** The case that was closed at the same place within ninety days before this one came: it has come back. */
export async function returnedCase(
  about: AboutToReport & Pick<Case, 'receivedAt'>,
  nearby: Pick<NearbyCases, 'ended'>,
): Promise<Case | undefined> {
  const since = addDays(localDayOf(about.receivedAt), -RETURN_DAYS);
  const found = await nearby.ended(about, since, MOST_CANDIDATES);
  const before = found.filter(({ state, reachedAt: { closed } }) => {
    return state === 'closed' && closed !== undefined && closed <= about.receivedAt && localDayOf(closed) >= since;
  });
  return nearest(about, before)[0]?.one;
}

function isStillOpen({ state }: Case): boolean {
  return !['closed', 'merged', 'refused', 'withdrawn', 'transferred', 'terminated', 'effective'].includes(state);
}

function nearest(about: AboutToReport, cases: readonly Case[]): Similar[] {
  const { place } = about;
  const found = cases.flatMap((one): Similar[] => {
    if (place.location && one.place.location) {
      const metres = Math.round(metresBetween(place.location, one.place.location));
      return metres <= NEAR_METRES ? [{ one, metres }] : [];
    }
    return isSameSpot(about, one) ? [{ one }] : [];
  });
  return found.toSorted((a, b) => (a.metres ?? NEAR_METRES) - (b.metres ?? NEAR_METRES));
}

function isSameSpot(one: AboutToReport, other: AboutToReport): boolean {
  const isOtherArea =
    one.place.area !== undefined && other.place.area !== undefined && one.place.area !== other.place.area;
  if (isOtherArea) return false;
  return (
    isSameLane(laneOf(one.place, one.content), laneOf(other.place, other.content)) ??
    isSamePlace(one.place, other.place)
  );
}

/** The same names and numbers in both; numbers have to agree where both have some: hẻm 12 is not hẻm 21. */
export function isSamePlace(one: CasePlace, other: CasePlace): boolean {
  if (one.area !== undefined && other.area !== undefined && one.area !== other.area) return false;
  const [left, right] = [wordsOf(one.text), wordsOf(other.text)];
  const [shorter, longer] = left.size <= right.size ? [left, right] : [right, left];
  if (shorter.size === 0) return false;
  const numbers = (words: ReadonlySet<string>) => [...words].filter((word) => /^\d/.test(word));
  if (numbers(left).length > 0 && numbers(right).length > 0 && !numbers(shorter).some((word) => longer.has(word)))
    return false;
  const shared = [...shorter].filter((word) => longer.has(word));
  return shared.length / shorter.size >= SAME_SHARE && shared.some((word) => !/^\d/.test(word));
}

function wordsOf(text = ''): ReadonlySet<string> {
  return new Set((fold(text).match(/[a-z0-9]+/g) ?? []).filter((word) => !PLACE_WORDS.has(word)));
}

/** On a sphere; good to a metre over a few hundred. */
export function metresBetween(one: Location, other: Location): number {
  const radians = Math.PI / 180;
  const [down, right] = [(other.latitude - one.latitude) * radians, (other.longitude - one.longitude) * radians];
  const x = right * Math.cos(((one.latitude + other.latitude) / 2) * radians);
  return 6_371_000 * Math.hypot(x, down);
}
