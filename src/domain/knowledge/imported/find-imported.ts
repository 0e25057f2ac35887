import type { Question } from '../../language/question.js';
import type { FactEntry } from '../facts/fact-entry.js';
import type { DocumentEntry } from '../facts/fact-index.js';
import type { FactFinding, FactItem } from '../facts/fact-reply.js';
import { createFactFinder, type FactFinder, type FindNearby } from '../facts/find-facts.js';
import { type QuestionContext, readFactQuestion } from '../facts/read-fact-question.js';
import { type ScoredQuote, scoreQuote } from './score-quote.js';

/** A quote answers only when it holds nearly all of what was asked: nobody has checked what it means. */
const MIN_COVERAGE = 0.64;
const MIN_SCORE = 0.5;
/** How far behind the best another quote may lie and still be shown. */
const COMPANION_GAP = 0.2;
const MAX_QUOTES = 3;
/** Quotes looked at closely. */
const CANDIDATES = 120;

export interface ImportedFinder extends FactFinder {
  /** For diagnosis: the best quotes with their scores. */
  rankQuotes(question: Question): readonly ScoredQuote[];
}

/**
 * Answers from imported documents: from the records found in them, as from any record, each with the words of the document
 * beside it; where no record answers, with the sentences that hold what was asked.
 */
export function createImportedFinder(
  context: QuestionContext,
  findNearby: { readonly records: FindNearby; readonly quotes: FindNearby },
): ImportedFinder {
  const { index } = context;
  const heads = new Map<string, DocumentEntry>(index.documents.map((entry) => [entry.document.id, entry]));
  const records = createFactFinder(context, findNearby.records);

  function rankQuotes(question: Question): ScoredQuote[] {
    const read = readFactQuestion(question, context);
    const own = index.candidates(read.weights, read.pairs, CANDIDATES, isQuote);
    const near = findNearby.quotes(question).flatMap((key) => index.byKey.get(key) ?? []);
    const scored: ScoredQuote[] = [];
    for (const entry of new Set([...own, ...near])) {
      const head = heads.get(entry.document.id);
      const quote = head && scoreQuote(entry, head, read);
      if (quote) scored.push(quote);
    }
    return scored.sort((a, b) => b.score - a.score || a.entry.key.localeCompare(b.entry.key));
  }

  return {
    rank: records.rank,
    rankQuotes,
    find(question) {
      const ranked = rankQuotes(question);
      const quotes = answeringQuotes(ranked);
      const record = records.find(question);
      if (record?.reply.kind === 'fact-answer') return withQuotes(record, quotes, ranked);
      return quotes.length > 0 ? fromQuotes(quotes) : record;
    },
  };
}

function isQuote({ fact }: FactEntry): boolean {
  return fact.kind === 'passage';
}

/** The best quote, if it holds enough of the question, and others that are nearly as good. */
function answeringQuotes(ranked: readonly ScoredQuote[]): ScoredQuote[] {
  const able = ranked.filter(({ lacks }) => lacks === null);
  const [best] = able;
  if (!best || best.coverage < MIN_COVERAGE || best.score < MIN_SCORE) return [];
  return able.filter(({ score }) => best.score - score <= COMPANION_GAP).slice(0, MAX_QUOTES);
}

function fromQuotes(quotes: readonly ScoredQuote[]): FactFinding | undefined {
  const [best] = quotes;
  const [first, ...rest] = quotes.map(itemOf);
  if (!best || !first) return undefined;
  return {
    reply: { kind: 'fact-answer', asked: [], items: [first, ...rest], context: [] },
    confidence: Math.min(1, best.coverage * 0.5 + best.score * 0.5),
    keys: quotes.map(({ entry }) => entry.key),
  };
}

/** Beside a record stands what the document says there, and the quote that holds the question best. */
function withQuotes(record: FactFinding, quotes: readonly ScoredQuote[], ranked: readonly ScoredQuote[]): FactFinding {
  if (record.reply.kind !== 'fact-answer') return record;
  const { items } = record.reply;
  const [{ fact, document }] = items;
  const place = fact.isProposed
    ? ranked.find(({ entry }) => entry.document === document && entry.fact.group === fact.group)
    : undefined;
  const beside = [...new Set([...(place ? [place] : []), ...quotes.slice(0, 1)])];
  const isSurer = (quotes[0]?.score ?? 0) > record.confidence + QUOTE_FIRST;
  const [first, ...rest] = isSurer ? [...beside.map(itemOf), ...items] : [...items, ...beside.map(itemOf)];
  if (!first) return record;
  return {
    ...record,
    reply: { ...record.reply, items: [first, ...rest] },
    keys: [...record.keys, ...beside.map(({ entry }) => entry.key)],
  };
}

/** A quote that fits so much better than the best record comes before it. */
const QUOTE_FIRST = 0.1;

function itemOf({ entry: { document, fact } }: ScoredQuote): FactItem {
  return { document, fact };
}
