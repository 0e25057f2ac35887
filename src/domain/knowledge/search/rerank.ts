import type { StoredPassage } from './passage.js';
import { DAMPED, type UnderstoodQuery } from './read-query.js';
import type { Candidate } from './score-segment.js';
import type { SpellingModel } from './spelling-model.js';
import type { Vocabulary } from './vocabulary.js';

export interface RankedCandidate extends Candidate {
  readonly final: number;
}
export const TUNE: any = {
  title: 0.5,
  titleLen: 0,
  recall: 0,
  prec: 0,
  cover: 0.1,
  accent: 0.1,
  beta: 1,
  pow: 1,
  pcover: 0,
  tpair: 0,
  lenMid: 20,
  mass: 0,
};

export function rerank(
  candidates: readonly Candidate[],
  query: UnderstoodQuery,
  vocabulary: Vocabulary,
  model: SpellingModel,
): RankedCandidate[] {
  const top = candidates.reduce((most, { score }) => Math.max(most, score), 0);
  const marks = marksFor(vocabulary);
  const ids: number[] = [0];
  const worths: number[] = [0];
  const accents: number[] = [-1];
  let all = 0;
  for (const [id, weight] of query.singles) {
    const worth = weight * model.idfOf(id);
    all += worth;
    marks[id] = ids.length;
    ids.push(id);
    worths.push(worth);
    accents.push(-1);
  }
  for (const word of query.words) {
    if (word.token.accent === undefined) continue;
    const id = vocabulary.foldedIdOf(word.token.folded);
    const mark = id < 0 ? 0 : (marks[id] as number);
    if (mark > 0) accents[mark] = vocabulary.accentId(word.token.accent);
  }
  let pairAll = 0;
  const pairWorth = new Map<number, number>();
  for (const [key, w] of query.pairs) {
    const x = w * model.idf(model.counts.pairs(Math.floor(key / 65536), key % 65536));
    pairWorth.set(key, x);
    pairAll += x;
  }
  const folded = vocabulary.foldedIds();
  const isFunction = vocabulary.functionFlags();
  const stamps = new Uint8Array(ids.length);
  const long = 1 / (1 + TUNE.titleLen * Math.max(0, all - TUNE.lenMid));
  const ranked = candidates.map((candidate) => {
    const f = features(candidate.passage);
    const bonus =
      TUNE.title * long * f.f1 ** TUNE.pow +
      TUNE.recall * f.recall +
      TUNE.prec * f.precision +
      TUNE.cover * f.cover +
      TUNE.accent * f.accent +
      TUNE.pcover * f.pcover +
      TUNE.tpair * f.tpair;
    return { ...candidate, final: candidate.score + (TUNE.mass ? TUNE.mass * (all + pairAll) : top) * bonus };
  });
  for (const id of ids) marks[id] = 0;

  function features({ words, titleLength }: StoredPassage) {
    stamps.fill(0);
    let match = 0;
    let titleTotal = 0;
    let cover = 0;
    let accent = 0;
    let pcover = 0,
      tpair = 0;
    let left = -1;
    const seenPairs = TUNE.pcover || TUNE.tpair ? new Set<number>() : undefined;
    for (let at = 0; at < words.length; at++) {
      const spelling = words[at] as number;
      const id = folded[spelling] as number;
      const mark = marks[id] as number;
      if (at < titleLength) {
        let isFirst = true;
        for (let b = 0; b < at; b++) if (folded[words[b] as number] === id) isFirst = false;
        if (isFirst) titleTotal += model.idfOf(id) * (isFunction[id] === 1 ? DAMPED : 1);
      }
      if (seenPairs) {
        if (mark > 0 && left >= 0) {
          const key = left * 65536 + id;
          const w = pairWorth.get(key);
          if (w !== undefined && !seenPairs.has(key)) {
            seenPairs.add(key);
            pcover += w;
            if (at < titleLength) tpair += w;
          }
        }
        left = mark > 0 ? id : -1;
      }
      if (mark === 0) continue;
      const stamp = stamps[mark] as number;
      const agrees = accents[mark] === -1 || vocabulary.accentIdOf(spelling) === accents[mark];
      const now = stamp | 1 | (at < titleLength ? 2 : 0) | (agrees ? 4 : 0);
      if (now === stamp) continue;
      const worth = worths[mark] as number;
      if ((stamp & 1) === 0) cover += worth;
      if ((now & 2) > (stamp & 2)) match += worth;
      if ((now & 4) > (stamp & 4)) accent += worth;
      stamps[mark] = now;
    }
    const recall = match / (all || 1);
    const precision = Math.min(1, match / (titleTotal || 1));
    const b2 = TUNE.beta ** 2;
    const f1 = match > 0 ? ((1 + b2) * recall * precision) / (b2 * precision + recall) : 0;
    return {
      f1,
      recall,
      precision,
      cover: cover / (all || 1),
      accent: accent / (all || 1),
      pcover: pcover / (pairAll || 1),
      tpair: tpair / (pairAll || 1),
    };
  }
  return ranked.sort((a, b) => b.final - a.final || a.rank - b.rank);
}

let shared = new Uint16Array(0);
function marksFor(vocabulary: Vocabulary): Uint16Array {
  if (shared.length < vocabulary.foldedCount) shared = new Uint16Array(vocabulary.foldedCount + 1024);
  return shared;
}
