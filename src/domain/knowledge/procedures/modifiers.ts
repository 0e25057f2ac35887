import type { Modifier } from './asking-rules.js';
import type { WordClasses } from './pattern.js';
import { createPatternIndex } from './pattern-index.js';
import type { Word } from './words.js';

export interface FoundModifier {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly isDecisive: boolean;
}

export interface ModifierFinder {
  find(words: readonly Word[], isLenient?: boolean): FoundModifier[];
}

/** Finds action words and circumstances, ages among them (`12 tuổi`). */
export function createModifierFinder(
  modifiers: Readonly<Record<string, Modifier>>,
  classes: WordClasses,
): ModifierFinder {
  const entries = Object.entries(modifiers);
  const index = createPatternIndex(
    entries.flatMap(([name, modifier]) => modifier.words.map((words) => [words, name] as const)),
    classes,
  );
  const isDecisive = (name: string) => modifiers[name]?.isDecisive === true;
  return {
    find(words, isLenient) {
      const found = index
        .find(words, isLenient)
        .map(({ value, from, to }) => ({ name: value, from, to, isDecisive: isDecisive(value) }));
      for (const { age, from, to } of agesIn(words)) {
        for (const [name, { ages }] of entries) {
          if (ages && age >= ages[0] && age <= ages[1]) found.push({ name, from, to, isDecisive: isDecisive(name) });
        }
      }
      return found;
    },
  };
}

function agesIn(words: readonly Word[]): { age: number; from: number; to: number }[] {
  return words.flatMap((word, index) => {
    const next = words[index + 1]?.plain;
    return /^\d{1,3}$/.test(word.plain) && next === 'tuoi'
      ? [{ age: Number(word.plain), from: index, to: index + 2 }]
      : [];
  });
}

/** Action words that are not part of what is asked: `tiền` in `mất tiền không` is no allowance. */
export function modifiersOutside(
  modifiers: readonly FoundModifier[],
  asked: readonly { readonly from: number; readonly to: number }[],
): FoundModifier[] {
  return modifiers.filter(({ from, to }) => !asked.some((one) => from >= one.from && to <= one.to));
}
