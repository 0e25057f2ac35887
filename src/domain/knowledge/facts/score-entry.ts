import type { Asked } from './asked.js';
import type { FactEntry } from './fact-entry.js';
import type { DocumentEntry, FactIndex } from './fact-index.js';
import { isOfOtherTime, kindFit, lacks } from './fitness.js';
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

const IN_SUBJECT = 1;
const IN_BODY = 0.7;
const IN_CONTEXT = 0.65;
/** `tra` is hardly `trả`; not nothing, since restored diacritics can be wrong. */
const OTHER_ACCENTS = 0.5;
const OTHER_GUESSED_ACCENTS = 0.8;
/** For a record that says it in other words. */
const PARAPHRASED = 0.7;
/** For the record of the very document that a question names by its symbol. */
const CITED = 0.2;
/** A number is asked for, and the record is no number by itself. */
const NUMBERLESS = 0.06;
/** Single syllables meet by chance: without a pair, a name or a symbol in common, only a whole subject counts. */
const THIN = 0.5;
const WHOLE = 0.8;
/** A pair of this weight is a word; each one the record leaves unexplained takes it further from the question. */
const TELLING_PAIR = 0.22;
const OPEN_PAIR = 0.09;
const MAX_OPEN = 3;
/** Words left unexplained beyond this share of the question count against a record. */
const OPEN_ALLOWED = 0.2;
const OPEN_WORDS = 0.5;
/** Who asks these of a document asks for the work done on it, not for the document. */
const DUTY: readonly Asked[] = ['lead', 'coordinating', 'reports-to', 'deadline', 'frequency'];

function strengthOf(
  feature: string,
  subject: ReadonlySet<string>,
  body: ReadonlySet<string>,
  context: ReadonlySet<string>,
): number {
  if (subject.has(feature)) return IN_SUBJECT;
  if (body.has(feature)) return IN_BODY;
  return context.has(feature) ? IN_CONTEXT : 0;
}

function holds(entry: FactEntry, word: string): boolean {
  return entry.subjectTerms.has(word) || entry.bodyTerms.has(word);
}

/** `null` when the record is of another time or place than the question. */
export function scoreEntry(
  entry: FactEntry,
  head: DocumentEntry,
  question: FactQuestion,
  index: FactIndex,
): ScoredFact | null {
  if (isOfOtherTime(entry, question.qualifiers, question.asked.has('how-many'))) return null;
  if (!coversPlaces(entry, head, question.places)) return null;
  if (!coversSymbols(entry, head, question.symbols)) return null;
  if (!question.names.every((name) => strengthOf(name, entry.subjectTerms, entry.bodyTerms, head.contextTerms) > 0))
    return null;
  let total = 0;
  let explained = 0;
  const missing: [string, number][] = [];
  let openWeight = 0;
  const tally = (weight: number, strength: number): void => {
    total += weight;
    explained += weight * strength;
  };
  const agrees = (term: string): number => {
    const accented = question.accents.get(term) ?? term;
    if (entry.accents.has(accented) || head.accents.has(accented)) return 1;
    return question.isAccented ? OTHER_ACCENTS : OTHER_GUESSED_ACCENTS;
  };
  const otherwise = (feature: string): number =>
    question.alternatives.get(feature)?.some((words) => words.every((word) => holds(entry, word))) ? PARAPHRASED : 0;
  for (const [term, weight] of question.weights) {
    const isNamedSymbol = question.symbols.includes(term);
    const own = strengthOf(term, entry.subjectTerms, entry.bodyTerms, head.contextTerms) * agrees(term);
    const strength = isNamedSymbol ? IN_SUBJECT : Math.max(own, otherwise(term));
    tally(weight, strength);
    if (strength === 0) openWeight += weight;
    if (strength === 0 && weight > 0.2) missing.push([term, weight]);
  }
  const termTotal = total;
  let pairTotal = 0;
  let pairHit = 0;
  let openPairs = 0;
  for (const [pair, weight] of question.pairs) {
    const [left = '', right = ''] = pair.split(' ');
    const own =
      strengthOf(pair, entry.subjectPairs, entry.bodyPairs, head.contextPairs) * Math.min(agrees(left), agrees(right));
    const strength = Math.max(own, otherwise(pair));
    tally(weight, strength);
    if (strength === 0 && weight >= TELLING_PAIR) openPairs++;
    pairTotal += weight;
    pairHit += weight * strength;
  }
  const coverage = total === 0 ? 0 : explained / total;
  const form = bestForm(entry, question, index);
  const pairShare = pairTotal === 0 ? coverage : pairHit / pairTotal;
  const cannot = lacks(entry, question);
  const named = question.documents.size === 0 ? 0 : question.documents.has(entry.document.id) ? 0.12 : -0.5;
  const own = entry.fact.cites?.symbol;
  const isCited =
    own !== undefined &&
    !DUTY.some((what) => question.asked.has(what)) &&
    question.symbols.some((symbol) => isSymbol(symbol, symbolOf(own)));
  const isThin =
    pairHit === 0 && question.names.length === 0 && question.symbols.length === 0 && form.precision < WHOLE;
  const isNumberless = question.asked.has('how-many') && entry.fact.value === undefined;
  const fit =
    kindFit(entry, question.asked) +
    named +
    (isCited ? CITED : 0) -
    (isNumberless ? NUMBERLESS : 0) -
    (isThin ? THIN : 0);
  const openShare = termTotal === 0 ? 0 : openWeight / termTotal;
  const open = Math.min(MAX_OPEN, openPairs) * OPEN_PAIR + Math.max(0, openShare - OPEN_ALLOWED) * OPEN_WORDS;
  const score = 0.4 * coverage + 0.2 * form.recall + 0.2 * form.precision + 0.2 * pairShare + fit - open;
  missing.sort((a, b) => b[1] - a[1]);
  return { entry, score, coverage, missing: missing.map(([term]) => term), lacks: cannot };
}

/** How much of the question one name of the subject holds, and of that name the question; the best of its names. */
function bestForm(
  entry: FactEntry,
  question: FactQuestion,
  index: FactIndex,
): { readonly recall: number; readonly precision: number } {
  let total = 0;
  for (const weight of question.weights.values()) total += weight;
  let best = { recall: 0, precision: 0 };
  for (const form of entry.forms) {
    let size = 0;
    let hit = 0;
    let asked = 0;
    for (const term of form.terms) {
      const weight = index.weightOf(term);
      const own = question.weights.get(term);
      size += weight;
      if (own !== undefined) {
        hit += weight;
        asked += own;
      } else if (question.otherWords.has(term)) {
        hit += weight * PARAPHRASED;
        asked += weight * PARAPHRASED * PARAPHRASED;
      }
    }
    const recall = Math.min(1, asked / Math.max(total, 1e-9));
    const precision = size === 0 ? 0 : hit / size;
    if (recall + precision > best.recall + best.precision) best = { recall, precision };
  }
  return best;
}

/** A place named must be the record's own or the one its document was issued for. */
function coversPlaces(entry: FactEntry, head: DocumentEntry, places: readonly string[]): boolean {
  return places.every(
    (place) =>
      entry.plainBody.includes(place) ||
      head.plainPlace.includes(place) ||
      place.split(' ').every((word) => entry.subjectTerms.has(word)),
  );
}

/** A document named by its symbol must be the record's own, or one that the record names. */
function coversSymbols(entry: FactEntry, head: DocumentEntry, asked: readonly string[]): boolean {
  return asked.every((symbol) => isSymbol(symbol, head.symbol) || entry.symbols.some((own) => isSymbol(symbol, own)));
}
