import type { FactEntry } from './fact-entry.js';
import type { DocumentEntry } from './fact-index.js';
import type { FactQuestion } from './read-fact-question.js';
import { meetsTime } from './time-fit.js';

/** How much of a question a record accounts for. Shares are of the weight of the question's terms or pairs, 0 to 1. */
export interface Explanation {
  /** Of terms and pairs together. */
  readonly coverage: number;
  readonly pairShare: number;
  readonly hasPair: boolean;
  /** Share of the terms that it leaves unexplained. */
  readonly openShare: number;
  /** Words of two syllables that it leaves unexplained. */
  readonly openPairs: number;
  /** The telling terms it does not explain, heaviest first. */
  readonly missing: readonly string[];
}

const IN_SUBJECT = 1;
const IN_BODY = 0.7;
const IN_CONTEXT = 0.65;
/** For a record that says it in other words. */
const PARAPHRASED = 0.7;
/** `tra` is hardly `trả`; not nothing, since people slip. Restored diacritics count as far as they are sure. */
const OTHER_ACCENTS = 0.5;
/** A pair of this weight is a word. */
const TELLING_PAIR = 0.22;
const TELLING_TERM = 0.2;

export function strengthOf(
  feature: string,
  subject: ReadonlySet<string>,
  body: ReadonlySet<string>,
  context: ReadonlySet<string>,
): number {
  if (subject.has(feature)) return IN_SUBJECT;
  if (body.has(feature)) return IN_BODY;
  return context.has(feature) ? IN_CONTEXT : 0;
}

export function explainQuestion(entry: FactEntry, head: DocumentEntry, question: FactQuestion): Explanation {
  let termTotal = 0;
  let pairTotal = 0;
  let termHit = 0;
  let pairHit = 0;
  let open = 0;
  let openPairs = 0;
  const missing: [string, number][] = [];
  const isInTime = question.timeTerms.size > 0 && meetsTime(entry, question.qualifiers);
  for (const [term, weight] of question.weights) {
    const own = strengthOf(term, entry.subjectTerms, entry.bodyTerms, head.contextTerms);
    const strength = question.symbols.includes(term)
      ? IN_SUBJECT
      : Math.max(
          own && own * agreement(term, entry, head, question),
          otherwise(term, entry, question),
          isInTime && question.timeTerms.has(term) ? IN_BODY : 0,
        );
    termTotal += weight;
    termHit += weight * strength;
    if (strength > 0) continue;
    open += weight;
    if (weight > TELLING_TERM) missing.push([term, weight]);
  }
  for (const { pair, left, right, weight } of question.pairs) {
    const own = strengthOf(pair, entry.subjectPairs, entry.bodyPairs, head.contextPairs);
    const accents = own && Math.min(agreement(left, entry, head, question), agreement(right, entry, head, question));
    const isTime = isInTime && question.timeTerms.has(left) && question.timeTerms.has(right);
    const strength = Math.max(own * accents, otherwise(pair, entry, question), isTime ? IN_BODY : 0);
    pairTotal += weight;
    pairHit += weight * strength;
    if (strength === 0 && weight >= TELLING_PAIR && !/\d/.test(pair)) openPairs++;
  }
  const coverage = share(termHit + pairHit, termTotal + pairTotal);
  return {
    coverage,
    pairShare: pairTotal === 0 ? coverage : share(pairHit, pairTotal),
    hasPair: pairHit > 0,
    openShare: share(open, termTotal),
    openPairs,
    missing: missing.sort((a, b) => b[1] - a[1]).map(([term]) => term),
  };
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

function agreement(term: string, entry: FactEntry, head: DocumentEntry, question: FactQuestion): number {
  const accented = question.accents.get(term) ?? term;
  if (entry.accents.has(accented) || head.accents.has(accented)) return 1;
  return 1 - (1 - OTHER_ACCENTS) * (question.certainties.get(term) ?? 1);
}

function otherwise(feature: string, entry: FactEntry, question: FactQuestion): number {
  const phrases = question.alternatives.get(feature);
  return phrases?.some((words) => words.every((word) => holds(entry, word))) ? PARAPHRASED : 0;
}

function holds(entry: FactEntry, word: string): boolean {
  return entry.subjectTerms.has(word) || entry.bodyTerms.has(word);
}
