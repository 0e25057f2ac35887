import type { Passage, StoredPassage } from './passage.js';
import { createPassageReader } from './passage-reader.js';
import { readQuery } from './read-query.js';
import { rerank } from './rerank.js';
import { type Candidate, collectBest, scoreSegment } from './score-segment.js';
import { pairOf } from './segment.js';
import { createSegmentList } from './segment-list.js';
import { createSpellingModel, type SpellingModel } from './spelling-model.js';
import { createVocabulary } from './vocabulary.js';

export interface SearchHit {
  readonly id: string;
  readonly group?: string;
  readonly score: number;
}
export interface SearchIndex {
  add(passage: Passage): void;
  remove(id: string): boolean;
  refresh(): void;
  search(query: string, options: { top: number }): SearchHit[];
  readonly size: number;
}
export const TUNE2: any = { pair: 1, candidates: 100 };

export function createSearchIndex(): SearchIndex {
  const vocabulary = createVocabulary();
  const readPassage = createPassageReader(vocabulary);
  const list = createSegmentList(vocabulary);
  const passages = new Map<string, StoredPassage>();
  let model: SpellingModel | undefined;
  function refresh(): SpellingModel {
    if (list.seal() || model === undefined) model = createSpellingModel(list.segments, vocabulary);
    return model;
  }
  function remove(id: string): boolean {
    const passage = passages.get(id);
    if (passage === undefined) return false;
    passage.isRemoved = true;
    passages.delete(id);
    list.forget(passage);
    return true;
  }
  return {
    add(passage) {
      remove(passage.id);
      const stored = readPassage(passage);
      passages.set(passage.id, stored);
      list.add(stored);
    },
    remove,
    refresh,
    get size() {
      return passages.size;
    },
    ...({
      read(query: string) {
        return { q: readQuery(query, vocabulary, refresh()), vocabulary };
      },
    } as object),
    search(query: string, options: { top: number }): SearchHit[] {
      const model = refresh();
      const { counts } = model;
      const understood = readQuery(query, vocabulary, model);
      const words = [...understood.singles].map(([key, weight]) => ({ key, worth: weight * model.idfOf(key) }));
      const pairs = [...understood.pairs].map(([key, weight]) => ({
        key,
        worth: TUNE2.pair * weight * model.idf(counts.pairs(...pairOf(key))),
      }));
      const best: Candidate[] = [];
      let rank = 0;
      for (const segment of list.segments) {
        const scores = new Float32Array(segment.passages.length);
        scoreSegment(segment, words, pairs, scores);
        collectBest(segment, scores, rank, () => true, best, TUNE2.candidates);
        rank += segment.passages.length;
      }
      const ranked = rerank(best, understood, vocabulary, model);
      const hits: SearchHit[] = [];
      const seen = new Set<string>();
      for (const { passage, final } of ranked) {
        const group = passage.group ?? passage.id;
        if (seen.has(group)) continue;
        seen.add(group);
        hits.push({ id: passage.id, ...(passage.group === undefined ? {} : { group: passage.group }), score: final });
        if (hits.length === options.top) break;
      }
      return hits;
    },
  };
}
