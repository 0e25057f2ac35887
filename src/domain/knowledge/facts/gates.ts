import { strengthOf } from './explain-question.js';
import type { FactEntry } from './fact-entry.js';
import type { DocumentEntry } from './fact-index.js';
import { isOfOtherTime } from './fitness.js';
import type { FactQuestion } from './read-fact-question.js';
import { PLACES } from './reference-documents.js';
import { isSymbol } from './symbols.js';

/** What pins a question down - time, place, document, acronym - must agree with the record, or it cannot answer. */
export function isAdmitted(entry: FactEntry, head: DocumentEntry, question: FactQuestion): boolean {
  return (
    isOfSubject(entry, head, question) &&
    !isOfOtherTime(entry, question.qualifiers, question.asked.has('how-many'), question.asked.has('which-document'))
  );
}

/** The same without time: place, document and acronym agree. */
export function isOfSubject(entry: FactEntry, head: DocumentEntry, question: FactQuestion): boolean {
  return (
    !(asksPresentName(question) && entry.document.id !== PLACES) &&
    coversSymbols(entry, head, question.symbols) &&
    question.names.every((name) => strengthOf(name, entry.subjectTerms, entry.bodyTerms, head.contextTerms) > 0) &&
    coversPlaces(entry, head, question.places)
  );
}

const PRESENT_NAME =
  /\b(gio|nay|bay gio|hien nay|hien gio) (la|thuoc) (tinh|xa|phuong|huyen|thanh pho)? ?(nao|gi|dau)\b/;

/** What a place is called now is told only by the list of renamed places. */
function asksPresentName({ plain, places }: FactQuestion): boolean {
  return places.length > 0 && PRESENT_NAME.test(plain);
}

/** A place named must be the record's own or the one its document was issued for. */
function coversPlaces(entry: FactEntry, head: DocumentEntry, places: readonly string[]): boolean {
  return places.every(
    (place) => entry.plainBody.includes(place) || head.plainPlace.includes(place) || entry.plainNames.includes(place),
  );
}

/** A document named by its symbol must be the record's own, or one that the record names. */
function coversSymbols(entry: FactEntry, head: DocumentEntry, asked: readonly string[]): boolean {
  return asked.every((symbol) => isSymbol(symbol, head.symbol) || entry.symbols.some((own) => isSymbol(symbol, own)));
}
