import type { FactEntry } from '../facts/fact-entry.js';
import type { Fact } from '../record.js';
import { isHeading } from './quotes-of.js';

/** The quotes of the same document around one, in order. */
export interface Neighbours {
  before(entry: FactEntry): FactEntry | undefined;
  after(entry: FactEntry): readonly FactEntry[];
}

/** A heading, a sentence that ends with a colon and a piece cut off in the middle go on with what follows, while there is room. */
export function extendQuote(entry: FactEntry, neighbours: Neighbours, room: number): Fact {
  const { fact } = entry;
  let text = withBeginning(entry, neighbours);
  const announces = isHeading(fact) || /[:：]$/.test(text);
  for (const { fact: next } of neighbours.after(entry)) {
    const isSamePassage = next.group === fact.group;
    const goesOn = isSamePassage ? !/[.!?]["”)]?$/.test(text) || announces : announces && standsUnder(fact, next);
    const piece = next.statement ?? next.subject;
    if (!goesOn || text.length + piece.length > room) break;
    text += `${isSamePassage ? ' ' : '\n– '}${piece}`;
  }
  return { ...fact, statement: text };
}

/** A piece that begins in the middle of a sentence is led by the sentence's beginning, which may say whose it is. */
function withBeginning(entry: FactEntry, { before }: Neighbours): string {
  const text = entry.fact.statement ?? entry.fact.subject;
  const previous = /^\p{Ll}/u.test(text) ? before(entry)?.fact : undefined;
  if (previous === undefined || previous.group !== entry.fact.group) return text;
  const beginning = (previous.statement ?? '').split(/(?<=[.!?])\s+(?=\p{Lu})/u).at(-1) ?? '';
  return beginning.length <= MAX_BEGINNING
    ? `${beginning} ${text}`
    : `${beginning.slice(0, MAX_BEGINNING / 2)}… ${text}`;
}

const MAX_BEGINNING = 240;

/** Under a heading, or in the list that a sentence announces. */
function standsUnder(fact: Fact, next: Fact): boolean {
  if (isNested(fact.ref, next.ref)) return true;
  if (isHeading(fact)) return next.also?.[0]?.split(' – ').includes(fact.subject) ?? false;
  return !isHeading(next) && next.also?.[0] === fact.also?.[0];
}

function isNested(outer: string, inner: string): boolean {
  return inner.startsWith(outer) && /^[.,\s]/.test(inner.slice(outer.length));
}
