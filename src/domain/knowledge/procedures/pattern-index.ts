import { compilePattern, type Match, matchAt, type Pattern, type WordClasses } from './pattern.js';
import type { Word } from './words.js';

export interface Found<T> extends Match {
  readonly value: T;
}

/** Patterns with a value each, found anywhere in a question. */
export interface PatternIndex<T> {
  /** Every match, by place; `isLenient` also takes words whose marks differ (typing slips). */
  find(words: readonly Word[], isLenient?: boolean): readonly Found<T>[];
}

interface Entry<T> {
  readonly pattern: Pattern;
  readonly value: T;
}

export function createPatternIndex<T>(
  entries: Iterable<readonly [source: string, value: T]>,
  classes: WordClasses = new Map(),
): PatternIndex<T> {
  const byFirstSound = new Map<string, Entry<T>[]>();
  const others: Entry<T>[] = [];
  for (const [source, value] of entries) {
    const entry = { pattern: compilePattern(source), value };
    const sounds = firstSounds(entry.pattern, classes);
    if (sounds === undefined) others.push(entry);
    else for (const sound of sounds) append(byFirstSound, sound, entry);
  }
  /** Conversations ask the same words again; of what was asked once nothing is kept but what goes with it. */
  const known = {
    strict: new WeakMap<readonly Word[], Found<T>[]>(),
    lenient: new WeakMap<readonly Word[], Found<T>[]>(),
  };
  return {
    find(words, isLenient = false) {
      const memory = isLenient ? known.lenient : known.strict;
      const before = memory.get(words);
      if (before) return before;
      const found: Found<T>[] = [];
      const tryAt = ({ pattern, value }: Entry<T>, at: number): void => {
        const match = matchAt(pattern, words, at, classes, isLenient);
        if (match === undefined || match.said === 0) return;
        if (match.odd > (isLenient ? match.said / 2 : Math.floor(match.said / 3))) return;
        if (isLenient && match.odd > 0 && match.said < 2) return;
        found.push({ ...match, value });
      };
      words.forEach(({ sound }, at) => {
        for (const entry of byFirstSound.get(sound) ?? []) tryAt(entry, at);
        for (const entry of others) tryAt(entry, at);
      });
      memory.set(words, found);
      return found;
    },
  };
}

/** What a pattern can begin with; nothing when it can begin with anything. */
function firstSounds({ parts: [first] }: Pattern, classes: WordClasses): ReadonlySet<string> | undefined {
  if (first === undefined || first.kind === 'gap' || first.kind === 'not' || first.isOptional) return undefined;
  const words = first.kind === 'words' ? first.words : (classes.get(first.name) ?? []).flatMap(([word]) => word ?? []);
  return new Set(words.map(({ sound }) => sound));
}

function append<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/**
 * Drops matches that lie inside or across a longer one: most words said rightly first, then the fewest
 * odd ones, then the tightest.
 */
export function longestApart<T>(found: readonly Found<T>[]): Found<T>[] {
  const kept: Found<T>[] = [];
  const order = [...found].sort(
    (left, right) =>
      right.said - right.odd - (left.said - left.odd) ||
      left.odd - right.odd ||
      left.to - left.from - (right.to - right.from),
  );
  for (const one of order) {
    if (kept.every((other) => one.to <= other.from || one.from >= other.to)) kept.push(one);
  }
  return kept.sort((left, right) => left.from - right.from);
}
