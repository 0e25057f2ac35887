import type { Pattern } from './pattern.js';
import type { Token } from './token.js';

/** Finds the rules whose pattern can begin with a token, so that most words cost one look-up. */
export function indexRules<Rule extends { readonly pattern: Pattern }>(
  rules: readonly Rule[],
): (token: Token) => readonly Rule[] {
  const byWord = new Map<string, Rule[]>();
  const everywhere = rules.filter(({ pattern }) => pattern.firstWords === undefined);
  for (const rule of rules) {
    for (const word of rule.pattern.firstWords ?? []) byWord.set(word, []);
  }
  for (const [word, found] of byWord) {
    found.push(...rules.filter(({ pattern }) => pattern.firstWords === undefined || pattern.firstWords.has(word)));
  }
  return (token) => byWord.get(token.canonical) ?? byWord.get(token.folded) ?? everywhere;
}
