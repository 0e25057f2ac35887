import { readAsked } from '../knowledge/facts/asked.js';
import type { FactFinding } from '../knowledge/facts/fact-reply.js';
import { askedOf } from '../knowledge/facts/read-fact-question.js';
import type { ProcedureFinding } from '../knowledge/procedures/procedure-reply.js';
import type { Question } from '../language/reading/question.js';
import { isOfRecords } from './language-of-records.js';
import type { ScopeFinding } from './scope/finding.js';

/** What is known about a message; the parts are looked up when a gate first asks for them. */
export interface Evidence {
  readonly question: Question;
  /** What the message sounds like, when it sounds like no ordinary question. */
  readonly sign: ScopeFinding | undefined;
  /** What the procedures say to it. */
  readonly procedure: () => ProcedureFinding | undefined;
  /** What the records of documents say to it: only what `facts/gates.ts` let through. */
  readonly record: () => FactFinding | undefined;
}

/** Who answers: what the message sounds like, a procedure, a record, or nobody - then it is refused and kept. */
export type Answerer = 'sign' | 'procedure' | 'record' | 'nobody';

export interface Gate {
  readonly reason: string;
  readonly answers: Answerer;
  holds(evidence: Evidence): boolean;
}

/**
 * Why something is answered or refused: the first gate that holds decides. Which records may answer at all, and which are of
 * another year, place or document than the question, is the table before this one, `knowledge/facts/gates.ts`.
 */
export const GATES: readonly Gate[] = [
  {
    reason: 'small talk, a refusal or another body, and no record that is sure of the contrary',
    answers: 'sign',
    holds: (evidence) => evidence.sign?.strength === 'certain' && !isOverruled(evidence),
  },
  {
    reason: 'a number or a name is asked for, that is no grievance',
    answers: 'nobody',
    holds: ({ sign, procedure, record, question }) =>
      sign?.kind === 'complaint' && !procedure() && !record() && asksNumberOrName(question),
  },
  {
    reason: 'who wants to complain does not ask what the word means',
    answers: 'sign',
    holds: (evidence) => tellsOnlyMeaning(evidence) && !evidence.procedure(),
  },
  {
    reason: 'no procedure and no record: it may be what it sounds like',
    answers: 'sign',
    holds: ({ sign, procedure, record }) => sign !== undefined && !procedure() && !record(),
  },
  {
    reason: 'the procedure that was named, which no record could outdo: none is looked up',
    answers: 'procedure',
    holds: isBeyondRecords,
  },
  { reason: 'nothing supports an answer', answers: 'nobody', holds: (e) => !e.procedure() && !e.record() },
  { reason: 'only a record', answers: 'record', holds: ({ procedure }) => !procedure() },
  {
    reason: 'the language of plans, and a procedure only by similar words',
    answers: 'nobody',
    holds: (e) => !e.record() && isByWordsOnly(e.procedure()) && isOfRecords(e.question),
  },
  {
    reason: 'a wish that is not in the list, but it sounds like something else',
    answers: 'sign',
    holds: (e) => isDoubtfulWish(e) && !e.record() && e.sign !== undefined,
  },
  {
    reason: 'a wish that is not in the list, in the language of plans',
    answers: 'nobody',
    holds: (e) => isDoubtfulWish(e) && !e.record(),
  },
  { reason: 'only a procedure', answers: 'procedure', holds: ({ record }) => !record() },
  {
    reason: 'a record against a vague wish',
    answers: 'record',
    holds: (e) => standingOf(e) === 'vague' && confidenceOf(e) >= needed(e, RECORD_OVER.vague),
  },
  {
    reason: 'a few words that name several procedures are asked back, where plans are not meant',
    answers: 'procedure',
    holds: ({ procedure, question }) =>
      procedure()?.reply.kind === 'procedure-clarification' && isShort(question) && !isOfRecords(question),
  },
  {
    reason: 'a record against a question back, or a wish that is not in the list',
    answers: 'record',
    holds: (e) => standingOf(e) === 'open' && confidenceOf(e) >= needed(e, RECORD_OVER.open),
  },
  {
    reason: 'a wish that is not in the list does not stand against any record where plans are meant',
    answers: 'record',
    holds: isDoubtfulWish,
  },
  {
    reason: 'a record that explains a long question almost whole',
    answers: 'record',
    holds: (e) => standingOf(e) === 'answer' && isLong(e.question) && isAlmostWhole(e),
  },
  {
    reason: 'a record that is surer than the procedure by more than its lead',
    answers: 'record',
    holds: (e) => standingOf(e) === 'answer' && confidenceOf(e) > (e.procedure()?.confidence ?? 0) + leadOf(e),
  },
  { reason: 'the procedure that was named', answers: 'procedure', holds: () => true },
];

/** The gate that decides about a message; the last one always holds. */
export function gateFor(evidence: Evidence): Gate {
  return GATES.find(({ holds }) => holds(evidence)) ?? LAST;
}

const LAST: Gate = { reason: 'nothing', answers: 'nobody', holds: () => true };

/** How sure a record has to be, in the language of plans and reports and otherwise. */
const RECORD_OVER = {
  sign: { ofRecords: 0.8, other: 0.88 },
  vague: { ofRecords: 0.5, other: 0.58 },
  open: { ofRecords: 0.8, other: 0.9 },
} as const;
/** How much surer a record has to be than a procedure that was named; less sure it may be where records are meant. */
const LEAD = 0.16;
const LEAD_OF_RECORDS = 0.2;
/** Below this a procedure is some wish to an office; up to `BY_WORDS` it shares words with the question, no name. */
const VAGUE = 0.5;
const BY_WORDS = 0.6;
const LONG_QUESTION = 7;
const SHORT_QUESTION = 4;
const ALMOST_WHOLE = 0.95;

/** Kinds that a record may overrule: they were told by words that also stand in plans and reports. */
const OVERRULED: ReadonlySet<ScopeFinding['kind']> = new Set([
  'redirected',
  'out-of-scope',
  'dossier-status',
  'complaint',
  'help',
  'phone',
  'office',
]);

function isOverruled(evidence: Evidence): boolean {
  const { sign, record } = evidence;
  if (!sign || !OVERRULED.has(sign.kind) || ('isBeyondRecords' in sign && sign.isBeyondRecords)) return false;
  if (record()?.reply.kind !== 'fact-answer' || tellsOnlyMeaning(evidence)) return false;
  return confidenceOf(evidence) >= needed(evidence, RECORD_OVER.sign);
}

/** The sign of a complaint, and of the records only one that says what a word means, which was not asked. */
function tellsOnlyMeaning({ sign, record }: Evidence): boolean {
  const reply = record()?.reply;
  if (sign?.kind !== 'complaint' || reply?.kind !== 'fact-answer') return false;
  return reply.items[0].fact.kind === 'definition' && !reply.asked.includes('definition');
}

/** How a procedure stands: it answers, asks back or knows of none (`open`), or is some wish to an office (`vague`). */
function standingOf({ procedure }: Evidence): 'answer' | 'open' | 'vague' | 'none' {
  const found = procedure();
  if (!found) return 'none';
  if (found.confidence < VAGUE) return 'vague';
  return found.reply.kind === 'procedure-answer' ? 'answer' : 'open';
}

function confidenceOf({ record }: Evidence): number {
  return record()?.confidence ?? 0;
}

function needed(evidence: Evidence, row: { readonly ofRecords: number; readonly other: number }): number {
  return areRecordsMeant(evidence) ? row.ofRecords : row.other;
}

/** The language of plans, or a number that was asked and that a record is. */
function areRecordsMeant({ question, record }: Evidence): boolean {
  const reply = record()?.reply;
  const isNumberForNumber =
    reply?.kind === 'fact-answer' && reply.asked.includes('how-many') && reply.items[0].fact.value !== undefined;
  return isOfRecords(question) || isNumberForNumber;
}

/** What the gates below would come to whatever the records say, since no record is surer than 1. */
function isBeyondRecords({ question, sign, procedure }: Evidence): boolean {
  const found = procedure();
  if (sign || found?.reply.kind !== 'procedure-answer' || found.confidence + LEAD < 1) return false;
  return !isLong(question) && !isOfRecords(question) && (asksFeeOrTime(found) || !asksNumber(question));
}

function asksFeeOrTime({ fields }: ProcedureFinding): boolean {
  return fields.some((field) => field === 'fee' || field === 'time');
}

function isByWordsOnly(procedure: ProcedureFinding | undefined): boolean {
  return procedure?.reply.kind === 'procedure-answer' && procedure.confidence <= BY_WORDS;
}

function isDoubtfulWish({ procedure, sign, question }: Evidence): boolean {
  return procedure()?.reply.kind === 'procedure-unknown' && (sign !== undefined || isOfRecords(question));
}

function asksNumber(question: Question): boolean {
  return askedOf(question).has('how-many');
}

function asksNumberOrName({ plain }: Question): boolean {
  const asked = readAsked(plain);
  return asked.has('how-many') || asked.has('person');
}

function isLong({ plain }: Question): boolean {
  return plain.split(' ').length >= LONG_QUESTION;
}

function isShort({ plain }: Question): boolean {
  return plain.split(' ').length <= SHORT_QUESTION;
}

function isAlmostWhole(evidence: Evidence): boolean {
  const confidence = confidenceOf(evidence);
  return confidence >= ALMOST_WHOLE && confidence > (evidence.procedure()?.confidence ?? 0) && asksSomething(evidence);
}

/** Something particular is asked: a question that only names a matter wants the procedure of that name. */
function asksSomething({ question, record }: Evidence): boolean {
  const reply = record()?.reply;
  return isOfRecords(question) || (reply?.kind === 'fact-answer' && reply.asked.length > 0);
}

/** A number is asked of a record where no fee or time of the procedure is. */
function leadOf(evidence: Evidence): number {
  const found = evidence.procedure();
  const areMeant = found && asksFeeOrTime(found) ? isOfRecords(evidence.question) : areRecordsMeant(evidence);
  return areMeant ? -LEAD_OF_RECORDS : LEAD;
}
