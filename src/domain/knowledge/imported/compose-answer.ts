import type { Asked } from '../facts/asked.js';
import type { FactEntry } from '../facts/fact-entry.js';
import type { FactFinding, FactItem, FactReply } from '../facts/fact-reply.js';
import type { Fact, FactKind } from '../record.js';
import { extendQuote, type Neighbours } from './extend-quote.js';
import type { ScoredQuote } from './score-quote.js';

type FactAnswer = Extract<FactReply, { kind: 'fact-answer' }>;

/** So much of the 1,200 characters of an answer is for what the document says; the rest names the source and warns. */
const ROOM = 900;
const MAX_ITEMS = 5;
/** How far behind the best another quote may lie and still be shown. */
const COMPANION_GAP = 0.12;
/** A quote that fits so much better than the best record comes before it. */
const QUOTE_FIRST = 0.12;
/** A record that holds so much of a quote's words makes the quote needless. */
const SAME_WORDS = 0.7;

/** Which records answer what better than a sentence does; any other record stands behind a good quote. */
const TELLING: Readonly<Partial<Record<FactKind, readonly Asked[]>>> = {
  task: ['lead', 'coordinating', 'approver', 'reports-to', 'deadline', 'frequency'],
  target: ['how-many'],
  figure: ['how-many'],
  'legal-basis': ['which-document'],
  principle: ['person', 'which-document', 'where', 'contents', 'lead'],
  activity: ['deadline'],
  definition: ['definition'],
};

/** The quotes that answer, the best with what follows it where it only announces; then others that fit nearly as well. */
export function composeAnswer(
  quotes: readonly ScoredQuote[],
  record: FactFinding | undefined,
  neighbours: Neighbours,
): FactFinding | undefined {
  const answer = record?.reply.kind === 'fact-answer' ? record.reply : undefined;
  const [best] = quotes;
  if (!best) return answer && isNumberForNothing(answer) ? undefined : record;
  const items: FactItem[] = [];
  let room = ROOM;
  const add = (item: FactItem): void => {
    const length = lengthOf(item.fact);
    const isSaid = items.some(({ fact }) => saysTheSame(fact, item.fact));
    if (isSaid || items.length >= MAX_ITEMS || (items.length > 0 && length > room)) return;
    items.push(item);
    room -= length;
  };
  const lead = itemOf(best.entry, extendQuote(best.entry, neighbours, ROOM));
  const isQuoteFirst = !answer || !isTelling(answer) || confidenceOf(best) > (record?.confidence ?? 0) + QUOTE_FIRST;
  if (!isQuoteFirst) for (const item of answer.items.slice(0, 2)) add(item);
  add(lead);
  if (isQuoteFirst && answer && isTelling(answer)) for (const item of answer.items.slice(0, 1)) add(item);
  for (const quote of quotes.slice(1))
    if (best.score - quote.score <= COMPANION_GAP) add(itemOf(quote.entry, quote.entry.fact));
  const [first, ...rest] = items;
  if (!first) return undefined;
  return {
    reply: { kind: 'fact-answer', asked: answer?.asked ?? [], items: [first, ...rest], context: [] },
    confidence: Math.max(isQuoteFirst ? 0 : (record?.confidence ?? 0), confidenceOf(best)),
    keys: items.map(({ document, fact }) => `${document.id}#${fact.id}`),
  };
}

/** On the scale that records have. */
function confidenceOf({ coverage, score }: ScoredQuote): number {
  return Math.min(1, coverage * 0.5 + score * 0.5);
}

/** Many numbers that a machine reads are none; alone they answer only who asked for one. */
function isNumberForNothing({ asked, items: [{ fact }] }: FactAnswer): boolean {
  return fact.kind === 'figure' && fact.isProposed === true && !asked.includes('how-many');
}

function isTelling({ asked, items: [{ fact }] }: FactAnswer): boolean {
  const tells = TELLING[fact.kind];
  return tells === undefined ? fact.kind !== 'passage' : tells.some((what) => asked.includes(what));
}

function itemOf({ document }: FactEntry, fact: Fact): FactItem {
  return { document, fact };
}

function lengthOf({ subject, statement }: Fact): number {
  return (statement ?? subject).length + 30;
}

/** True when the second tells nothing that the first did not. */
function saysTheSame(first: Fact, second: Fact): boolean {
  const said = wordsOf(
    `${first.subject} ${first.statement ?? ''} ${first.lead?.join(' ') ?? ''} ${first.deadline?.text ?? ''} ${first.value ?? ''} ${first.unit ?? ''}`,
  );
  const words = [...wordsOf(second.statement ?? second.subject)];
  return words.filter((word) => said.has(word)).length >= words.length * SAME_WORDS;
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
}
