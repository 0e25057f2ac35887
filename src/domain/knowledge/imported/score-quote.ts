import type { Asked } from '../facts/asked.js';
import { explainQuestion } from '../facts/explain-question.js';
import type { FactEntry } from '../facts/fact-entry.js';
import type { DocumentEntry } from '../facts/fact-index.js';
import { lacks } from '../facts/fitness.js';
import { isAdmitted } from '../facts/gates.js';
import type { FactQuestion } from '../facts/read-fact-question.js';

export interface ScoredQuote {
  readonly entry: FactEntry;
  /** 0 to 1; comparable between quotes of one question. */
  readonly score: number;
  /** Weighted share of the question's terms and pairs that the quote, its headings or its document explain. */
  readonly coverage: number;
  readonly openPairs: number;
  readonly missing: readonly string[];
  readonly lacks: Asked | null;
}

const OPEN_PAIR = 0.08;
const MAX_OPEN = 3;
const OF_NAMED = 0.1;
const OF_OTHER = -0.5;

/** `null` when the quote is of another time, place or document than the question. */
export function scoreQuote(entry: FactEntry, head: DocumentEntry, question: FactQuestion): ScoredQuote | null {
  if (!isAdmitted(entry, head, question)) return null;
  const { coverage, pairShare, openPairs, missing } = explainQuestion(entry, head, question);
  const named = question.documents.size === 0 ? 0 : question.documents.has(entry.document.id) ? OF_NAMED : OF_OTHER;
  const score = 0.6 * coverage + 0.4 * pairShare + named - Math.min(MAX_OPEN, openPairs) * OPEN_PAIR;
  return { entry, score, coverage, openPairs, missing, lacks: lacksInQuote(entry, question) };
}

const TIME = /\b(ngay|thang|quy|nam|hang|dinh ky|thuong xuyen|truoc|sau|cham nhat|tuan|gio|lan|ky)\b/;
const WHEN: readonly Asked[] = ['deadline', 'frequency'];

/** A quote that names no time cannot tell one. */
function lacksInQuote(entry: FactEntry, question: FactQuestion): Asked | null {
  const when = WHEN.find((what) => question.asked.has(what));
  if (when && !TIME.test(entry.plainBody)) return when;
  return lacks(entry, question);
}
