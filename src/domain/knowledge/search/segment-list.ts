import type { StoredPassage } from './passage.js';
import type { AverageLengths } from './postings.js';
import { buildSegment, SEGMENT_LIMIT, type Segment } from './segment.js';
import type { Vocabulary } from './vocabulary.js';

/** The segments of an index: few, of falling size, so that adding one passage inverts few others again. */
export interface SegmentList {
  readonly segments: readonly Segment[];
  add(passage: StoredPassage): void;
  /** Takes a passage out of the averages; it must be marked as removed already. */
  forget(passage: StoredPassage): void;
  /** Makes what was added searchable; true when segments changed. */
  seal(): boolean;
  /** Inverts everything anew without what was removed. */
  compact(): void;
}

/** A segment is rebuilt when more than this share of it was removed. */
const REMOVED_SHARE = 0.25;

export function createSegmentList(vocabulary: Vocabulary): SegmentList {
  let segments: Segment[] = [];
  let pending: StoredPassage[] = [];
  let count = 0;
  let titleWords = 0;
  let textWords = 0;

  function weigh(passage: StoredPassage, sign: 1 | -1): void {
    count += sign;
    titleWords += sign * passage.titleLength;
    textWords += sign * (passage.words.length - passage.titleLength);
  }

  function build(passages: readonly StoredPassage[]): void {
    const averages: AverageLengths = { title: titleWords / Math.max(1, count), text: textWords / Math.max(1, count) };
    for (let at = 0; at < passages.length; at += SEGMENT_LIMIT) {
      const segment = buildSegment(passages.slice(at, at + SEGMENT_LIMIT), averages, vocabulary);
      for (const passage of segment.passages) passage.home = segment;
      segments.push(segment);
    }
  }

  function dropRemoved(): boolean {
    const kept = segments;
    if (kept.every(isMostlyLive)) return false;
    segments = [];
    for (const segment of kept) {
      if (isMostlyLive(segment)) segments.push(segment);
      else build(liveOf(segment));
    }
    return true;
  }

  return {
    get segments() {
      return segments;
    },
    add(passage) {
      weigh(passage, 1);
      pending.push(passage);
    },
    forget(passage) {
      weigh(passage, -1);
      if (passage.home !== undefined) passage.home.removedCount++;
    },
    seal() {
      const hasDropped = dropRemoved();
      let fresh = pending.filter(({ isRemoved }) => !isRemoved);
      pending = [];
      if (fresh.length === 0) return hasDropped;
      for (let last = segments.at(-1); last !== undefined; last = segments.at(-1)) {
        const isSmall = last.passages.length <= 2 * fresh.length;
        if (!isSmall || last.passages.length + fresh.length > SEGMENT_LIMIT) break;
        fresh = [...liveOf(last), ...fresh];
        segments.pop();
      }
      build(fresh);
      return true;
    },
    compact() {
      const live = [...segments.flatMap(liveOf), ...pending.filter(({ isRemoved }) => !isRemoved)];
      segments = [];
      pending = [];
      build(live);
    },
  };
}

function isMostlyLive({ passages, removedCount }: Segment): boolean {
  return removedCount <= passages.length * REMOVED_SHARE;
}

function liveOf(segment: Segment): StoredPassage[] {
  return segment.passages.filter(({ isRemoved }) => !isRemoved);
}
