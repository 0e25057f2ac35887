import type { Question } from '../../language/question.js';
import type { Fact, KnowledgeDocument } from '../record.js';
import { type Qualifiers, readQualifiers } from './qualifiers.js';
import { pairsOf, wordsOf } from './words.js';

/** One name of a record's subject: its distinct terms and its neighbouring pairs. */
export interface SubjectForm {
  readonly terms: ReadonlySet<string>;
  readonly pairs: ReadonlySet<string>;
}

/** A record prepared for matching. All terms are folded, abbreviations spelled out. */
export interface FactEntry {
  readonly key: string;
  readonly document: KnowledgeDocument;
  readonly fact: Fact;
  readonly forms: readonly SubjectForm[];
  readonly subjectTerms: ReadonlySet<string>;
  readonly subjectPairs: ReadonlySet<string>;
  readonly bodyTerms: ReadonlySet<string>;
  readonly bodyPairs: ReadonlySet<string>;
  /** Every word of the record with its diacritics. */
  readonly accents: ReadonlySet<string>;
  readonly plainBody: string;
  readonly qualifiers: Qualifiers;
}

/** Reads a text of a record the way questions are read, without mending it. */
export type ReadText = (text: string) => Pick<Question, 'plain' | 'accented'>;

function subjectForm(read: ReturnType<ReadText>): SubjectForm {
  const words = wordsOf(read);
  return {
    terms: new Set(words.filter((word) => !word.isGrammar).map((word) => word.term)),
    pairs: new Set(pairsOf(words)),
  };
}

function bodyTexts(fact: Fact): string[] {
  const { cites } = fact;
  return [
    fact.statement,
    fact.lead?.join('; '),
    fact.coordinating?.join('; '),
    fact.approver,
    fact.reportsTo,
    fact.deadline?.text,
    fact.value,
    fact.unit,
    fact.period,
    cites?.symbol,
    cites?.issuer,
    cites?.date,
    cites?.about,
    fact.owner,
    fact.places?.join('; '),
    fact.url,
    fact.doubt,
  ].filter((text): text is string => text !== undefined);
}

export function createFactEntry(document: KnowledgeDocument, fact: Fact, read: ReadText): FactEntry {
  const names = [fact.subject, ...(fact.also ?? [])].map(read);
  const forms = names.map(subjectForm);
  const body = bodyTexts(fact);
  const reads = body.map(read);
  return {
    key: `${document.id}#${fact.id}`,
    document,
    fact,
    forms,
    subjectTerms: new Set(forms.flatMap((form) => [...form.terms])),
    subjectPairs: new Set(forms.flatMap((form) => [...form.pairs])),
    bodyTerms: new Set(reads.flatMap((part) => wordsOf(part).map((word) => word.term))),
    bodyPairs: new Set(reads.flatMap((part) => pairsOf(wordsOf(part)))),
    accents: new Set([...names, ...reads].flatMap((part) => wordsOf(part).map((word) => word.accented))),
    plainBody: reads.map((part) => part.plain).join(' | '),
    qualifiers: readQualifiers(
      [fact.subject, ...(fact.also ?? []), ...body, ...(fact.deadline?.due ?? [])].join(' ; '),
    ),
  };
}
