import type { Asked } from './asked.js';
import { HEAD } from './document-facts.js';
import { explainQuestion } from './explain-question.js';
import type { FactEntry } from './fact-entry.js';
import type { DocumentEntry, FactIndex } from './fact-index.js';
import { type FormFit, fitBestForm } from './fit-form.js';
import { lackOf, mismatchOf } from './gates.js';
import { kindFit } from './kind-fit.js';
import type { FactQuestion } from './read-fact-question.js';
import { standsAt } from './refs.js';
import { isSymbol, symbolOf } from './symbols.js';

export interface ScoredFact {
  readonly entry: FactEntry;
  /** 0 to about 1.3; comparable between records of one question. */
  readonly score: number;
  /** Weighted share of the question's terms that the record, or the head of its document, explains: 0 to 1. */
  readonly coverage: number;
  /** The telling terms it does not explain, heaviest first. */
  readonly missing: readonly string[];
  /** What is asked and this record cannot tell; looked at when first asked for: few records come so far. */
  readonly lacks: Asked | null;
  /** Why it is of something else than the question (`gates.ts`). */
  readonly mismatch: string | null;
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
/** Who does it is asked, and the record names nobody. */
const NAMELESS = 0.06;
/** Single syllables meet by chance: without a pair, a name or a symbol in common, only a whole subject counts. */
const THIN = 0.5;
const WHOLE = 0.8;
/** Each word a record leaves unexplained takes it further from the question. */
const OPEN_PAIR = 0.09;
const MAX_OPEN = 3;
/** For a record at the very place in the document that a question names. */
const AT_PLACE = 0.3;
/** For a record of the very quarter or month. */
const OF_TIME = 0.08;
/** The head of a document holds the words of every question to it; it answers only what nothing else does. */
const OF_HEAD = 0.12;
/** Terms left unexplained beyond this share of the question count as well. */
const OPEN_ALLOWED = 0.2;
const OPEN_WORDS = 0.5;

export function scoreEntry(
  entry: FactEntry,
  head: DocumentEntry,
  question: FactQuestion,
  index: FactIndex,
): ScoredFact {
  const { coverage, pairShare, hasPair, openShare, openPairs, missing } = explainQuestion(entry, head, question);
  const form = fitBestForm(entry, question, index);
  const open = Math.min(MAX_OPEN, openPairs) * OPEN_PAIR + Math.max(0, openShare - OPEN_ALLOWED) * OPEN_WORDS;
  const thin = !hasPair && isThin(question, form) ? THIN : 0;
  const likeness = 0.4 * coverage + 0.2 * form.recall + 0.2 * form.precision + 0.2 * pairShare;
  const score = likeness + kindFit(entry, question.asked) + standing(entry, question) - open - thin;
  const mismatch = mismatchOf(entry, head, question);
  let lack: Asked | null | undefined = mismatch ? null : undefined;
  return {
    entry,
    score,
    coverage,
    missing,
    mismatch,
    get lacks() {
      lack = lack === undefined ? lackOf(entry, question) : lack;
      return lack;
    },
  };
}

function isThin(question: FactQuestion, form: FormFit): boolean {
  return question.names.length === 0 && question.symbols.length === 0 && form.precision < WHOLE;
}

const HEAD_ONLY: ReadonlySet<string> = new Set([`${HEAD}about`, `${HEAD}place`, `${HEAD}date`]);

/** What speaks for or against a record beside its words. */
function standing(
  { fact, document, qualifiers: own }: FactEntry,
  { documents, asked, symbols, refs, qualifiers }: FactQuestion,
): number {
  const named = documents.size === 0 ? 0 : documents.has(document.id) ? OF_NAMED : OF_OTHER;
  const symbol = fact.cites?.symbol;
  const isCited = symbol !== undefined && symbols.some((wanted) => isSymbol(wanted, symbolOf(symbol)));
  const cited = isCited && !DUTY.some((what) => asked.has(what)) ? CITED : 0;
  const placed = refs.some((ref) => standsAt(fact.ref, ref)) ? AT_PLACE : 0;
  const isNumberless = asked.has('how-many') && fact.value === undefined;
  const isNameless = asked.has('lead') && !fact.lead && !fact.owner && !fact.coordinating;
  const isOfTime = !isNumberless && (meets(qualifiers.quarters, own.quarters) || meets(qualifiers.months, own.months));
  const isPlainHead = HEAD_ONLY.has(fact.id) && !asked.has('which-document') && !asked.has('definition');
  return (
    named +
    cited +
    placed +
    (isOfTime ? OF_TIME : 0) -
    (isPlainHead ? OF_HEAD : 0) -
    (isNumberless ? NUMBERLESS : 0) -
    (isNameless ? NAMELESS : 0)
  );
}

function meets<T>(asked: ReadonlySet<T>, own: ReadonlySet<T>): boolean {
  for (const value of asked) if (own.has(value)) return true;
  return false;
}
