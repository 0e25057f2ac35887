import { isFoldedSyllable } from '../../language/letters/valid-syllable.js';
import { type CorpusCounts, countCorpus } from './corpus-counts.js';
import { type Initials, readInitials } from './initials.js';
import type { Segment } from './segment.js';
import type { ShortForms } from './short-forms.js';
import { createNeighbourFinder, type FindNeighbours } from './spelling-neighbours.js';
import type { Vocabulary } from './vocabulary.js';

/** What the corpus itself knows about its words. */
export interface SpellingModel {
  readonly counts: CorpusCounts;
  readonly neighbours: FindNeighbours;
  readonly initials: Initials;
  readonly shortForms: ShortForms;
  /** Folded id of a word that some passage holds; -1 for any other. */
  idOf(folded: string): number;
  /** Inverse document frequency of a word. */
  idfOf(foldedId: number): number;
  /** Inverse document frequency of anything that stands in so many passages. */
  idf(passages: number): number;
  /** Log probability of `right` after `left` (-1 an unknown word, -2 the start). */
  probability(left: number, right: number): number;
}

/** What takes long to make and may be a little old: the words and pairs that odd words are read as. */
export interface WordLists {
  readonly neighbours: FindNeighbours;
  readonly initials: Initials;
}

const MOST_WORDS = 8000;
/** Weight of the corpus's pairs against its single words. */
const PAIR_SHARE = 0.8;
/** Words of everyday grammar are commoner in questions than in official texts. */
const GRAMMAR_FLOOR = 0.0005;

/** The lists for reading odd words; they cost some tens of milliseconds for 50,000 passages. */
export function readWordLists(segments: readonly Segment[], vocabulary: Vocabulary): WordLists {
  const counts = countCorpus(segments);
  const minimum = Math.max(1, Math.round(counts.passageCount / 20_000));
  const words: { folded: string; id: number; count: number }[] = [];
  for (let id = 0; id < vocabulary.foldedCount; id++) {
    const folded = vocabulary.foldedOf(id);
    if (vocabulary.kindOf(id) !== 'syllable' || folded.length < 2) continue;
    const count = counts.words(id);
    if (count >= minimum && (isFoldedSyllable(folded) || count > 3 * minimum)) words.push({ folded, id, count });
  }
  words.sort((a, b) => b.count - a.count || a.id - b.id);
  const kept = new Map(words.slice(0, MOST_WORDS).map(({ folded, id }) => [folded, id]));
  const pairMinimum = Math.max(2, Math.round(counts.passageCount / 1000));
  return {
    neighbours: createNeighbourFinder(kept, (id) => -Math.log((counts.words(id) + 0.5) / (counts.total + 1))),
    initials: readInitials(segments, pairMinimum, (id) =>
      vocabulary.kindOf(id) === 'syllable' ? vocabulary.foldedOf(id).charAt(0) : '',
    ),
  };
}

/** `listsOf` is called when the first odd word is met. */
export function createSpellingModel(
  segments: readonly Segment[],
  vocabulary: Vocabulary,
  listsOf: () => WordLists,
  shortForms: ShortForms,
): SpellingModel {
  const counts = countCorpus(segments);
  const unknown = 0.1 / (counts.total + 1);
  const grammar = vocabulary.grammarFlags();
  const idfs = new Float64Array(vocabulary.foldedCount).fill(-1);
  let lists: WordLists | undefined;

  function currentLists(): WordLists {
    lists ??= listsOf();
    return lists;
  }
  function idf(passages: number): number {
    return Math.log(1 + (counts.passageCount - passages + 0.5) / (passages + 0.5));
  }
  function single(id: number): number {
    const share = (counts.words(id) + 0.5) / (counts.total + 1);
    return grammar[id] === 1 ? Math.max(share, GRAMMAR_FLOOR) : share;
  }
  return {
    counts,
    neighbours: (folded) => currentLists().neighbours(folded),
    get initials() {
      return currentLists().initials;
    },
    shortForms,
    idOf(folded) {
      const id = vocabulary.foldedIdOf(folded);
      return id >= 0 && counts.words(id) > 0 ? id : -1;
    },
    idf,
    idfOf(foldedId) {
      const known = idfs[foldedId] ?? -1;
      if (known >= 0) return known;
      const value = idf(counts.words(foldedId));
      if (foldedId < idfs.length) idfs[foldedId] = value;
      return value;
    },
    probability(left, right) {
      const alone = right < 0 ? unknown : single(right);
      if (left < 0 || right < 0) return Math.log(left === -2 ? alone : alone * (1 - PAIR_SHARE));
      const pair = counts.pairs(left, right) / Math.max(1, counts.words(left));
      return Math.log(PAIR_SHARE * Math.min(1, pair) + (1 - PAIR_SHARE) * alone);
    },
  };
}
