import type { Pattern } from './pattern.js';
import { NUMBER } from './slots.js';
import type { Token } from './token.js';

export interface RuleIndex<Rule> {
  (token: Token): readonly Rule[];
  /** Every word that some rule begins with. */
  readonly firstWords: readonly string[];
}

/** Finds the rules whose pattern can begin with a token, so that most words cost one look-up. */
export function indexRules<Rule extends { readonly pattern: Pattern }>(rules: readonly Rule[]): RuleIndex<Rule> {
  const byWord = new Map<string, Rule[]>();
  for (const rule of rules) {
    for (const word of rule.pattern.firstWords) byWord.set(word, [...(byWord.get(word) ?? []), rule]);
  }
  const find = (token: Token) =>
    byWord.get(token.kind === 'number' ? NUMBER : token.canonical) ?? byWord.get(token.folded) ?? NONE;
  return Object.assign(find, { firstWords: [...byWord.keys()] });
}

const NONE: readonly never[] = [];
