import { type Question, readQuestionPlainly } from '../../language/reading/question.js';
import type { FactEntry } from '../facts/fact-entry.js';
import type { DocumentEntry, FactIndex } from '../facts/fact-index.js';
import type { FactFinding } from '../facts/fact-reply.js';
import { createFactFinder, type FactFinder, type FindNearby } from '../facts/find-facts.js';
import { type QuestionContext, readFactQuestion } from '../facts/read-fact-question.js';
import type { KnowledgeDocument } from '../record.js';
import { composeAnswer } from './compose-answer.js';
import type { Neighbours } from './extend-quote.js';
import { findDuties } from './find-duties.js';
import { type ScoredQuote, scoreQuote } from './score-quote.js';

/** A quote answers only when it holds nearly all of what was asked: nobody has checked what it means. */
const MIN_COVERAGE = 0.64;
const MIN_SCORE = 0.5;
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
  const neighbours = neighboursIn(index.entries.filter(isQuote));
  const records = createFactFinder(context, findNearby.records);

  function rankQuotes(question: Question): ScoredQuote[] {
    const read = readFactQuestion(question, context);
    const phrases = phrasesIn(question);
    const own = index.candidates(read.weights, read.pairs, CANDIDATES, isQuote);
    const near = findNearby.quotes(question).flatMap((key) => index.byKey.get(key) ?? []);
    const scored: ScoredQuote[] = [];
    for (const entry of new Set([...own, ...near])) {
      const head = heads.get(entry.document.id);
      const quote = head && scoreQuote(entry, head, read, phrases, index);
      if (quote) scored.push(quote);
    }
    return scored.sort((a, b) => b.score - a.score || a.entry.key.localeCompare(b.entry.key));
  }

  return {
    rank: records.rank,
    rankQuotes,
    find(question) {
      const duties = findDuties(readFactQuestion(question, context), index.entries);
      if (duties) return duties;
      const found = records.find(question);
      if (found?.reply.kind === 'fact-part-missing') return found;
      const record = found && holdsPhrases(found, phrasesIn(question), index) ? found : undefined;
      return composeAnswer(answeringQuotes(rankQuotes(question)), record, neighbours);
    },
  };
}

/** What the question puts in quotation marks, folded; single words are often irony or a title. */
function phrasesIn({ text, plain }: Question): string[] {
  const phrases = [...text.matchAll(/"([^"]{4,80})"/g)].map(([, phrase = '']) => readQuestionPlainly(phrase).plain);
  return phrases.filter((phrase) => phrase.includes(' ') && plain.includes(phrase));
}

/** A record answers about what is put in quotation marks only when it names that. */
function holdsPhrases({ keys: [key = ''] }: FactFinding, phrases: readonly string[], index: FactIndex): boolean {
  const entry = index.byKey.get(key);
  const text = `${entry?.plainNames} ${entry?.plainBody}`;
  return phrases.length === 0 || phrases.some((phrase) => text.includes(phrase));
}

function isQuote({ fact }: FactEntry): boolean {
  return fact.kind === 'passage';
}

/** All that can tell what is asked, if the best holds enough of the question. */
function answeringQuotes(ranked: readonly ScoredQuote[]): ScoredQuote[] {
  const able = ranked.filter(({ lacks }) => lacks === null);
  const [best] = able;
  return best && best.coverage >= MIN_COVERAGE && best.score >= MIN_SCORE ? able : [];
}

/** Quotes stand in the index in the order of their document. */
function neighboursIn(quotes: readonly FactEntry[]): Neighbours {
  const byDocument = new Map<KnowledgeDocument, FactEntry[]>();
  const places = new Map<FactEntry, number>();
  for (const quote of quotes) {
    const own = byDocument.get(quote.document) ?? [];
    places.set(quote, own.push(quote) - 1);
    byDocument.set(quote.document, own);
  }
  const around = (entry: FactEntry) => ({ own: byDocument.get(entry.document) ?? [], at: places.get(entry) ?? -1 });
  return {
    before: (entry) => around(entry).own[around(entry).at - 1],
    after: (entry) => around(entry).own.slice(around(entry).at + 1),
  };
}
