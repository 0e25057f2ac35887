import { marksDisagree, type Word, wordsOfPhrase } from './words.js';

/**
 * One way to say something. Written as words with spaces; besides words there are
 * `{class}` one phrase of a word class · `a|b` one of several words · `word?`, `{class}?` that may be missing ·
 * `..` up to three words, `..5` up to five · `!a|b` the next word is none of these (also true at the end).
 */
export interface Pattern {
  readonly source: string;
  readonly parts: readonly Part[];
}

type Part =
  | { readonly kind: 'words'; readonly words: readonly Word[]; readonly isOptional: boolean }
  | { readonly kind: 'class'; readonly name: string; readonly isOptional: boolean }
  | { readonly kind: 'gap'; readonly longest: number }
  | { readonly kind: 'not'; readonly words: readonly Word[] };

/** Word classes by name: phrases of one or more words. */
export type WordClasses = ReadonlyMap<string, readonly (readonly Word[])[]>;

/** Where a pattern matched: words `from` (included) to `to` (excluded); `said` words matched, `odd` with other marks. */
export interface Match {
  readonly from: number;
  readonly to: number;
  readonly said: number;
  readonly odd: number;
}

export function compilePattern(source: string): Pattern {
  return { source, parts: source.trim().split(/\s+/).flatMap(compilePart) };
}

function compilePart(text: string): Part[] {
  const gap = /^\.\.(\d*)$/.exec(text);
  if (gap) return [{ kind: 'gap', longest: gap[1] ? Number(gap[1]) : 3 }];
  const isOptional = text.endsWith('?') && text.length > 1;
  const named = /^\{(.+)\}\??$/.exec(text);
  if (named?.[1] !== undefined) return [{ kind: 'class', name: named[1], isOptional }];
  const isNot = text.startsWith('!');
  const alternatives = text.replace(/^!|\?$/g, '').split('|');
  if (isNot) return [{ kind: 'not', words: alternatives.flatMap(wordsOfPhrase) }];
  if (alternatives.length > 1) return [{ kind: 'words', words: alternatives.flatMap(wordsOfPhrase), isOptional }];
  return wordsOfPhrase(text).map((word) => ({ kind: 'words', words: [word], isOptional }));
}

export function compileClasses(classes: Readonly<Record<string, readonly string[]>>): WordClasses {
  return new Map(Object.entries(classes).map(([name, phrases]) => [name, phrases.map(wordsOfPhrase)]));
}

/** The longest match of a pattern that starts at a word, or nothing; `isLenient` also takes words that sound alike. */
export function matchAt(
  pattern: Pattern,
  words: readonly Word[],
  at: number,
  classes: WordClasses,
  isLenient = false,
): Match | undefined {
  let best: Match | undefined;
  const walk = (part: number, position: number, said: number, odd: number): void => {
    const next = pattern.parts[part];
    if (next === undefined) {
      if (best === undefined || said > best.said || (said === best.said && odd < best.odd))
        best = { from: at, to: position, said, odd };
      return;
    }
    if (next.kind === 'gap') {
      for (let skip = 0; skip <= next.longest && position + skip <= words.length; skip++)
        walk(part + 1, position + skip, said, odd);
      return;
    }
    const word = words[position];
    if (next.kind === 'not') {
      if (word === undefined || !next.words.some((other) => isWord(word, other))) walk(part + 1, position, said, odd);
      return;
    }
    if (next.isOptional) walk(part + 1, position, said, odd);
    if (next.kind === 'class') {
      for (const phrase of classes.get(next.name) ?? []) {
        if (!phrase.every((other, offset) => words[position + offset]?.plain === other.plain)) continue;
        walk(part + 1, position + phrase.length, said + phrase.length, odd + oddities(words, position, phrase));
      }
      return;
    }
    for (const other of next.words) {
      if (word === undefined) continue;
      const isSlip = word.plain !== other.plain;
      if (isSlip && !(isLenient && word.sound === other.sound)) continue;
      walk(part + 1, position + 1, said + 1, odd + (isSlip || marksDisagree(word, other) ? 1 : 0));
    }
  };
  walk(0, at, 0, 0);
  return best;
}

function isWord(word: Word, other: Word): boolean {
  return word.plain === other.plain && !marksDisagree(word, other);
}

function oddities(words: readonly Word[], from: number, phrase: readonly Word[]): number {
  return phrase.filter((other, offset) => {
    const word = words[from + offset];
    return word !== undefined && marksDisagree(word, other);
  }).length;
}
