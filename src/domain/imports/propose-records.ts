import type {
  LegalBasis,
  Origin,
  ReadDeadline,
  ReadDocument,
  ReadFigure,
  ReadTarget,
  ReadTask,
} from '../documents/document-reading.js';
import type { Deadline, Fact } from '../knowledge/record.js';
import type { ImportedRecord } from './imported-document.js';

/** A record before it has a document to belong to. */
export type RecordDraft = Pick<ImportedRecord, 'fact' | 'line' | 'page' | 'confidence'>;

/** What was found in a document as records to be confirmed: tasks, targets, figures, legal bases; ids count by kind. */
export function proposeRecords({ tasks, targets, figures, legalBases }: ReadDocument): RecordDraft[] {
  return [
    ...tasks.map((task, at) => draft(task, taskFact(task, `t${at + 1}`))),
    ...targets.map((target, at) => draft(target, targetFact(target, `m${at + 1}`))),
    ...figures.map((figure, at) => draft(figure, figureFact(figure, `s${at + 1}`))),
    ...legalBases.map((basis, at) => draft(basis, basisFact(basis, `c${at + 1}`))),
  ];
}

function draft({ line, page, confidence }: Origin, fact: Fact): RecordDraft {
  return { fact, line, page, confidence };
}

function taskFact(
  { ref, title, lead, coordinating, approver, deadlineText, deadline, doubt }: ReadTask,
  id: string,
): Fact {
  return {
    id,
    kind: 'task',
    ref,
    subject: title,
    ...(lead.length > 0 ? { lead } : {}),
    ...(coordinating.length > 0 ? { coordinating } : {}),
    ...(approver ? { approver } : {}),
    deadline: toDeadline(deadline, deadlineText),
    ...(doubt ? { doubt } : {}),
  };
}

function toDeadline({ kind, due, rrule, anchor }: ReadDeadline, text: string): Deadline {
  return {
    text: kind === 'none' ? '' : text,
    kind,
    ...(due.length > 0 ? { due } : {}),
    ...(rrule ? { rrule } : {}),
    ...(anchor ? { anchor } : {}),
  };
}

/** A value that another document sets is no value: the record then only names the target. */
function targetFact({ ref, indicator, operator, value, valueText, unit, doubt }: ReadTarget, id: string): Fact {
  return {
    id,
    kind: 'target',
    ref,
    subject: indicator,
    ...(value === null ? {} : { value: valueText || String(value), unit }),
    operator: operator === 'in' ? '=' : operator,
    ...(doubt ? { doubt } : {}),
  };
}

function figureFact({ ref, what, value, unit, period, doubt }: ReadFigure, id: string): Fact {
  return {
    id,
    kind: 'figure',
    ref,
    subject: what,
    value,
    unit,
    ...(period ? { period } : {}),
    ...(doubt ? { doubt } : {}),
  };
}

function basisFact({ ref, text, symbol, date }: LegalBasis, id: string): Fact {
  return {
    id,
    kind: 'legal-basis',
    ref,
    subject: text,
    statement: text,
    ...(symbol ? { cites: { symbol, ...(date ? { date } : {}) } } : {}),
  };
}
