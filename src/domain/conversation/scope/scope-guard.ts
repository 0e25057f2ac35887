import type { Question } from '../../language/reading/question.js';
import type { AttachmentKind } from '../turn.js';
import { createDangerReader } from './danger.js';
import type { ScopeFinding } from './finding.js';
import { assessForeign } from './foreign.js';
import { type MessageReading, readMessageWords } from './message-words.js';
import { createPhraseBook } from './phrase-book.js';
import { createPhraseReader } from './read-phrase.js';
import { createRuleMatcher } from './rule-matcher.js';
import type { Scope } from './scope.js';
import { spellingOf } from './spelling.js';
import { assessGibberish, assessWordless } from './wordless.js';

/** Tells what is not an ordinary question: danger, small talk, matters of other bodies, grievances, tricks. */
export interface ScopeGuard {
  /** `undefined` for an ordinary question. Never throws. */
  assess(question: Question, attachment?: AttachmentKind): ScopeFinding | undefined;
}

/** Sees danger that is mentioned beside another question, so that the answer to it can carry a note. */
export interface SafetyWatch {
  /** True when danger is mentioned, also where the finding of the turn is another or none. Never throws. */
  safetyNote(question: Question): boolean;
}

/** Kinds whose whole-message phrases may stand beside each other: `chào bạn, cảm ơn nhé`. */
const SMALL_TALK = new Set<ScopeFinding['kind']>(['greeting', 'thanks', 'goodbye', 'acknowledgement']);

/** Compiles the rules once; a broken phrase throws here, at start-up. */
export function createScopeGuard(scope: Scope): ScopeGuard & SafetyWatch {
  const spellings = new Map(
    Object.entries(scope.spellings).map(([typed, meant]) => [typed, meant.split(' ').map(spellingOf)]),
  );
  const readPhrase = createPhraseReader({ ...scope.lists, ...scope.dangers.lists });
  const smallTalkPhrases = scope.rules
    .filter((rule) => SMALL_TALK.has(rule.finding.kind))
    .flatMap((rule) => rule.whole);
  const smallTalk = createPhraseBook(['{filler}', ...smallTalkPhrases], readPhrase);
  const matchers = scope.rules.map((rule) => createRuleMatcher(rule, readPhrase, smallTalk));
  const dangers = matchers.filter((_, at) => scope.rules[at]?.finding.kind === 'emergency');
  const others = matchers.filter((matcher) => !dangers.includes(matcher));
  const readDanger = createDangerReader(scope.dangers, readPhrase);

  function assessWords(reading: MessageReading, text: string): ScopeFinding | undefined {
    let weak: ScopeFinding | undefined;
    for (const matcher of dangers) {
      const finding = matcher.match(reading, text);
      if (finding?.strength === 'certain') return finding;
      weak ??= finding;
    }
    const danger = readDanger(reading);
    if (danger) return danger;
    for (const matcher of others) {
      if (weak && matcher.strength === 'weak') continue;
      const finding = matcher.match(reading, text);
      if (finding?.strength === 'certain') return finding;
      weak ??= finding;
    }
    return weak;
  }

  return {
    assess(question, attachment) {
      const wordless = assessWordless(question, attachment);
      if (wordless) return wordless;
      const foreign = assessForeign(question);
      if (foreign) return foreign;
      const reading = readMessageWords(question, spellings);
      return assessWords(reading, question.text) ?? assessGibberish(question);
    },
    safetyNote(question) {
      const reading = readMessageWords(question, spellings);
      return dangers.some((danger) => danger.match(reading, question.text) !== undefined);
    },
  };
}
