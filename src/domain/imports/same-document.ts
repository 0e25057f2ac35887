import type { DocumentHead } from '../documents/document-reading.js';
import { fold } from '../language/letters/fold.js';

/** A symbol with its number: `/KH-UBND` with the number damaged names no document. */
const WHOLE_SYMBOL = /^\d+[a-z]?(?:\/\d{4})?[/-]\S+/;

/** The symbol in the form it is compared in, without leading zeros; `undefined` when there is no whole one. */
export function symbolKey({ symbol }: DocumentHead): string | undefined {
  const folded = fold(symbol ?? '')
    .replace(/\s+/g, '')
    .replace(/^0+(?=\d)/, '');
  return WHOLE_SYMBOL.test(folded) ? folded : undefined;
}

/**
 * True when two heads are versions of one document: the same symbol in the same year (numbers start anew each year), of
 * the same issuer where both tell one.
 */
export function isSameDocument(one: DocumentHead, other: DocumentHead): boolean {
  const key = symbolKey(one);
  if (key === undefined || key !== symbolKey(other)) return false;
  return agree(yearOf(one), yearOf(other)) && agree(issuerOf(one), issuerOf(other));
}

/** True when the first was issued before the second. */
export function isOlder(one: DocumentHead, other: DocumentHead): boolean {
  return one.date !== undefined && other.date !== undefined && one.date < other.date;
}

function agree(one: string | undefined, other: string | undefined): boolean {
  return one === undefined || other === undefined || one === other;
}

function yearOf({ date, dateText }: DocumentHead): string | undefined {
  return date?.slice(0, 4) ?? /\b(?:19|20)\d\d\b/.exec(dateText ?? '')?.[0];
}

function issuerOf({ issuer }: DocumentHead): string | undefined {
  const folded = fold(issuer ?? '').replace(/\buy ban nhan dan\b/g, 'ubnd');
  return folded.replace(/[^\p{L}\p{N}]+/gu, ' ').trim() || undefined;
}
