import { type Coverage, createCoverage } from './cover-query.js';
import { everydaySynonyms } from './everyday-words.js';
import { type Candidate, createCandidateFinder } from './find-candidates.js';
import type { Passage, StoredPassage } from './passage.js';
import { createPassageReader } from './passage-reader.js';
import { addLighter, type QueryTerms } from './query-terms.js';
import { readQuery } from './read-query.js';
import { rerank } from './rerank.js';
import { createSegmentList } from './segment-list.js';
import type { ShortForms } from './short-forms.js';
import { createSpellingModel, readWordLists, type SpellingModel, type WordLists } from './spelling-model.js';
import { createSynonymFinder, type Synonym } from './synonyms.js';
import { createVocabulary } from './vocabulary.js';

export interface SearchOptions {
  /** How many hits at most. */
  readonly top: number;
  /** Only passages of these kinds. */
  readonly kinds?: readonly string[];
  /** Other ways to put the query (mended, restored, spelled out): their words count a little less. */
  readonly readings?: readonly string[];
}

export interface SearchHit extends Coverage {
  readonly id: string;
  readonly group?: string;
  /** Comparable within one search only; greater is better. */
  readonly score: number;
}

/** Finds passages for questions as people type them; adding and removing needs no rebuild and shows in the next search. */
export interface SearchIndex {
  /** Number of passages. */
  readonly size: number;
  add(passage: Passage): void;
  /** False when there is no such passage. */
  remove(id: string): boolean;
  /** Best first, each group once by its best passage; the same query gives the same order. Never throws. */
  search(query: string, options: SearchOptions): SearchHit[];
  /** How much of the query one passage holds; undefined when there is no such passage. */
  explain(query: string, id: string): Coverage | undefined;
  /** Does now what the next searches would do first: makes what was added searchable and lists the words of the corpus. */
  refresh(): void;
  /** Inverts everything anew, without what was removed: then scores are those of a new index. */
  compact(): void;
}

/** Weight of the words of another reading. */
const READING_WEIGHT = 0.8;
/** So many candidates are compared by title... */
const CANDIDATES = 64;
/** ...and so many for each hit wanted by their whole text. */
const CLOSE_LOOKS = 3;
/** The lists for odd words are read again when more than this share of the passages was added or removed... */
const STALE_SHARE = 0.1;
/** ...and after every change of an index that has no more passages than this: there it costs next to nothing. */
const SMALL = 1_000;

export interface SearchIndexOptions {
  /** Come on top of the everyday words the index knows. */
  readonly synonyms?: readonly Synonym[];
  /** Without them only initials of common pairs are understood. */
  readonly shortForms?: ShortForms;
}

/** An empty index. */
export function createSearchIndex({
  synonyms: ownSynonyms = [],
  shortForms = new Map(),
}: SearchIndexOptions = {}): SearchIndex {
  const vocabulary = createVocabulary();
  const readPassage = createPassageReader(vocabulary);
  const synonyms = createSynonymFinder([...everydaySynonyms(), ...ownSynonyms], shortForms);
  const list = createSegmentList(vocabulary);
  const findCandidates = createCandidateFinder();
  const passages = new Map<string, StoredPassage>();
  let model: SpellingModel | undefined;
  let lists: WordLists | undefined;
  let listedCount = 0;
  let changedCount = 0;

  function currentLists(): WordLists {
    const isStale = changedCount > (listedCount > SMALL ? listedCount * STALE_SHARE : 0);
    if (lists === undefined || isStale) {
      lists = readWordLists(list.segments, vocabulary);
      listedCount = passages.size;
      changedCount = 0;
    }
    return lists;
  }

  function refresh(): SpellingModel {
    if (list.seal() || model === undefined)
      model = createSpellingModel(list.segments, vocabulary, currentLists, shortForms);
    return model;
  }

  function remove(id: string): boolean {
    const passage = passages.get(id);
    if (passage === undefined) return false;
    passage.isRemoved = true;
    changedCount += 1;
    passages.delete(id);
    list.forget(passage);
    return true;
  }

  function understand(query: string, readings: readonly string[], current: SpellingModel): QueryTerms {
    const terms = readQuery(query, vocabulary, current, synonyms);
    for (const reading of readings)
      addLighter(terms, readQuery(reading, vocabulary, current, synonyms), READING_WEIGHT);
    return terms;
  }

  return {
    get size() {
      return passages.size;
    },
    add(passage) {
      remove(passage.id);
      const stored = readPassage(passage);
      passages.set(passage.id, stored);
      changedCount += 1;
      list.add(stored);
    },
    remove,
    search(query, { top, kinds, readings = [] }) {
      const current = refresh();
      const terms = understand(query, readings, current);
      const wanted = kinds === undefined ? undefined : new Set(kinds);
      const coverageOf = createCoverage(terms, vocabulary, current);
      for (let most = Math.max(CANDIDATES, top); ; most *= 4) {
        const candidates = findCandidates(list.segments, { terms, model: current, most, kinds: wanted });
        const ranked = rerank(candidates, terms, vocabulary, current, CLOSE_LOOKS * top);
        const best = new Map<string, Candidate>();
        for (const candidate of ranked) {
          const key = candidate.passage.group ?? candidate.passage.id;
          if (best.size < top && !best.has(key)) best.set(key, candidate);
        }
        if (best.size < top && candidates.length === most) continue;
        return [...best.values()].map(({ passage, score }) => ({ ...named(passage), score, ...coverageOf(passage) }));
      }
    },
    explain(query, id) {
      const current = refresh();
      const passage = passages.get(id);
      return passage && createCoverage(understand(query, [], current), vocabulary, current)(passage);
    },
    refresh() {
      refresh();
      currentLists();
    },
    compact() {
      list.compact();
      model = undefined;
      lists = undefined;
    },
  };
}

function named({ id, group }: StoredPassage): { id: string; group?: string } {
  return group === undefined ? { id } : { id, group };
}
