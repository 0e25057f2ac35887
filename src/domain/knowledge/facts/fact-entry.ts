import type { Question } from '../../language/reading/question.js';
import type { Fact, KnowledgeDocument } from '../record.js';
import { headFacts } from './document-facts.js';
import { type Qualifiers, readQualifiers } from './qualifiers.js';
import { symbolsIn } from './symbols.js';
import { accentedPairsOf, pairsOf, type Word, wordsOf } from './words.js';

/** One name of a record's subject: its distinct terms and its neighbouring pairs. */
export interface SubjectForm {
  /** Each term with its diacritics. */
  readonly terms: ReadonlyMap<string, string>;
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
  /** Every neighbouring pair with its diacritics. */
  readonly accentedPairs: ReadonlySet<string>;
  readonly plainNames: string;
  readonly plainBody: string;
  /** Read when first asked for: few records of an index ever are. */
  readonly qualifiers: Qualifiers;
  /** Document symbols the record names, folded. */
  readonly symbols: readonly string[];
  /** A number that is no year, date or document symbol. */
  readonly hasFigure: boolean;
  /** Quarters that the whole document is about. */
  readonly ofQuarters: ReadonlySet<number>;
}

/** Reads a text of a record the way questions are read, without mending it. */
export type ReadText = (text: string) => Pick<Question, 'plain' | 'accented'>;

function subjectForm(words: readonly Word[]): SubjectForm {
  return {
    terms: new Map(words.filter((word) => !word.isGrammar).map((word) => [word.term, word.accented])),
    pairs: new Set(pairsOf(words)),
  };
}

/** `2024-12-09` as people write it, `9/12/2024`; other text as it is. */
function dayOf(date: string): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date) ?? [];
  return year ? `${Number(day)}/${Number(month)}/${year}` : date;
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
    fact.deadline?.due?.map(dayOf).join(' '),
    fact.value,
    fact.unit,
    fact.period,
    cites?.symbol,
    cites?.issuer,
    cites?.date && dayOf(cites.date),
    cites?.about,
    fact.owner,
    fact.places?.join('; '),
    fact.url,
    fact.doubt,
  ].filter((text): text is string => text !== undefined);
}

/** Takes out symbols, dates and years, whose digits count nothing. */
function withoutNumberedThings(plain: string): string {
  return plain
    .replace(/\d+[a-z]?(?:\/\d{4})?[/-][a-z]\S*/g, ' ')
    .replace(/\d{1,2}\/\d{1,2}(?:\/\d{4})?|\d{1,2}\/\d{4}/g, ' ')
    .replace(/\b(?:phuong|dieu|khoan|muc|quy|thang|phu luc|iso|tcvn(?: iso)?) \d\S*/g, ' ')
    .replace(/\b(?:19|20)\d\d\b/g, ' ');
}

/** The records of a document, and those that its head makes. */
export function createFactEntries(document: KnowledgeDocument, read: ReadText): FactEntry[] {
  const { quarters } = readQualifiers(document.title);
  const facts = document.type === '' ? document.facts : [...headFacts(document), ...document.facts];
  return facts.map((fact) => createFactEntry(document, fact, read, quarters));
}

function createFactEntry(
  document: KnowledgeDocument,
  fact: Fact,
  read: ReadText,
  ofQuarters: ReadonlySet<number>,
): FactEntry {
  const names = [fact.subject, ...(fact.also ?? [])];
  const body = bodyTexts(fact);
  const readNames = names.map(read);
  const readBody = body.map(read);
  const nameWords = readNames.map(wordsOf);
  const bodyWords = readBody.map(wordsOf);
  const forms = nameWords.map(subjectForm);
  const plainBody = readBody.map((part) => part.plain).join(' | ');
  const plainNames = readNames.map((part) => part.plain).join(' | ');
  let qualifiers: Qualifiers | undefined;
  return {
    key: `${document.id}#${fact.id}`,
    document,
    fact,
    forms,
    subjectTerms: new Set(forms.flatMap((form) => [...form.terms.keys()])),
    subjectPairs: new Set(forms.flatMap((form) => [...form.pairs])),
    bodyTerms: new Set(bodyWords.flat().map((word) => word.term)),
    bodyPairs: new Set(bodyWords.flatMap(pairsOf)),
    accents: new Set([...nameWords, ...bodyWords].flat().map((word) => word.accented)),
    accentedPairs: new Set([...nameWords, ...bodyWords].flatMap(accentedPairsOf)),
    plainNames,
    plainBody,
    symbols: symbolsIn(`${plainNames} | ${plainBody}`),
    hasFigure: /\d/.test(withoutNumberedThings(plainBody)),
    ofQuarters,
    get qualifiers() {
      qualifiers ??= readQualifiers([...names, ...body, ...(fact.deadline?.due ?? [])].join(' ; '));
      return qualifiers;
    },
  };
}
