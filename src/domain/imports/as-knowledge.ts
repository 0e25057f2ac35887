import type { DocumentHead, Passage } from '../documents/document-reading.js';
import { type Quote, quotesOf } from '../knowledge/imported/quotes-of.js';
import type { Caution, Fact, KnowledgeDocument } from '../knowledge/record.js';
import { isVietnameseSyllable } from '../language/letters/valid-syllable.js';
import { definedNames } from './define-names.js';
import type { ImportedDocument, ImportedRecord } from './imported-document.js';

/** The first day without districts. */
const DISTRICTS_ABOLISHED = '2025-07-01';
const DISTRICT = /(?:^|[^\p{L}])(?:huyện|cấp huyện|thị xã|quận)(?:[^\p{L}]|$)/iu;
const UNKNOWN_SYMBOL = 'không rõ số';

/** An imported document as the records know documents: what is confirmed, and what is only proposed marked as such. */
export function asKnowledge(document: ImportedDocument): KnowledgeDocument {
  const head = document.reading.document;
  const quotes = quotesOf(document.reading.passages);
  const answerable = document.records.filter(({ status }) => status !== 'rejected');
  const type = head.type ?? 'Văn bản';
  const symbol = head.symbol ?? UNKNOWN_SYMBOL;
  const issuer = head.issuer ?? 'không rõ cơ quan ban hành';
  const title = head.title ?? document.fileName;
  return {
    id: `import-${document.id}`,
    symbol,
    type,
    issuer,
    place: head.place ?? '',
    issuedOn: head.date ?? null,
    issuedText: dateText(head),
    ...(head.signer ? { signer: head.signer } : {}),
    title,
    about: `${type} ${symbol} của ${issuer}: ${title}${shortNames(document.reading.passages)}.`,
    also: [...names(type, symbol), ...(head.title ? [`${type} ${head.title}`] : [])],
    places: placesOf(head),
    years: yearsOf(document),
    cautions: cautionsOf(document),
    missing: isAppendixMissing(document) ? [{ ref: 'Phụ lục', what: 'phụ lục kèm theo' }] : [],
    facts: [
      ...answerable.map((record) => recordFact(record, quotes)),
      ...definedNames(document.reading.passages),
      ...quotes.map(({ fact }) => fact),
    ],
    isImported: true,
  };
}

/** A record shares its group with the passage that it was read from. */
function recordFact({ fact, status, line }: ImportedRecord, quotes: readonly Quote[]): Fact {
  const place = quotes.find(({ passage }) => passage.line <= line && line <= passage.lastLine);
  return {
    ...fact,
    ...(place?.fact.group ? { group: place.fact.group } : {}),
    ...(status === 'proposed' ? { isProposed: true } : {}),
  };
}

function dateText({ date, dateText: written }: DocumentHead): string {
  if (date) return `ngày ${date.split('-').reverse().join('/')}`;
  return written ? `${written} (ngày không đọc rõ)` : 'không rõ ngày';
}

/** It speaks of an appendix of its own, and no passage stands in one. */
function isAppendixMissing({ restoredText, reading }: ImportedDocument): boolean {
  return (
    /phụ lục (?:\S+ )?kèm theo/iu.test(restoredText) && !reading.passages.some(({ ref }) => /^phụ lục/iu.test(ref))
  );
}

/** A name in so many of its passages is what a document is about. */
const OFTEN_SHARE = 0.15;
const MIN_OFTEN = 4;
const ACRONYM = /(?<![\p{L}\d/-])\p{Lu}{3,}(?![\p{L}\d/-])/gu;

/** Acronyms that a document uses again and again: ` (CCHC, PAPI)`. */
function shortNames(passages: readonly Passage[]): string {
  const counts = new Map<string, number>();
  for (const { text } of passages)
    for (const name of new Set(text.match(ACRONYM) ?? [])) counts.set(name, (counts.get(name) ?? 0) + 1);
  const least = Math.max(MIN_OFTEN, passages.length * OFTEN_SHARE);
  const often = [...counts].filter(([name, count]) => count >= least && !isVietnameseSyllable(name.toLowerCase()));
  return often.length === 0 ? '' : ` (${often.map(([name]) => name).join(', ')})`;
}

/** `kế hoạch 45`, `kế hoạch số 45`, `kế hoạch 45 năm 2026`: how people name a document. */
function names(type: string, symbol: string): string[] {
  const number = /^0*(\d+)/.exec(symbol)?.[1];
  return number ? [`${type} ${number}`, `${type} số ${number}`, `${type} số ${symbol}`] : [];
}

const PLACE =
  /(?:[Tt]ỉnh|[Tt]hành phố|[Hh]uyện|[Tt]hị xã|[Qq]uận|[Xx]ã|[Pp]hường|[Tt]hị trấn|[Đđ]ặc khu)\s+(?:\p{Lu}\p{L}*|\d{1,2})(?:\s+\p{Lu}\p{L}*)*/gu;

/** Places that the head names: `xã Tân Lập`; kept as written. */
function placesOf({ issuer = '', place = '', title = '' }: DocumentHead): string[] {
  const named = [issuer, title].flatMap((text) => text.match(PLACE) ?? []);
  return [...new Set([...named, place].map((name) => name.trim()).filter((name) => name !== ''))];
}

/** Years of the date and the title; a span `2021 - 2025` holds those between. */
export function yearsOf({ reading, restoredText }: Pick<ImportedDocument, 'reading' | 'restoredText'>): number[] {
  const { date, dateText: written = '', title = '' } = reading.document;
  const years = new Set<number>();
  for (const [, from, to] of title.matchAll(/\b(20\d\d)\s*[-–]\s*(20\d\d)\b/g))
    for (let year = Number(from); year <= Number(to); year++) years.add(year);
  for (const [year] of `${date ?? ''} ${written} ${title}`.matchAll(/\b20\d\d\b/g)) years.add(Number(year));
  if (years.size === 0) for (const [year] of restoredText.matchAll(/\b20\d\d\b/g)) years.add(Number(year));
  return [...years].sort();
}

function cautionsOf({ reading, restoredText }: ImportedDocument): Caution[] {
  const { date, dateText: written = '' } = reading.document;
  const issued = date ?? /\b20\d\d\b/.exec(written)?.[0];
  if (issued === undefined || issued >= DISTRICTS_ABOLISHED || !DISTRICT.test(restoredText)) return [];
  return [{ kind: 'districts-abolished', text: 'Từ ngày 01/7/2025 không còn đơn vị hành chính cấp huyện.' }];
}
