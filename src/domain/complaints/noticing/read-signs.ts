import { readMessageWords } from '../../conversation/scope/message-words.js';
import { createPhraseReader } from '../../conversation/scope/read-phrase.js';
import type { Scope } from '../../conversation/scope/scope.js';
import type { ScopeGuard } from '../../conversation/scope/scope-guard.js';
import { spellingOf } from '../../conversation/scope/spelling.js';
import type { Question } from '../../language/question.js';
import { type Concepts, createFeatureReader } from './features.js';

/** What one text shows. */
export interface Signs {
  readonly features: readonly string[];
  /** The rules of danger (`knowledge/dangers.yaml`, the emergencies of `scope.yaml`) are met. */
  readonly isDanger: boolean;
}

export type ReadSigns = (question: Question) => Signs;

export interface SignParts {
  readonly concepts: Concepts;
  /** The phrases that concepts may name, and the rules that give the sign. */
  readonly scope: Scope;
  readonly guard: Pick<ScopeGuard, 'assess'>;
}

/** Reads a text with the rules of the conversation's scope and with the groups of phrases of grievances. */
export function createSignReader({ concepts, scope, guard }: SignParts): ReadSigns {
  const readFeatures = createFeatureReader(concepts, createPhraseReader({ ...scope.lists, ...scope.dangers.lists }));
  const spellings = new Map(
    Object.entries(scope.spellings).map(([typed, meant]) => [typed, meant.split(' ').map(spellingOf)]),
  );
  return (question) => {
    const finding = guard.assess(question);
    const topic = finding && 'topic' in finding ? finding.topic : '';
    const sign = finding ? `${finding.kind}/${topic}/${finding.strength}` : 'none';
    return {
      features: readFeatures(question, readMessageWords(question, spellings), sign),
      isDanger: finding?.kind === 'emergency' && finding.strength === 'certain',
    };
  };
}
