import { hasDiacritics } from '../language/letters/fold.js';
import type { Knowledge } from './knowledge.js';
import type { Fact, KnowledgeDocument } from './record.js';

/** Short texts with diacritics that show how the office and the people who ask it put their words together. */
export function officeTexts({ documents, procedures, synonyms, terms }: Knowledge): string[] {
  const texts = [
    ...documents.flatMap(documentTexts),
    ...procedures.flatMap(({ name, aliases }) => [name, ...aliases]),
    ...synonyms.flatMap(({ term, canonical }) => [term, canonical]),
    ...terms.flatMap(({ term, also }) => [term, ...also]),
  ];
  return [...new Set(texts)].filter(hasDiacritics);
}

function documentTexts({ title, about, issuer, also, facts }: KnowledgeDocument): string[] {
  return [title, about, issuer, ...also, ...facts.flatMap(factTexts)];
}

function factTexts(fact: Fact): string[] {
  const { subject, also = [], lead = [], coordinating = [], deadline, owner = '', cites } = fact;
  return [subject, ...also, ...lead, ...coordinating, deadline?.text ?? '', owner, cites?.about ?? ''];
}
