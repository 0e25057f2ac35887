import type { FactKind } from '../record.js';
import type { Asked } from './asked.js';
import { countsNoneOf, countsOtherThings } from './count-fit.js';
import { HEAD } from './document-facts.js';
import { strengthOf } from './explain-question.js';
import type { FactEntry } from './fact-entry.js';
import type { DocumentEntry } from './fact-index.js';
import type { Alternatives } from './paraphrases.js';
import { isOfOtherKind } from './pins.js';
import type { FactQuestion } from './read-fact-question.js';
import { PLACES } from './reference-documents.js';
import { isSymbol } from './symbols.js';
import {
  ASKS_SYMBOL,
  ISSUING,
  mixesTargetAndResult,
  onlyPlans,
  speaksOf,
  TARGET,
  tellsAddress,
  tellsCause,
  tellsContact,
  tellsHours,
  tellsPerson,
  tellsPlace,
  tellsTime,
  wantsResult,
} from './tells.js';
import { isOfOtherTime } from './time-fit.js';

/**
 * Which records may answer, in three tables. A record is out when it is of something else than the question is pinned to
 * (`MISMATCHES`), may only be shown as the nearest when it cannot tell what is asked (`LACKS`), and answers when it accounts
 * for enough of the question (`ENOUGH`). Who answers then, record or procedure or neither: `conversation/gates.ts`.
 */
interface Mismatch {
  readonly reason: string;
  holds(entry: FactEntry, head: DocumentEntry, question: FactQuestion): boolean;
}

const MISMATCHES: readonly Mismatch[] = [
  { reason: 'another document', holds: (entry, head, { symbols }) => !coversSymbols(entry, head, symbols) },
  { reason: 'another place', holds: (entry, head, question) => !coversPlaces(entry, head, question) },
  { reason: 'another body', holds: (entry, head, question) => !coversOrganisations(entry, head, question) },
  {
    reason: 'another time',
    holds: (entry, _, { qualifiers, asked }) =>
      isOfOtherTime(entry, qualifiers, asked.has('how-many'), asked.has('which-document')),
  },
  {
    reason: 'another name or acronym',
    holds: (entry, head, { names }) =>
      names.some((name) => strengthOf(name, entry.subjectTerms, entry.bodyTerms, head.contextTerms) === 0),
  },
  {
    reason: 'what a place is called now is told only by the list of renamed places',
    holds: ({ document }, _, question) => document.id !== PLACES && asksPresentName(question),
  },
];

/** Records of these kinds count nothing by themselves. */
const NUMBERLESS: ReadonlySet<FactKind> = new Set(['definition', 'legal-basis']);
/** Records of these kinds name nobody who does something. */
const LEADLESS: ReadonlySet<FactKind> = new Set(['legal-basis', 'definition', 'target']);
/** Records of these kinds say when only where they name a time. */
const TIMELESS: ReadonlySet<FactKind> = new Set(['initiative', 'system', 'responsibility', 'principle']);

interface Lack {
  /** What a question must ask for the row to count; `null` for any question. */
  readonly asked: Asked | null;
  readonly reason: string;
  holds(entry: FactEntry, question: FactQuestion): boolean;
  /** What is said to be missing, where it is not `asked`. */
  readonly says?: Asked;
}

const LACKS: readonly Lack[] = [
  { asked: 'hours', reason: 'no opening hours', holds: (entry) => !tellsHours(entry) },
  { asked: 'contact', reason: 'no number or address', holds: (entry, { plain }) => !tellsContact(entry, plain) },
  { asked: 'address-online', reason: 'no page or app', holds: (entry) => !tellsAddress(entry) },
  { asked: 'person', reason: 'no name', holds: (entry, { plain }) => !tellsPerson(entry, plain) },
  {
    asked: 'which-document',
    reason: 'a basis without a symbol',
    holds: ({ fact }) => fact.kind === 'legal-basis' && !fact.cites?.symbol,
  },
  {
    asked: 'how-many',
    reason: 'no number',
    holds: ({ fact, hasFigure }, { asked }) =>
      fact.value === undefined && !hasFigure && !asked.has('deadline') && !asked.has('list'),
  },
  {
    asked: 'how-many',
    reason: 'no money',
    holds: (entry, { money }) => money.some((term) => !speaksOf(entry, term)),
  },
  {
    asked: 'how-many',
    reason: 'a kind that counts nothing',
    holds: ({ fact }) => fact.value === undefined && NUMBERLESS.has(fact.kind),
  },
  {
    asked: 'how-many',
    reason: 'a target is no result, and a result no target',
    holds: (entry, { plain }) => mixesTargetAndResult(entry, plain),
  },
  {
    asked: 'how-many',
    reason: 'a share is no count, and people are no points',
    holds: (entry, question) => countsOtherThings(entry, question),
  },
  {
    asked: 'how-many',
    reason: 'other things are counted',
    holds: (entry, question) => !question.asked.has('deadline') && countsNoneOf(entry, question),
  },
  { asked: 'deadline', reason: 'no time', holds: (entry) => TIMELESS.has(entry.fact.kind) && !tellsTime(entry) },
  {
    asked: 'which-document',
    reason: 'no symbol',
    holds: ({ symbols }, { plain }) => symbols.length === 0 && ASKS_SYMBOL.test(plain),
  },
  {
    asked: 'deadline',
    reason: 'the date of a basis is no deadline',
    holds: ({ fact }, question) => fact.kind === 'legal-basis' && !isOfDocument(question),
  },
  {
    asked: 'lead',
    reason: 'nobody named',
    holds: ({ fact }) => LEADLESS.has(fact.kind) && !fact.lead && !fact.owner,
  },
  {
    asked: null,
    reason: 'the date of the document was not asked',
    holds: ({ fact }, { plain }) => fact.id === `${HEAD}date` && !ISSUING.test(plain),
    says: 'deadline',
  },
  {
    asked: null,
    reason: 'a basis is no target',
    holds: ({ fact }, question) =>
      fact.kind === 'legal-basis' && TARGET.test(question.plain) && !isOfDocument(question),
    says: 'contents',
  },
  {
    asked: null,
    reason: 'a plan has no results',
    holds: (entry, { plain }) => wantsResult(entry, plain),
    says: 'contents',
  },
  {
    asked: 'how-many',
    reason: 'a task is no number',
    holds: ({ fact }, { asked }) => fact.kind === 'task' && asked.size === 1,
  },
  {
    asked: null,
    reason: 'what kind of thing is asked for is not spoken of',
    holds: (entry, { kindsAsked, alternatives }) => kindsAsked.some((kind) => !speaksOfKind(entry, kind, alternatives)),
    says: 'contents',
  },
  {
    asked: null,
    reason: 'a plan does not say who got it',
    holds: (entry, { plain }) => onlyPlans(entry, plain),
    says: 'person',
  },
  { asked: 'where', reason: 'no place named', holds: (entry, { plain }) => !tellsPlace(entry, plain) },
  { asked: 'why', reason: 'no cause', holds: (entry) => !tellsCause(entry) },
];

/** An answer accounts for so much of the question (`coverage`, by weight of words) with such a `score`; one row is enough. */
const ENOUGH: readonly { readonly reason: string; readonly coverage: number; readonly score: number }[] = [
  { reason: 'most of the question', coverage: 0.55, score: 0.48 },
  { reason: 'the very subject, in other words', coverage: 0.5, score: 0.6 },
];

/** Why a record is of something else than the question; `null` when it may answer. */
export function mismatchOf(entry: FactEntry, head: DocumentEntry, question: FactQuestion): string | null {
  return MISMATCHES.find((gate) => gate.holds(entry, head, question))?.reason ?? null;
}

/** What is asked and a record of the right thing cannot tell; `null` when it can. */
export function lackOf(entry: FactEntry, question: FactQuestion): Asked | null {
  const silent = entry.fact.silentOn?.find((what) => question.asked.has(what));
  if (silent) return silent;
  const lack = LACKS.find(
    ({ asked, holds }) => (asked === null || question.asked.has(asked)) && holds(entry, question),
  );
  return lack ? (lack.says ?? lack.asked) : null;
}

/** True when a record accounts for enough of a question to answer it. */
export function isEnough({ coverage, score }: { readonly coverage: number; readonly score: number }): boolean {
  return ENOUGH.some((row) => coverage >= row.coverage && score >= row.score);
}

function isOfDocument({ asked, symbols, plain }: FactQuestion): boolean {
  return asked.has('which-document') || symbols.length > 0 || ISSUING.test(plain);
}

/** `ở hội trường nào`: a hall, or what is another word for it. */
function speaksOfKind(entry: FactEntry, kind: string, alternatives: Alternatives): boolean {
  const isSaid = (words: readonly string[]): boolean => words.every((word) => speaksOf(entry, word));
  return (
    isSaid(kind.split(' ')) || (alternatives.get(kind) ?? alternatives.get(kind.split(' ')[0] ?? '') ?? []).some(isSaid)
  );
}

const PRESENT_NAME =
  /\b(gio|nay|bay gio|hien nay|hien gio) (la|thuoc) (tinh|xa|phuong|huyen|thanh pho)? ?(nao|gi|dau)\b/;

function asksPresentName({ plain, places }: FactQuestion): boolean {
  return places.length > 0 && PRESENT_NAME.test(plain);
}

/** A place named must be the record's own or the one its document was issued for, and of the kind that was said. */
function coversPlaces(entry: FactEntry, head: DocumentEntry, { places, placeKinds }: FactQuestion): boolean {
  if (places.length === 0) return true;
  const text = textOf(entry, head);
  return places.every((place) => {
    const kind = placeKinds.get(place);
    return text.includes(place) && !(kind && isOfOtherKind(text, place, kind));
  });
}

function coversOrganisations(entry: FactEntry, head: DocumentEntry, { organisations }: FactQuestion): boolean {
  return organisations.length === 0 || organisations.every((name) => textOf(entry, head).includes(name));
}

function textOf({ plainNames, plainBody }: FactEntry, { plainPlace }: DocumentEntry): string {
  return `${plainNames} | ${plainBody} | ${plainPlace}`;
}

/** A document named by its symbol must be the record's own, or one that the record names. */
function coversSymbols(entry: FactEntry, head: DocumentEntry, asked: readonly string[]): boolean {
  return asked.every((symbol) => isSymbol(symbol, head.symbol) || entry.symbols.some((own) => isSymbol(symbol, own)));
}
