import type { Question } from '../../language/reading/question.js';
import type { SilentOn } from '../record.js';
import type { FactEntry } from './fact-entry.js';
import type { DocumentEntry, FactIndex } from './fact-index.js';
import type { FactFinding, FactItem } from './fact-reply.js';
import { isEnough } from './gates.js';
import { type FactQuestion, type QuestionContext, readFactQuestion } from './read-fact-question.js';
import { type ScoredFact, scoreEntry } from './score-entry.js';

/** How far behind the best a second record may lie and still belong to the answer. */
const COMPANION_GAP = 0.07;
/** The same for the best record of another document, when the question names neither document nor place. */
const OTHER_DOCUMENT_GAP = 0.12;
const OTHER_DOCUMENT_COVERAGE = 0.45;
const COMPLEMENT_GAP = 0.22;
/** How far behind a record that cannot tell what is asked one may lie that can. */
const ABLE_GAP = 0.25;
const ABLE_COVERAGE_GAP = 0.16;
/** So much better a record of another time or place explains the question that it is the one that was meant. */
const OUTSIDE_GAP = 0.12;
const MAX_ITEMS = 4;
const MAX_CONTEXT = 6;
/** Records looked at closely; the rest share too little of the question. */
const CANDIDATES = 64;
/** With a record of this score nothing else is looked for. */
const CONVINCING = 0.6;

export interface FactFinder {
  find(question: Question): FactFinding | undefined;
  /** For diagnosis: the best records with their scores. */
  rank(question: Question): Ranking;
}

export interface Ranking {
  readonly read: FactQuestion;
  readonly ranked: readonly ScoredFact[];
  /** The best record that is of another time, place or document than the question. */
  readonly outside: ScoredFact | undefined;
}

/** Keys of further records worth a look: the knowledge index forgives spelling that the record index does not. */
export type FindNearby = (question: Question) => readonly string[];

export function createFactFinder(context: QuestionContext, findNearby: FindNearby = () => []): FactFinder {
  const { index } = context;
  const heads = new Map<string, DocumentEntry>(index.documents.map((entry) => [entry.document.id, entry]));

  function scoreAll(entries: Iterable<FactEntry>, read: FactQuestion): ScoredFact[] {
    const scored: ScoredFact[] = [];
    for (const entry of entries) {
      const head = heads.get(entry.document.id);
      if (head) scored.push(scoreEntry(entry, head, read, index));
    }
    return scored;
  }

  /** The knowledge index is asked only when the records' own words found nothing convincing. */
  function rank(question: Question): Ranking {
    const read = readFactQuestion(question, context);
    const own = index.candidates(read.weights, read.pairs, CANDIDATES, isRecord);
    const ranked = scoreAll(own, read);
    if (!ranked.some(({ score, mismatch }) => score >= CONVINCING && !mismatch)) {
      const known = new Set(own);
      const nearby = findNearby(question)
        .flatMap((key) => index.byKey.get(key) ?? [])
        .filter(isRecord);
      ranked.push(
        ...scoreAll(
          nearby.filter((entry) => !known.has(entry)),
          read,
        ),
      );
    }
    ranked.sort((a, b) => b.score - a.score || a.entry.key.localeCompare(b.entry.key));
    return {
      read,
      ranked: ranked.filter(({ mismatch }) => !mismatch),
      outside: ranked.find(({ mismatch }) => mismatch),
    };
  }

  return {
    rank,
    find(question) {
      const { read, ranked, outside } = rank(question);
      return read.symbols.length === 0 && isMeant(outside, ranked[0]) ? undefined : decide(read, ranked, index);
    },
  };
}

/** Passages are quoted (`imported/find-quotes.ts`), not read as records. */
function isRecord({ fact }: FactEntry): boolean {
  return fact.kind !== 'passage';
}

/**
 * True when a question is plainly about what another record tells, only of another time or place: then no record that merely
 * comes next answers it.
 */
function isMeant(outside: ScoredFact | undefined, best: ScoredFact | undefined): boolean {
  return outside !== undefined && best !== undefined && isEnough(outside) && outside.score - best.score > OUTSIDE_GAP;
}

/** An appendix that the document only mentions cannot be told from the rest of it. */
function missingPartOf(read: FactQuestion, { entry, score }: ScoredFact): FactFinding | undefined {
  if (!/\bphu luc\b/.test(read.plain) || /^phụ lục/iu.test(entry.fact.ref)) return undefined;
  const part = entry.document.missing.find(({ ref, what }) => /phụ lục/iu.test(`${ref} ${what}`));
  if (!part) return undefined;
  const reply = { kind: 'fact-part-missing', document: entry.document, ...part } as const;
  return { reply, confidence: Math.min(1, score), keys: [entry.key] };
}

/** The first record, unless it cannot tell what is asked and one that fits nearly as well can. */
function bestOf(ranked: readonly ScoredFact[]): ScoredFact | undefined {
  const [first] = ranked;
  if (!first?.lacks || first.entry.fact.silentOn?.includes(first.lacks as SilentOn)) return first;
  const able = ranked.find((scored) => !scored.lacks);
  const isNear = able && first.score - able.score <= ABLE_GAP && first.coverage - able.coverage <= ABLE_COVERAGE_GAP;
  return isNear ? able : first;
}

function decide(read: FactQuestion, ranked: readonly ScoredFact[], index: FactIndex): FactFinding | undefined {
  const best = bestOf(ranked);
  if (!best || !isEnough(best)) return undefined;
  const missingPart = missingPartOf(read, best);
  if (missingPart) return missingPart;
  const confidence = Math.min(1, best.coverage * 0.5 + best.score * 0.5);
  if (best.lacks) {
    return {
      reply: { kind: 'fact-lacking', asked: best.lacks, nearest: itemOf(best) },
      confidence,
      keys: [best.entry.key],
    };
  }
  const chosen = choose(read, ranked, best);
  return {
    reply: {
      kind: 'fact-answer',
      asked: [...read.asked],
      items: [itemOf(best), ...chosen.map(itemOf)],
      context: siblings([best, ...chosen], ranked, index),
    },
    confidence,
    keys: [best, ...chosen].map((scored) => scored.entry.key),
  };
}

/** Records beside the best: ones that explain what it leaves open, other documents' own, then nearly as good ones. */
function choose(read: FactQuestion, ranked: readonly ScoredFact[], best: ScoredFact): ScoredFact[] {
  const open = new Set(best.missing.filter((term) => (read.weights.get(term) ?? 0) > 0.3));
  const complements: ScoredFact[] = [];
  const elsewhere = new Map<string, ScoredFact>();
  const companions: ScoredFact[] = [];
  for (const scored of ranked.slice(0, 25)) {
    if (scored.lacks || scored === best) continue;
    const gap = best.score - scored.score;
    const { document, subjectTerms } = scored.entry;
    if (document !== best.entry.document) {
      const isOpen = read.documents.size === 0 && read.places.length === 0 && best.entry.fact.kind !== 'definition';
      const isNear = gap <= OTHER_DOCUMENT_GAP && scored.coverage >= OTHER_DOCUMENT_COVERAGE;
      if (isOpen && isNear && !elsewhere.has(document.id)) elsewhere.set(document.id, scored);
      continue;
    }
    const explains = [...open].filter((term) => subjectTerms.has(term));
    if (gap <= COMPLEMENT_GAP && explains.length > 0) {
      complements.push(scored);
      for (const term of explains) open.delete(term);
    } else if (gap <= COMPANION_GAP) companions.push(scored);
  }
  return [...complements, ...elsewhere.values(), ...companions].slice(0, MAX_ITEMS - 1);
}

/** The rest of the best record's breakdown, the ones that fit the question first. */
function siblings(chosen: readonly ScoredFact[], ranked: readonly ScoredFact[], index: FactIndex): FactItem[] {
  const best = chosen[0]?.entry;
  if (!best?.fact.group) return [];
  const taken = new Set(chosen.map((scored) => scored.entry));
  const scores = new Map(ranked.map((scored) => [scored.entry, scored.score]));
  return index.entries
    .filter((entry) => isRecord(entry) && entry.document === best.document && entry.fact.group === best.fact.group)
    .filter((entry) => !taken.has(entry))
    .sort((a, b) => (scores.get(b) ?? 0) - (scores.get(a) ?? 0))
    .slice(0, MAX_CONTEXT)
    .map(({ document, fact }) => ({ document, fact }));
}

function itemOf(scored: ScoredFact): FactItem {
  return { document: scored.entry.document, fact: scored.entry.fact };
}
