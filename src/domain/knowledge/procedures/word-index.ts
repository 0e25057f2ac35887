import { isFunctionWord } from '../../language/words/function-words.js';
import type { Procedure } from '../procedure.js';
import type { Synonym } from '../synonym.js';
import { marksDisagree, type Word, wordsOfPhrase } from './words.js';

/** How well the words of a question fit each procedure, for questions in which no known phrase occurs. */
export interface WordIndex {
  /** Procedures by the share of the question's weight they explain (0 to 1), best first. */
  closest(words: readonly Word[]): { readonly procedure: string; readonly share: number; readonly shared: number }[];
  /** True when a word is part of the vocabulary (name, papers, result) of a procedure and of few others. */
  isAbout(procedure: string, word: Word): boolean;
}

/** Words of every second request: they tell no procedures apart. */
const GENERIC = new Set(
  'dang ky thu tuc giay to ho so cap xin lam nop nhan can muon hoi xa phuong thon uy ban ubnd nha nguoi viec cong dan moi cho cua co khong duoc bi gia dinh ca nhan'.split(
    ' ',
  ),
);

export function isGenericWord(plain: string): boolean {
  return GENERIC.has(plain) || isFunctionWord(plain);
}

/** A word in the records of more procedures than this says nothing of one of them. */
const COMMON = 12;

export function createWordIndex(procedures: readonly Procedure[], synonyms: readonly Synonym[]): WordIndex {
  const named = new Map<string, Set<string>>();
  const about = new Map<string, Word[]>();
  const aboutCounts = new Map<string, number>();
  for (const { id, name, aliases, evidence, notes, result } of procedures) {
    const terms = synonyms.filter(({ procedure }) => procedure === id).map(({ term }) => term);
    named.set(id, features([name, ...aliases, ...terms]));
    const own = [name, ...aliases, ...terms, ...evidence, notes ?? '', result ?? ''].flatMap(wordsOfPhrase);
    about.set(id, own);
    for (const plain of new Set(own.map((word) => word.plain)))
      aboutCounts.set(plain, (aboutCounts.get(plain) ?? 0) + 1);
  }
  const counts = new Map<string, number>();
  for (const vocabulary of named.values())
    for (const feature of vocabulary) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  const unknownWeight = Math.log(1 + procedures.length);
  const weightOf = (feature: string) => {
    const count = counts.get(feature);
    return count === undefined ? unknownWeight : Math.log(1 + procedures.length / count);
  };
  return {
    closest(words) {
      const asked = pairs(words.map(({ plain }) => plain));
      const total = asked.reduce((sum, feature) => sum + weightOf(feature), 0);
      if (total === 0) return [];
      return [...named]
        .map(([procedure, vocabulary]) => {
          const shared = asked.filter((feature) => vocabulary.has(feature));
          return {
            procedure,
            share: shared.reduce((sum, feature) => sum + weightOf(feature), 0) / total,
            shared: shared.length,
          };
        })
        .filter(({ shared }) => shared > 0)
        .sort((left, right) => right.share - left.share);
    },
    isAbout: (procedure, word) =>
      !isGenericWord(word.plain) &&
      (aboutCounts.get(word.plain) ?? 0) <= COMMON &&
      (about.get(procedure) ?? []).some((own) => own.plain === word.plain && !marksDisagree(word, own)),
  };
}

function features(phrases: readonly string[]): Set<string> {
  return new Set(phrases.flatMap((phrase) => pairs(wordsOfPhrase(phrase).map(({ plain }) => plain))));
}

/** Words that are not generic, and neighbours of which at least one is not. */
function pairs(words: readonly string[]): string[] {
  const single = words.filter((word) => !isGenericWord(word));
  const double = words
    .slice(1)
    .map((word, index) => [words[index] ?? '', word] as const)
    .filter(([left, right]) => !isGenericWord(left) && !isGenericWord(right))
    .map(([left, right]) => `${left} ${right}`);
  return [...single, ...double];
}
