import type { ReadText } from './fact-entry.js';

/** Other ways to say what stands in a question: for each of its words, phrases that may stand in a record instead. */
export type Alternatives = ReadonlyMap<string, readonly (readonly string[])[]>;

export interface Paraphrases {
  alternativesIn(plain: string): Alternatives;
}

/** Groups of phrases with one meaning, compared folded and on whole words. */
export function createParaphrases(groups: readonly (readonly string[])[], read: ReadText): Paraphrases {
  const folded = groups.map((group) => [...new Set(group.map((phrase) => read(phrase).plain))]);
  return {
    alternativesIn(plain) {
      const padded = ` ${plain} `;
      const found = new Map<string, (readonly string[])[]>();
      for (const group of folded) {
        for (const phrase of group) {
          if (!padded.includes(` ${phrase} `)) continue;
          const others = group.filter((other) => other !== phrase).map((other) => other.split(' '));
          const words = phrase.split(' ');
          for (const key of [...words, ...words.slice(1).map((word, at) => `${words[at]} ${word}`)])
            found.set(key, [...(found.get(key) ?? []), ...others]);
        }
      }
      return found;
    },
  };
}
