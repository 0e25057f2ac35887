import { coversAll } from './covers.js';
import type { ScopeFinding } from './finding.js';
import type { MessageReading, MessageWord } from './message-words.js';
import { createPhraseBook, hide, type PhraseBook } from './phrase-book.js';
import type { ReadPhrase } from './read-phrase.js';
import type { ScopeRule } from './scope.js';

export interface RuleMatcher {
  readonly strength: ScopeFinding['strength'];
  match(reading: MessageReading, text: string): ScopeFinding | undefined;
}

/** Words typed without diacritics fit too many phrases: believed in a short message, and only where a miss costs more. */
const BELIEVED_UNMARKED_WORDS = 12;
const MUST_NOT_MISS = new Set<ScopeFinding['kind']>(['emergency', 'injection']);

/** Small talk is short. */
const LONGEST_WHOLE = 14;

/** One rule made ready to run; `smallTalk` are the phrases that may stand around a whole-message phrase. */
export function createRuleMatcher(rule: ScopeRule, readPhrase: ReadPhrase, smallTalk: PhraseBook): RuleMatcher {
  const phrases = createPhraseBook(rule.phrases, readPhrase);
  const whole = createPhraseBook(rule.whole, readPhrase);
  const alongside = createPhraseBook(rule.alongside, readPhrase);
  const except = createPhraseBook(rule.except, readPhrase);
  const unless = createPhraseBook(rule.unless, readPhrase);
  const weakenedBy = createPhraseBook(rule.weakenedBy, readPhrase);
  const patterns = rule.patterns.map((pattern) => new RegExp(pattern, 'iu'));

  const mustNotMiss = MUST_NOT_MISS.has(rule.finding.kind);

  function isSaidWhole(words: readonly MessageWord[]): boolean {
    return words.length > 0 && words.length <= LONGEST_WHOLE && coversAll(words, whole, [smallTalk]);
  }

  function isSaidBy(words: readonly MessageWord[]): boolean {
    return phrases.has(words) || isSaidWhole(words);
  }

  function isMetBy(words: readonly MessageWord[]): boolean {
    return isSaidBy(words) && (except.isEmpty || isSaidBy(hide(words, except)));
  }

  /** Met by the message as understood, met by its bare letters only, or not at all. */
  function isMet({ mended, typed, isWellMarked }: MessageReading, text: string): 'surely' | 'perhaps' | 'not' {
    if (isMetBy(mended) || isSaidWhole(typed) || patterns.some((pattern) => pattern.test(text))) return 'surely';
    const canBelieve = isWellMarked || typed.length <= BELIEVED_UNMARKED_WORDS;
    if (!canBelieve || !isMetBy(typed)) return 'not';
    return isWellMarked || mustNotMiss ? 'surely' : 'perhaps';
  }

  function says(book: PhraseBook, { mended, typed, isWellMarked }: MessageReading): boolean {
    return book.has(mended) || (isWellMarked && book.has(typed));
  }

  return {
    strength: rule.finding.strength,
    match(reading, text) {
      const met = isMet(reading, text);
      if (met === 'not' || says(unless, reading)) return undefined;
      if (!alongside.isEmpty && !says(alongside, reading)) return undefined;
      return met === 'perhaps' || says(weakenedBy, reading) ? { ...rule.finding, strength: 'weak' } : rule.finding;
    },
  };
}
