import { coversAll } from './covers.js';
import type { ScopeFinding } from './finding.js';
import type { MessageReading, MessageWord } from './message-words.js';
import { createPhraseBook, type PhraseBook } from './phrase-book.js';
import type { ReadPhrase } from './read-phrase.js';
import type { ScopeRule } from './scope.js';

export interface RuleMatcher {
  readonly strength: ScopeFinding['strength'];
  match(reading: MessageReading, text: string): ScopeFinding | undefined;
}

const HIDDEN: MessageWord = { key: '', typed: null };

function hide(words: readonly MessageWord[], except: PhraseBook): readonly MessageWord[] {
  if (except.isEmpty) return words;
  const hidden = except.find(words);
  if (hidden.length === 0) return words;
  return words.map((word, at) => (hidden.some((span) => at >= span.start && at < span.end) ? HIDDEN : word));
}

/** One rule made ready to run; `smallTalk` are the phrases that may stand around a whole-message phrase. */
export function createRuleMatcher(rule: ScopeRule, readPhrase: ReadPhrase, smallTalk: PhraseBook): RuleMatcher {
  const phrases = createPhraseBook(rule.phrases, readPhrase);
  const whole = createPhraseBook(rule.whole, readPhrase);
  const except = createPhraseBook(rule.except, readPhrase);
  const unless = createPhraseBook(rule.unless, readPhrase);
  const weakenedBy = createPhraseBook(rule.weakenedBy, readPhrase);
  const patterns = rule.patterns.map((pattern) => new RegExp(pattern, 'iu'));
  const isDanger = rule.finding.kind === 'emergency';

  function isMet(words: readonly MessageWord[], text: string): boolean {
    const visible = hide(words, except);
    return phrases.has(visible) || coversAll(visible, whole, [smallTalk]) || patterns.some((it) => it.test(text));
  }

  return {
    strength: rule.finding.strength,
    match({ careful, lenient }, text) {
      if (!isMet(isDanger ? lenient : careful, text) || unless.has(careful)) return undefined;
      return weakenedBy.has(careful) ? { ...rule.finding, strength: 'weak' } : rule.finding;
    },
  };
}
