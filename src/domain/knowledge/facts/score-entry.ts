import type { Asked } from './asked.js';
import type { FactEntry } from './fact-entry.js';
import type { DocumentEntry, FactIndex } from './fact-index.js';
import { isOfOtherTime, kindFit, lacks } from './fitness.js';
import type { FactQuestion } from './read-fact-question.js';

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
const IN_BODY = 0.8;
const IN_CONTEXT = 0.75;
/** `tra` is hardly `trả`; not nothing, since restored diacritics can be wrong. */
const OTHER_ACCENTS = 0.5;

function share(terms: Iterable<string>, has: (term: string) => boolean, weight: (term: string) => number): number {
  let all = 0;
  let hit = 0;
  for (const term of terms) {
    const value = weight(term);
    all += value;
    if (has(term)) hit += value;
  }
  return all === 0 ? 0 : hit / all;
}

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

/** `null` when the record is of another time or place than the question. */
export function scoreEntry(
  entry: FactEntry,
  head: DocumentEntry,
  question: FactQuestion,
  index: FactIndex,
): ScoredFact | null {
  if (isOfOtherTime(entry, question.qualifiers)) return null;
  if (!coversPlaces(entry, head, question.places)) return null;
  if (!question.names.every((name) => strengthOf(name, entry.subjectTerms, entry.bodyTerms, head.contextTerms) > 0))
    return null;
  let total = 0;
  let explained = 0;
  const missing: [string, number][] = [];
  const tally = (weight: number, strength: number): void => {
    total += weight;
    explained += weight * strength;
  };
  const agrees = (term: string): number => {
    const accented = question.accents.get(term) ?? term;
    return entry.accents.has(accented) || head.accents.has(accented) ? 1 : OTHER_ACCENTS;
  };
  for (const [term, weight] of question.weights) {
    const strength = strengthOf(term, entry.subjectTerms, entry.bodyTerms, head.contextTerms) * agrees(term);
    tally(weight, strength);
    if (strength === 0 && weight > 0.2) missing.push([term, weight]);
  }
  let pairTotal = 0;
  let pairHit = 0;
  for (const [pair, weight] of question.pairs) {
    const [left = '', right = ''] = pair.split(' ');
    const strength =
      strengthOf(pair, entry.subjectPairs, entry.bodyPairs, head.contextPairs) * Math.min(agrees(left), agrees(right));
    tally(weight, strength);
    pairTotal += weight;
    pairHit += weight * strength;
  }
  const coverage = total === 0 ? 0 : explained / total;
  let precision = 0;
  for (const form of entry.forms) {
    precision = Math.max(
      precision,
      share(
        form.terms,
        (term) => question.weights.has(term),
        (term) => index.weightOf(term),
      ),
    );
  }
  const pairShare = pairTotal === 0 ? coverage : pairHit / pairTotal;
  const cannot = lacks(entry, question);
  const named = question.documents.size === 0 ? 0 : question.documents.has(entry.document.id) ? 0.12 : -0.5;
  const score = 0.55 * coverage + 0.22 * precision + 0.23 * pairShare + kindFit(entry, question.asked) + named;
  missing.sort((a, b) => b[1] - a[1]);
  return { entry, score, coverage, missing: missing.map(([term]) => term), lacks: cannot };
}

function coversPlaces(entry: FactEntry, head: DocumentEntry, places: readonly string[]): boolean {
  return places.every((place) => {
    const words = place.split(' ');
    const isNear = (set: ReadonlySet<string>): boolean => words.every((word) => set.has(word));
    return entry.plainBody.includes(place) || isNear(entry.subjectTerms) || isNear(head.contextTerms);
  });
}
