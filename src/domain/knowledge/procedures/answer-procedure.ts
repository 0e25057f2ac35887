import type { Choice, ConversationState } from '../../conversation/turn.js';
import type { Procedure, ProcedureField } from '../procedure.js';
import type { CounterRule } from './asking-rules.js';
import type { ProcedureCatalogue } from './procedure-catalogue.js';
import type { ProcedureAnswerItem, ProcedureFinding } from './procedure-reply.js';
import type { ProcedureUnderstanding } from './procedure-understanding.js';

/** Turns what was understood into what the records say, and the conversation after it. */
export function answerProcedure(
  understanding: ProcedureUnderstanding,
  catalogue: ProcedureCatalogue,
  state: ConversationState,
  questionText: string,
): ProcedureFinding {
  const { unknown, ambiguity, counter } = understanding;
  if (counter) return counterAnswer(understanding, counter, state, questionText);
  if (ambiguity) return clarification(understanding, ambiguity, catalogue, state, questionText);
  const items = understanding.mentions.flatMap(({ procedure, fields, say }): ProcedureAnswerItem[] => {
    const record = catalogue.procedures.get(procedure);
    const asked: readonly ProcedureField[] = fields.length > 0 ? fields : ['general'];
    return record ? [{ procedure: record, fields: asked, ...(say === undefined ? {} : { say }) }] : [];
  });
  const [first, ...others] = items;
  if (first === undefined) {
    return {
      reply: {
        kind: 'procedure-unknown',
        wanted: unknown?.wanted ?? questionText,
        nearest: recordsOf(unknown?.nearest ?? [], catalogue),
        ...(unknown?.say === undefined ? {} : { say: unknown.say }),
      },
      confidence: understanding.confidence,
      procedures: [],
      fields: understanding.fields,
      sources: [],
      nextState: { ...state, choices: [], lastQuestion: questionText.slice(0, 500) },
    };
  }
  const isWhole = others.length === 0 && first.fields.every((field) => field === 'general' || field === 'documents');
  return {
    reply: {
      kind: 'procedure-answer',
      items: [first, ...others],
      isComparison: understanding.isComparison,
      aspects: understanding.aspects,
      related: isWhole ? recordsOf(catalogue.relatedTo(first.procedure.id), catalogue) : [],
      checks: understanding.checks,
      isBereaved: understanding.isBereaved && items.some(({ procedure }) => catalogue.isAboutDeath(procedure.id)),
      elsewhere: understanding.elsewhere ?? [],
    },
    confidence: understanding.confidence,
    procedures: items.map(({ procedure }) => procedure.id),
    fields: shownFields(items),
    sources: items.map(({ procedure }) => ({ procedure: procedure.id, ref: procedure.code ?? procedure.source })),
    nextState: {
      ...state,
      procedures: remember(
        state.procedures,
        items.map(({ procedure }) => procedure.id),
      ),
      fields: understanding.fields,
      topic: 'procedure',
      choices: [],
      lastQuestion: questionText.slice(0, 500),
    },
  };
}

function counterAnswer(
  { confidence, fields }: ProcedureUnderstanding,
  counter: CounterRule,
  state: ConversationState,
  questionText: string,
): ProcedureFinding {
  return {
    reply: { kind: 'procedure-answer', items: [], counter },
    confidence,
    procedures: [],
    fields,
    sources: [{ ref: counter.source }],
    nextState: { ...state, choices: [], lastQuestion: questionText.slice(0, 500) },
  };
}

function clarification(
  understanding: ProcedureUnderstanding,
  ambiguity: NonNullable<ProcedureUnderstanding['ambiguity']>,
  catalogue: ProcedureCatalogue,
  state: ConversationState,
  questionText: string,
): ProcedureFinding {
  const records = recordsOf(ambiguity.procedures, catalogue).slice(0, 5);
  const choices = records.map((record) => choiceOf(record, understanding.fields));
  return {
    reply: {
      kind: 'procedure-clarification',
      choices,
      hint: ambiguity.hint,
      isBereaved: understanding.isBereaved && records.some(({ id }) => catalogue.isAboutDeath(id)),
    },
    confidence: understanding.confidence,
    procedures: records.map(({ id }) => id),
    fields: understanding.fields,
    sources: [],
    nextState: {
      ...state,
      fields: understanding.fields,
      topic: 'procedure',
      choices,
      lastQuestion: questionText.slice(0, 500),
    },
  };
}

function choiceOf({ id, name }: Procedure, fields: readonly ProcedureField[]): Choice {
  return { id: `tt:${id}`.slice(0, 48), label: name, means: { kind: 'procedure', procedure: id, fields } };
}

function recordsOf(ids: readonly string[], catalogue: ProcedureCatalogue): Procedure[] {
  return ids.flatMap((id) => catalogue.procedures.get(id) ?? []);
}

/** The steps of a procedure are not in the records: such a question is answered with the whole. */
function shownFields(items: readonly ProcedureAnswerItem[]): ProcedureField[] {
  const fields = new Set(items.flatMap((item) => item.fields));
  if (fields.has('steps')) fields.add('general');
  return [...fields];
}

/** Most recent last, at most five. */
function remember(known: readonly string[], latest: readonly string[]): string[] {
  return [...known.filter((id) => !latest.includes(id)), ...latest].slice(-5);
}
