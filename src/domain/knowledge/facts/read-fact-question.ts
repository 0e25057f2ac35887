import { isFunctionWord, QUESTION_PHRASES } from '../../language/function-words.js';
import type { Question } from '../../language/question.js';
import { type Asked, readAsked } from './asked.js';
import { pairs, terms } from './fact-entry.js';
import type { FactIndex } from './fact-index.js';
import { type Qualifiers, readQualifiers } from './qualifiers.js';

/** A question read for the records: what it is about, what it wants, and what pins it down. */
export interface FactQuestion {
  readonly plain: string;
  /** Terms with their weight in the question; grammar and asking words weigh little. */
  readonly weights: ReadonlyMap<string, number>;
  readonly pairs: readonly string[];
  readonly asked: ReadonlySet<Asked>;
  readonly qualifiers: Qualifiers;
  /** Ids of documents named in the question. */
  readonly documents: ReadonlySet<string>;
  /** Document symbols or `type number` pairs named, folded. */
  readonly symbols: readonly string[];
  /** Place names in the question, folded, without their kind. */
  readonly places: readonly string[];
}

const ASKING = /\b(ai|gi|nao|dau|sao|may|khi|luc|bao|gio|han|thoi|ngay)\b/;
const DAMPED = 0.12;
const TYPES = 'ke hoach|bao cao|quyet dinh|nghi dinh|nghi quyet|thong tu|chi thi|cong van|de an|ket luan|quy dinh';
const NUMBERED_DOCUMENT = new RegExp(`\\b(${TYPES})(?: so)? (\\d{1,4})(?!\\S)`, 'g');
const SYMBOL = /(?<!\S)\d+[a-z]?\/(?:\d{4}\/)?[a-z]\S*/g;

/** Weighs one term: phrases that only ask, and grammar, are nearly nothing. */
function weigh(plain: string, index: FactIndex): Map<string, number> {
  let subject = ` ${plain} `;
  for (const phrase of QUESTION_PHRASES) subject = subject.replaceAll(` ${phrase} `, ' ');
  const kept = new Set(terms(subject));
  const weights = new Map<string, number>();
  for (const term of terms(plain)) {
    const weight = index.weightOf(term);
    const isGrammar = isFunctionWord(term) || !kept.has(term) || ASKING.test(term);
    weights.set(term, isGrammar ? Math.min(weight, DAMPED) : weight);
  }
  return weights;
}

export function readFactQuestion(question: Question, index: FactIndex, places: readonly string[]): FactQuestion {
  const plain = question.plain;
  const padded = ` ${plain} `;
  const symbols = [...plain.matchAll(SYMBOL)].map((match) => match[0]);
  for (const [, type = '', number = ''] of plain.matchAll(NUMBERED_DOCUMENT)) symbols.push(`${type} ${number}`);
  const documents = index.documents
    .filter((entry) => entry.names.some((name) => padded.includes(` ${name} `)))
    .map((entry) => entry.document.id);
  const found = places.filter((place) => padded.includes(` ${place} `));
  return {
    plain,
    weights: weigh(plain, index),
    pairs: pairs(terms(plain)),
    asked: readAsked(plain),
    qualifiers: readQualifiers(question.text.length > plain.length * 3 ? plain : `${question.text} ; ${plain}`),
    documents: new Set(documents),
    symbols,
    places: found.filter((place) => !found.some((other) => other !== place && other.includes(place))),
  };
}
