import { countPhrases, tripleKey, type WeightedText } from '../words/count-phrases.js';
import type { SyllableModel } from './syllable-model.js';

/** What the pairs and triples of the texts add to a probability, at most. */
const PAIR_SHARE = 0.1;
const TRIPLE_SHARE = 0.3;
/** Counts nobody saw: they keep what was written once from becoming certain. */
const UNSEEN = 4;
/** Pairs that `model` does not know are numbered downwards from here; -1 stays "never counted". */
const FIRST_OWN_PAIR = -2;
const SIZE = 65_536;

/**
 * A model that also expects what some texts say, such as the office's own: their pairs and triples make each other likelier.
 * Nothing becomes less likely than in `model`, which keeps its vocabulary.
 */
export function adaptModel(model: SyllableModel, texts: Iterable<WeightedText>): SyllableModel {
  const { ids, singles, pairs, triples } = countPhrases(model, texts);
  const ownPairs = new Map<number, number>();
  const numberOfPair = new Map<number, number>();
  const numberOfId = new Map(ids.map((id, number) => [id, number]));
  const bonusOfPair = Float64Array.from(pairs, ({ first, second, count }, number) => {
    const [firstId = 0, secondId = 0] = [ids[first], ids[second]];
    const known = model.pairOf(firstId, secondId);
    const pair = known >= 0 ? known : FIRST_OWN_PAIR - ownPairs.size;
    if (known < 0) ownPairs.set(firstId * SIZE + secondId, pair);
    numberOfPair.set(pair, number);
    return (PAIR_SHARE * count) / ((singles[first] ?? 0) + UNSEEN);
  });
  return {
    ...model,
    pairOf(first, second) {
      const known = model.pairOf(first, second);
      return known >= 0 ? known : (ownPairs.get(first * SIZE + second) ?? -1);
    },
    logProbability(pair, pairWithNext, next) {
      const general = model.logProbability(pair, pairWithNext, next);
      const own = numberOfPair.get(pairWithNext);
      if (own === undefined) return general;
      const before = numberOfPair.get(pair) ?? -1;
      const count = before < 0 ? undefined : triples.get(tripleKey(before, numberOfId.get(next) ?? 0));
      const bonus = count === undefined ? 0 : (TRIPLE_SHARE * count) / ((pairs[before]?.count ?? 0) + UNSEEN);
      return Math.log(Math.exp(general) + (bonusOfPair[own] ?? 0) + bonus);
    },
  };
}
