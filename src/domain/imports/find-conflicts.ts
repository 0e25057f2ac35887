import type { Fact, KnowledgeDocument } from '../knowledge/record.js';
import { fold } from '../language/letters/fold.js';
import type { ImportedDocument, ImportedRecord } from './imported-document.js';
import { symbolKey } from './same-document.js';

/** What an extracted record and a curated one say differently of the same thing. */
export type ConflictField = 'value' | 'deadline' | 'lead';

export interface Conflict {
  readonly record: ImportedRecord;
  readonly curated: Fact;
  readonly fields: readonly ConflictField[];
}

/** Two subjects that share so much of their words are one thing (F1 of the sets of words). */
const SAME_SUBJECT = 0.6;

/** The curated document that an imported one is a copy of: the same symbol in the same year. */
export function curatedTwin(
  document: ImportedDocument,
  curated: readonly KnowledgeDocument[],
): KnowledgeDocument | undefined {
  const head = document.reading.document;
  const key = symbolKey(head);
  if (key === undefined) return undefined;
  return curated.find(({ symbol, issuedOn }) => {
    const isOfYear = !issuedOn || !head.date || issuedOn.slice(0, 4) === head.date.slice(0, 4);
    return symbolKey({ symbol, recipients: [] }) === key && isOfYear;
  });
}

/** The curated record for the same thing as an extracted one. */
export function curatedRecordFor({ fact }: ImportedRecord, twin: KnowledgeDocument): Fact | undefined {
  const words = wordsOf(fact.subject);
  let best: Fact | undefined;
  let bestLikeness = SAME_SUBJECT;
  for (const own of twin.facts) {
    if (own.kind !== fact.kind || differ(own.unit, fact.unit)) continue;
    const likeness = Math.max(...[own.subject, ...(own.also ?? [])].map((name) => likenessOf(words, wordsOf(name))));
    if (likeness >= bestLikeness) {
      best = own;
      bestLikeness = likeness;
    }
  }
  return best;
}

/** Records that say something else than the curated ones, which win. */
export function findConflicts(document: ImportedDocument, twin: KnowledgeDocument): Conflict[] {
  return document.records.flatMap((record) => {
    const curated = curatedRecordFor(record, twin);
    const fields = curated ? differences(record.fact, curated) : [];
    return curated && fields.length > 0 ? [{ record, curated, fields }] : [];
  });
}

function differences(extracted: Fact, curated: Fact): ConflictField[] {
  const fields: ConflictField[] = [];
  if (differ(extracted.value, curated.value)) fields.push('value');
  if (differ(extracted.deadline?.due?.join(), curated.deadline?.due?.join())) fields.push('deadline');
  if (
    extracted.lead &&
    curated.lead &&
    likenessOf(wordsOf(extracted.lead.join(' ')), wordsOf(curated.lead.join(' '))) < 0.5
  )
    fields.push('lead');
  return fields;
}

function differ(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && other !== undefined && fold(one).replace(/\s/g, '') !== fold(other).replace(/\s/g, '');
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(fold(text).match(/[\p{L}\p{N}]+/gu) ?? []);
}

function likenessOf(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let shared = 0;
  for (const word of one) if (other.has(word)) shared++;
  return one.size + other.size === 0 ? 0 : (2 * shared) / (one.size + other.size);
}
