import type { Asked } from './asked.js';
import { explainQuestion } from './explain-question.js';
import type { FactEntry } from './fact-entry.js';
import type { DocumentEntry, FactIndex } from './fact-index.js';
import { type FormFit, fitBestForm } from './fit-form.js';
import { kindFit, lacks } from './fitness.js';
import { isAdmitted } from './gates.js';
import type { FactQuestion } from './read-fact-question.js';
import { isSymbol, symbolOf } from './symbols.js';

export interface ScoredFact {
  readonly entry: FactEntry;
  /** 0 to about 1.3; comparable between records of one question. */
  readonly score: number;
  /** Weighted share of the question's terms that the record, or the head of its document, explains: 0 to 1. */
  readonly coverage: number;
  /** The telling terms it does not explain, heaviest first. */
  readonly missing: readonly string[];
  /** What is asked and this record cannot tell. */
  readonly lacks: Asked | null;
}

/** For a record of the document that was named, and against those of others. */
const OF_NAMED = 0.12;
const OF_OTHER = -0.5;
/** For the record of the very document that a question names by its symbol. */
const CITED = 0.2;
/** Who asks these of a document asks for the work done on it, not for the document. */
const DUTY: readonly Asked[] = ['lead', 'coordinating', 'reports-to', 'deadline', 'frequency'];
/** A number is asked for, and the record is no number by itself. */
const NUMBERLESS = 0.06;
/** Single syllables meet by chance: without a pair, a name or a symbol in common, only a whole subject counts. */
const THIN = 0.5;
const WHOLE = 0.8;
/** Each word a record leaves unexplained takes it further from the question. */
const OPEN_PAIR = 0.09;
const MAX_OPEN = 3;
/** Terms left unexplained beyond this share of the question count as well. */
const OPEN_ALLOWED = 0.2;
const OPEN_WORDS = 0.5;

/** `null` when the record is of another time, place or document than the question. */
export function scoreEntry(
  entry: FactEntry,
  head: DocumentEntry,
  question: FactQuestion,
  index: FactIndex,
): ScoredFact | null {
  if (!isAdmitted(entry, head, question)) return null;
  const { coverage, pairShare, hasPair, openShare, openPairs, missing } = explainQuestion(entry, head, question);
  const form = fitBestForm(entry, question, index);
  const open = Math.min(MAX_OPEN, openPairs) * OPEN_PAIR + Math.max(0, openShare - OPEN_ALLOWED) * OPEN_WORDS;
  const thin = !hasPair && isThin(question, form) ? THIN : 0;
  const likeness = 0.4 * coverage + 0.2 * form.recall + 0.2 * form.precision + 0.2 * pairShare;
  const score = likeness + kindFit(entry, question.asked) + standing(entry, question) - open - thin;
  return { entry, score, coverage, missing, lacks: lacks(entry, question) };
}

function isThin(question: FactQuestion, form: FormFit): boolean {
  return question.names.length === 0 && question.symbols.length === 0 && form.precision < WHOLE;
}

/** What speaks for or against a record beside its words. */
function standing({ fact, document }: FactEntry, { documents, asked, symbols }: FactQuestion): number {
  const named = documents.size === 0 ? 0 : documents.has(document.id) ? OF_NAMED : OF_OTHER;
  const own = fact.cites?.symbol;
  const isCited = own !== undefined && symbols.some((symbol) => isSymbol(symbol, symbolOf(own)));
  const cited = isCited && !DUTY.some((what) => asked.has(what)) ? CITED : 0;
  return named + cited - (asked.has('how-many') && fact.value === undefined ? NUMBERLESS : 0);
}
