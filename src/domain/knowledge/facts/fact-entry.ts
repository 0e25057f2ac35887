import { isFunctionWord } from '../../language/function-words.js';
import type { Fact, KnowledgeDocument } from '../record.js';
import { type Qualifiers, readQualifiers } from './qualifiers.js';

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
  readonly plainBody: string;
  readonly qualifiers: Qualifiers;
}

export type ToPlain = (text: string) => string;

export function terms(plain: string): string[] {
  return plain.split(' ').filter((term) => term !== '');
}

export function pairs(list: readonly string[]): string[] {
  return list.slice(1).map((term, index) => `${list[index]} ${term}`);
}

/** A subject form keeps grammar words out of its terms, so that they do not dilute the overlap. */
function subjectForm(plain: string): SubjectForm {
  const list = terms(plain);
  return { terms: new Set(list.filter((term) => !isFunctionWord(term))), pairs: new Set(pairs(list)) };
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

export function createFactEntry(document: KnowledgeDocument, fact: Fact, toPlain: ToPlain): FactEntry {
  const forms = [fact.subject, ...(fact.also ?? [])].map((text) => subjectForm(toPlain(text)));
  const body = bodyTexts(fact);
  const plainBody = body.map(toPlain).join(' | ');
  const bodyList = terms(plainBody);
  return {
    key: `${document.id}#${fact.id}`,
    document,
    fact,
    forms,
    subjectTerms: new Set(forms.flatMap((form) => [...form.terms])),
    subjectPairs: new Set(forms.flatMap((form) => [...form.pairs])),
    bodyTerms: new Set(bodyList),
    bodyPairs: new Set(pairs(bodyList)),
    plainBody,
    qualifiers: readQualifiers(
      [fact.subject, ...(fact.also ?? []), ...body, ...(fact.deadline?.due ?? [])].join(' ; '),
    ),
  };
}
