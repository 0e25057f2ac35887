import { fold } from '../../language/letters/fold.js';
import type { Asked } from '../facts/asked.js';
import { explainQuestion } from '../facts/explain-question.js';
import type { FactEntry } from '../facts/fact-entry.js';
import type { DocumentEntry, FactIndex } from '../facts/fact-index.js';
import { fitBestForm } from '../facts/fit-form.js';
import { mismatchOf } from '../facts/gates.js';
import type { FactQuestion } from '../facts/read-fact-question.js';
import { lacksInQuote } from './lacks-in-quote.js';
import { isHeading } from './quotes-of.js';

export interface ScoredQuote {
  readonly entry: FactEntry;
  /** 0 to 1; comparable between quotes of one question. */
  readonly score: number;
  /** Weighted share of the question's terms and pairs that the quote, its headings or its document explain. */
  readonly coverage: number;
  readonly openPairs: number;
  readonly missing: readonly string[];
  readonly lacks: Asked | null;
}

const OPEN_PAIR = 0.08;
const MAX_OPEN = 3;
const OF_NAMED = 0.1;
const OF_OTHER = -0.5;
/** For a document of the level that the question speaks of (`của tỉnh`, `phường`), and against one of another level. */
const OF_LEVEL = 0.08;
const OF_OTHER_LEVEL = -0.1;
/** For the words that the question puts in quotation marks, and against a quote without them. */
const WITH_PHRASE = 0.15;
const WITHOUT_PHRASE = -0.2;
/** For a heading that the question names almost whole, when it asks what stands under it. */
const UNDER_HEADING = 0.2;
const NAMED_WHOLE = 0.85;
/** For a quote with the words that tell what is asked. */
const TELLS = 0.06;
/** For the words that a name in brackets stands for, when its meaning is asked. */
const EXPLAINS = 0.3;

/** `null` when the quote is of another time, place or document than the question. */
export function scoreQuote(
  entry: FactEntry,
  head: DocumentEntry,
  question: FactQuestion,
  phrases: readonly string[],
  index: FactIndex,
): ScoredQuote | null {
  if (mismatchOf(entry, head, question) || isOfOtherYear(entry, question)) return null;
  const { coverage, pairShare, openPairs, missing } = explainQuestion(entry, head, question);
  const named = question.documents.size === 0 ? 0 : question.documents.has(entry.document.id) ? OF_NAMED : OF_OTHER;
  const score =
    0.6 * coverage +
    0.4 * pairShare +
    named +
    levelFit(head, question) +
    phraseFit(entry, phrases) +
    (isAskedUnder(entry, question, index) ? UNDER_HEADING : 0) +
    (explainsName(entry, question) ? EXPLAINS : 0) +
    (tells(entry, question) ? TELLS : 0) -
    Math.min(MAX_OPEN, openPairs) * OPEN_PAIR;
  return { entry, score, coverage, openPairs, missing, lacks: lacksInQuote(entry, question) };
}

/** A span of years in a quote is mostly that of a document it cites: a year asked for is the document's, or is named. */
function isOfOtherYear({ document, plainBody }: FactEntry, { qualifiers: { years } }: FactQuestion): boolean {
  return years.size > 0 && ![...years].some((year) => document.years.includes(year) || plainBody.includes(`${year}`));
}

/** Words with which a text tells what is asked. */
const TELLING: Readonly<Partial<Record<Asked, RegExp>>> = {
  lead: /\b(chu tri|giao|phu trach|chiu trach nhiem|tham muu)\b/,
  coordinating: /\bphoi hop\b/,
  approver: /\b(cap ban hanh|phe duyet)\b/,
  deadline: /\b(thoi gian|truoc ngay|cham nhat|den het|hoan thanh)\b/,
  why: /\b(do|nguyen nhan|vi)\b/,
};

function tells({ plainBody }: FactEntry, { asked }: FactQuestion): boolean {
  return [...asked].some((what) => TELLING[what]?.test(plainBody));
}

const LEVELS = ['tỉnh', 'huyện', 'phường', 'xã', 'thành phố'] as const;

/** The level that the question names, if it is one only, against that of the document. */
function levelFit({ document }: DocumentEntry, { accents, plain }: FactQuestion): number {
  const asked = LEVELS.filter((level) => accents.get(fold(level)) === level && plain.includes(fold(level)));
  const issuer = ` ${document.issuer.toLowerCase()} `;
  const own = LEVELS.find((level) => issuer.includes(` ${level} `));
  if (asked.length !== 1 || own === undefined) return 0;
  return asked[0] === own ? OF_LEVEL : OF_OTHER_LEVEL;
}

function phraseFit({ plainBody }: FactEntry, phrases: readonly string[]): number {
  if (phrases.length === 0) return 0;
  return phrases.some((phrase) => plainBody.includes(phrase)) ? WITH_PHRASE : WITHOUT_PHRASE;
}

/** `Thành viên Ban Chỉ đạo có trách nhiệm gì` asks for the list under `Các Thành viên Ban Chỉ đạo:`. */
function isAskedUnder(entry: FactEntry, question: FactQuestion, index: FactIndex): boolean {
  const { asked } = question;
  if (!isHeading(entry.fact) || !(asked.has('list') || asked.has('contents'))) return false;
  return entry.subjectTerms.size >= MIN_HEADING_TERMS && fitBestForm(entry, question, index).precision >= NAMED_WHOLE;
}

const MIN_HEADING_TERMS = 3;

/** `Chỉ số hiệu quả quản trị (PAPI)` tells what PAPI is. */
function explainsName({ fact }: FactEntry, { asked, names }: FactQuestion): boolean {
  if (!asked.has('definition')) return false;
  const text = (fact.statement ?? '').toLowerCase();
  return names.some((name) => text.includes(`(${name})`));
}
