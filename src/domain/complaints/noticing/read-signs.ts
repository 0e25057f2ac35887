import type { MessageReading } from '../../conversation/scope/message-words.js';
import { readMessageWords } from '../../conversation/scope/message-words.js';
import { createPhraseReader } from '../../conversation/scope/read-phrase.js';
import type { Scope } from '../../conversation/scope/scope.js';
import { createScopeGuard } from '../../conversation/scope/scope-guard.js';
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

/** Reads a text with the phrases of the conversation's scope and with those of grievances. */
export function createSignReader(concepts: Concepts, scope: Scope): ReadSigns {
  const guard = createScopeGuard(scope);
  const readFeatures = createFeatureReader(concepts, createPhraseReader({ ...scope.lists, ...scope.dangers.lists }));
  const spellings = new Map(
    Object.entries(scope.spellings).map(([typed, meant]) => [typed, meant.split(' ').map(spellingOf)]),
  );
  return (question) => {
    const reading: MessageReading = readMessageWords(question, spellings);
    const finding = guard.assess(question);
    const topic = finding && 'topic' in finding ? finding.topic : '';
    const sign = finding ? `${finding.kind}/${topic}/${finding.strength}` : 'none';
    return {
      features: readFeatures(question, reading, sign),
      isDanger: finding?.kind === 'emergency' && finding.strength === 'certain',
    };
  };
}
