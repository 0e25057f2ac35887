import type { Reading } from '../model/decode-lattice.js';
import type { SyllableModel } from '../model/syllable-model.js';
import { completionReadings, spellingReadings } from './spelling-readings.js';

const LETTERS = 'abcdeghiklmnopqrstuvxy';
const NEIGHBOURS: Readonly<Record<string, string>> = {
  a: 'qwsz',
  b: 'vghn',
  c: 'xdfv',
  d: 'serfcx',
  e: 'wsdr',
  f: 'drtgvc',
  g: 'ftyhbv',
  h: 'gyujnb',
  i: 'ujko',
  j: 'huikmn',
  k: 'jiolm',
  l: 'kop',
  m: 'njk',
  n: 'bhjm',
  o: 'iklp',
  p: 'ol',
  q: 'wa',
  r: 'edft',
  s: 'awedxz',
  t: 'rfgy',
  u: 'yhji',
  v: 'cfgb',
  w: 'qase',
  x: 'zsdc',
  y: 'tghu',
  z: 'asx',
};
/** What one slip of the finger costs: minus log-probabilities as measured on phone keyboards, rounded. */
const COST = { swapped: 2.6, missing: 2.7, doubled: 2.3, near: 2.6, extra: 3.8, other: 5 } as const;
const MOST_SKELETONS = 10;
/** Syllables rarer than this are not what a slip was meant to be. */
const LEAST_COUNT = 400;
const SPELLINGS_EACH = 4;

/** Every frequent folded syllable one slip away from what was typed, with the cost of that slip. */
function oneSlipAway(model: SyllableModel, typed: string): Map<string, number> {
  const meant = new Map<string, number>();
  const add = (word: string, cost: number): void => {
    if (word === typed || model.countOfFolded(word) < LEAST_COUNT) return;
    if (cost < (meant.get(word) ?? Number.POSITIVE_INFINITY)) meant.set(word, cost);
  };
  for (let at = 0; at <= typed.length; at += 1) {
    const [before, letter, after] = [typed.slice(0, at), typed.charAt(at), typed.slice(at + 1)];
    for (const other of LETTERS) {
      add(before + other + letter + after, COST.missing);
      if (letter !== '') add(before + other + after, NEIGHBOURS[letter]?.includes(other) ? COST.near : COST.other);
    }
    if (letter === '') continue;
    const isDoubled = letter === typed.charAt(at - 1);
    const isNear =
      NEIGHBOURS[letter]?.includes(typed.charAt(at - 1) || ' ') || NEIGHBOURS[letter]?.includes(after.charAt(0) || ' ');
    add(before + after, isDoubled ? COST.doubled : isNear ? COST.near + 0.3 : COST.extra);
    if (after !== '') add(before + after.charAt(0) + letter + after.slice(1), COST.swapped);
  }
  return meant;
}

/**
 * Readings of a word as a slip of the finger: frequent syllables one slip away (a neighbouring key, two letters swapped, one
 * missing or too many), each with its spellings. Diacritics that were typed are kept where the syllable can carry them.
 */
export function slipReadings(model: SyllableModel, text: string, folded: string, omissionCost: number): Reading[] {
  if (folded.length < 2 || folded.length > 9) return [];
  return [...oneSlipAway(model, folded)]
    .map(([word, cost]) => ({ word, cost, rank: cost - 0.5 * Math.log(model.countOfFolded(word)) }))
    .sort((a, b) => a.rank - b.rank)
    .slice(0, MOST_SKELETONS)
    .flatMap(({ word, cost }) => {
      const readings =
        text === folded ? spellingReadings(model, word, omissionCost) : completionReadings(model, text, word);
      return readings.slice(0, SPELLINGS_EACH).map((reading) => ({ words: reading.words, cost: reading.cost + cost }));
    });
}
