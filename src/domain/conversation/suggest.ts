import type { FactIndex } from '../knowledge/facts/fact-index.js';
import type { KnowledgeIndex } from '../knowledge/knowledge-index.js';
import type { Procedure } from '../knowledge/procedure.js';
import type { Question } from '../language/reading/question.js';
import { isOfRecords } from './language-of-records.js';
import type { Choice } from './turn.js';

/** What a person may have meant, when nothing answers: never an answer by itself. */
export type Suggest = (question: Question) => readonly Choice[];

const SUGGESTIONS = 3;
/** A suggestion shares at least this much of the question. */
const MIN_COVERAGE = 0.5;
const MAX_LABEL = 90;

export function createSuggester(index: KnowledgeIndex, procedures: readonly Procedure[], facts: FactIndex): Suggest {
  const byId = new Map(procedures.map((procedure) => [procedure.id, procedure]));
  return (question) => {
    const choices = index.nearest(question.text, question.accented, SUGGESTIONS, MIN_COVERAGE).map(({ kind, id }) => {
      const procedure = kind === 'procedure' ? byId.get(id) : undefined;
      if (procedure) return procedureChoice(procedure);
      const subject = isOfRecords(question) ? facts.byKey.get(id)?.fact.subject : undefined;
      return subject === undefined ? undefined : questionChoice(subject);
    });
    return choices.filter((choice) => choice !== undefined).map((choice, at) => ({ ...choice, id: `near-${at + 1}` }));
  };
}

function procedureChoice({ id, name }: Procedure): Omit<Choice, 'id'> {
  return { label: shorten(name), means: { kind: 'procedure', procedure: id, fields: ['general'] } };
}

function questionChoice(subject: string): Omit<Choice, 'id'> {
  return { label: shorten(subject), means: { kind: 'question', text: subject } };
}

function shorten(label: string): string {
  return label.length <= MAX_LABEL ? label : `${label.slice(0, label.lastIndexOf(' ', MAX_LABEL))}…`;
}
