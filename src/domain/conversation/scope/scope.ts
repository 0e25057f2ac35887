import type { Dangers } from './danger.js';
import type { ScopeFinding } from './finding.js';

/**
 * Phrases, lists and rules as data (`knowledge/scope.yaml`). A phrase is written with diacritics: `(a|b)` one of, `(a)?`
 * perhaps, `...` up to four words between, `{name}` any phrase of a list.
 */
export interface Scope {
  /** Chat spellings of one word: `ko` is `không`. Keys are folded. */
  readonly spellings: Readonly<Record<string, string>>;
  /** Named lists of phrases. `filler` holds the words that say nothing by themselves. */
  readonly lists: Readonly<Record<string, readonly string[]>>;
  /** First certain one wins, else the first weak one. */
  readonly rules: readonly ScopeRule[];
  /** Danger in wordings that no rule names. */
  readonly dangers: Dangers;
}

export interface ScopeRule {
  readonly finding: ScopeFinding;
  /** Any of these anywhere in the message. */
  readonly phrases: readonly string[];
  /** Any of these, when nothing but small talk and filler stands around them. */
  readonly whole: readonly string[];
  /** One of these has to be there as well, when any are given. */
  readonly alongside: readonly string[];
  /** Regular expressions on the text as typed, case-insensitive. */
  readonly patterns: readonly string[];
  /** Phrases that only look like this kind; their words do not count. */
  readonly except: readonly string[];
  /** With one of these the rule says nothing. */
  readonly unless: readonly string[];
  /** With one of these a certain finding becomes weak. */
  readonly weakenedBy: readonly string[];
}
