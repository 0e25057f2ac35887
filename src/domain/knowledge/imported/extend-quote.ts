import type { FactEntry } from '../facts/fact-entry.js';
import type { Fact } from '../record.js';
import { isHeading } from './quotes-of.js';

/** The quotes of the same document that come after one, in order. */
export type Following = (entry: FactEntry) => readonly FactEntry[];

/** A heading, a sentence that ends with a colon and a piece cut off in the middle go on with what follows, while there is room. */
export function extendQuote(entry: FactEntry, following: Following, room: number): Fact {
  const { fact } = entry;
  let text = fact.statement ?? fact.subject;
  const announces = isHeading(fact) || /[:：]$/.test(text);
  for (const { fact: next } of following(entry)) {
    const isSamePassage = next.group === fact.group;
    const goesOn = isSamePassage ? !/[.!?]["”)]?$/.test(text) || announces : announces && standsUnder(fact, next);
    const piece = next.statement ?? next.subject;
    if (!goesOn || text.length + piece.length > room) break;
    text += `${isSamePassage ? ' ' : '\n– '}${piece}`;
  }
  return { ...fact, statement: text };
}

/** Under a heading, or in the list that a sentence announces. */
function standsUnder(fact: Fact, next: Fact): boolean {
  if (isNested(fact.ref, next.ref)) return true;
  if (isHeading(fact)) return next.also?.[0]?.split(' – ').includes(fact.subject) ?? false;
  return !isHeading(next) && next.also?.[0] === fact.also?.[0];
}

function isNested(outer: string, inner: string): boolean {
  return inner.startsWith(outer) && /^[.,\s]/.test(inner.slice(outer.length));
}
