import { readMessageWords } from '../../conversation/scope/message-words.js';
import { createPhraseReader } from '../../conversation/scope/read-phrase.js';
import type { Scope } from '../../conversation/scope/scope.js';
import type { ScopeGuard } from '../../conversation/scope/scope-guard.js';
import { spellingOf } from '../../conversation/scope/spelling.js';
import type { Question } from '../../language/reading/question.js';
import { type Concepts, createFeatureReader } from './features.js';
import { sliceText } from './matters/slice-question.js';
import { wordOfEachToken } from './matters/word-of-each-token.js';

/** What one text shows. */
export interface Signs {
  readonly features: readonly string[];
  /** The rules of danger (`knowledge/dangers.yaml`, the emergencies of `scope.yaml`) are met. */
  readonly isDanger: boolean;
}

/** What the tokens of a message from one to another (end exclusive) show by themselves; the rules are asked where they get them as a question. */
export type ReadSignsOf = (from: number, to: number, asQuestion?: Question) => Signs;

export interface SignReader {
  readonly read: (question: Question) => Signs;
  /** For many stretches of one message, whose own signs are known: what stands where is looked up once. */
  readonly layOut: (question: Question, whole: Signs) => ReadSignsOf;
}

export interface SignParts {
  readonly concepts: Concepts;
  /** The phrases that concepts may name, and the rules that give the sign. */
  readonly scope: Scope;
  readonly guard: Pick<ScopeGuard, 'assess'>;
}

const NOT_ASKED = { sign: '', isDanger: false };

/** Reads a text with the rules of the conversation's scope and with the groups of phrases of grievances. */
export function createSignReader({ concepts, scope, guard }: SignParts): SignReader {
  const features = createFeatureReader(concepts, createPhraseReader({ ...scope.lists, ...scope.dangers.lists }));
  const spellings = new Map(
    Object.entries(scope.spellings).map(([typed, meant]) => [typed, meant.split(' ').map(spellingOf)]),
  );

  function askRules(question: Question): { readonly sign: string; readonly isDanger: boolean } {
    const finding = guard.assess(question);
    const topic = finding && 'topic' in finding ? finding.topic : '';
    return {
      sign: finding ? `${finding.kind}/${topic}/${finding.strength}` : 'none',
      isDanger: finding?.kind === 'emergency' && finding.strength === 'certain',
    };
  }

  return {
    read(question) {
      const { sign, isDanger } = askRules(question);
      return { features: features.read(question, readMessageWords(question, spellings), sign), isDanger };
    },
    layOut(question, whole) {
      const words = wordOfEachToken(question);
      const { mended } = readMessageWords({ ...question, accented: words.join(' ') }, spellings);
      const spelled =
        mended.length === words.length ? mended : words.map((word) => ({ key: spellingOf(word).key, marks: null }));
      const readStretch = features.layOut(words, spelled, new Set(whole.features));
      return (from, to, asQuestion) => {
        const { sign, isDanger } = asQuestion ? askRules(asQuestion) : NOT_ASKED;
        return { features: readStretch(from, to, sliceText(question, from, to), sign), isDanger };
      };
    },
  };
}
