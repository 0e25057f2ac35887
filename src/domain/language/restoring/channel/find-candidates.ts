import type { SyllableModel } from '../../model/syllable-model.js';
import type { LetterCase } from '../page/letter-case.js';
import type { Confusions } from './confusions.js';
import { type Candidate, createWordSearch } from './search-words.js';
import { createSeenCosts } from './seen-costs.js';
import type { SyllableTrie } from './syllable-trie.js';

/** What may have been printed where the OCR saw `seen`, the likeliest first; nothing when the best costs more than `most`. */
export type FindCandidates = (seen: string, letterCase: LetterCase, most?: number) => readonly Candidate[];

const MOST = 18;
/** Words whose candidates are kept for when they come again. */
const MOST_KNOWN = 20_000;
/** Candidates this much worse than the best one (nats, how frequent they are included) are not tried. */
const WORST = 11;
/** Costs up to which the best word is sought, one after the other; then all that are not much worse. */
const BOUNDS = [4, 8, 12];
const BEHIND_BEST = 7;
const BEHIND_GOOD = 8.5;
const LONGEST_SEEN = 14;
/** Hooks of ơ and ư that the OCR saw on their own. */
const QUOTES = /[‘’`´]/g;
/** How much the frequency of a word counts while candidates are chosen; the model weighs it in full later. */
const FREQUENCY = 0.6;

export function createCandidateFinder(
  model: SyllableModel,
  trie: SyllableTrie,
  confusions: Confusions,
): FindCandidates {
  const costs = createSeenCosts(trie.letters, confusions);
  const search = createWordSearch(trie, costs);
  const known = new Map<string, readonly Candidate[]>();
  const total = Math.log(model.countOf(model.idOf('và')) * 80 + 1);
  const rankOf = ({ id, cost }: Candidate): number => cost + FREQUENCY * (total - Math.log(model.countOf(id) + 1));

  const find = (seen: string, letterCase: LetterCase, most: number): Candidate[] => {
    const word = costs.of(seen);
    let words: Candidate[] = [];
    let searched = 0;
    for (const bound of BOUNDS) {
      if (bound > most) break;
      searched = bound;
      words = search(word, letterCase, bound);
      if (words.length > 0) break;
    }
    if (words.length === 0) return [];
    const least = Math.min(...words.map(({ cost }) => cost));
    const bound = Math.min(most, least + BEHIND_BEST, least / 2 + BEHIND_GOOD);
    if (bound > searched) words = search(word, letterCase, bound);
    else words = words.filter(({ cost }) => cost < bound);
    const ranked = words.map((candidate) => ({ candidate, rank: rankOf(candidate) })).sort((a, b) => a.rank - b.rank);
    const first = ranked[0]?.rank ?? 0;
    return ranked
      .slice(0, MOST)
      .filter(({ rank }) => rank <= first + WORST)
      .map(({ candidate }) => candidate);
  };
  return (raw, letterCase, most = Infinity) => {
    if (raw.length > LONGEST_SEEN) return [];
    const seen = raw.replace(QUOTES, "'");
    const key = `${letterCase} ${most} ${seen}`;
    const found = known.get(key) ?? find(seen, letterCase, most);
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(key, found);
    return found;
  };
}
