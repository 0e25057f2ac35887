import type { TranscriptEntry } from './ports.js';

const KEPT_TURNS = 30;

/** The entries of the newest thirty turns; a turn begins with what the person wrote. */
export function keepNewest(entries: readonly TranscriptEntry[]): readonly TranscriptEntry[] {
  let turns = 0;
  for (let index = entries.length - 1; index >= 0; index--) {
    if (entries[index]?.from === 'person') turns++;
    if (turns === KEPT_TURNS) return entries.slice(index);
  }
  return entries;
}
