import type { EnterOutcome } from '../../../domain/complaints/console/enter-case.js';
import { ENTRY_FIELD_WORDS, ENTRY_WORDS as WORDS } from '../../../messages/complaints/console/entry-words.js';
import { uploadProblemText } from '../../../messages/complaints/console/field-words.js';

/** Why what was entered is not filed yet. */
export function entryProblemWords(
  outcome: Exclude<EnterOutcome, { kind: 'filed' | 'sealed' | 'not-allowed' }>,
): string {
  switch (outcome.kind) {
    case 'missing':
      return `${WORDS.missing}: ${outcome.what.map((name) => ENTRY_FIELD_WORDS[name].label.toLowerCase()).join(', ')}.`;
    case 'not-yet':
      return WORDS.notYet;
    case 'denounces':
      return WORDS.denounces;
    case 'bad-file':
      return uploadProblemText(outcome.files);
  }
}
