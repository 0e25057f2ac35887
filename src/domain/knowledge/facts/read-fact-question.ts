import { QUESTION_PHRASES } from '../../language/function-words.js';
import type { Question } from '../../language/question.js';
import { isFoldedSyllable } from '../../language/valid-syllable.js';
import { type Asked, readAsked } from './asked.js';
import type { FactIndex } from './fact-index.js';
import { type Qualifiers, readQualifiers } from './qualifiers.js';
import { pairsOf, type Word, wordsOf } from './words.js';

/** A question read for the records: what it is about, what it wants, and what pins it down. */
export interface FactQuestion {
  readonly plain: string;
  /** Terms with their weight in the question; grammar and asking words weigh little. */
  readonly weights: ReadonlyMap<string, number>;
  /** The accented form of each term. */
  readonly accents: ReadonlyMap<string, string>;
  /** Neighbouring pairs that some record holds, with their weight. */
  readonly pairs: ReadonlyMap<string, number>;
  readonly asked: ReadonlySet<Asked>;
  readonly qualifiers: Qualifiers;
  /** Ids of documents named in the question. */
  readonly documents: ReadonlySet<string>;
  /** Document symbols or `type number` pairs named, folded. */
  readonly symbols: readonly string[];
  /** Names that are no Vietnamese syllables (`sipas`, `iso`) and that some record holds: an answer must speak of them. */
  readonly names: readonly string[];
  /** Place names in the question, folded, without their kind. */
  readonly places: readonly string[];
}

const DAMPED = 0.1;
const PAIRED = 0.5;
const TYPES = 'ke hoach|bao cao|quyet dinh|nghi dinh|nghi quyet|thong tu|chi thi|cong van|de an|ket luan|quy dinh';
const NUMBERED_DOCUMENT = new RegExp(`\\b(${TYPES})(?: so)? (\\d{1,4})(?!\\S)`, 'g');
const SYMBOL = /(?<!\S)\d+[a-z]?\/(?:\d{4}\/)?[a-z]\S*/g;

/** Marks the words of asking phrases as grammar, so that they weigh next to nothing. */
function withoutAsking(words: readonly Word[]): Word[] {
  const plain = words.map((word) => word.term);
  const isAsking = new Array<boolean>(words.length).fill(false);
  for (const phrase of QUESTION_PHRASES) {
    const parts = phrase.split(' ');
    for (let at = 0; at + parts.length <= plain.length; at++) {
      if (parts.every((part, offset) => plain[at + offset] === part)) isAsking.fill(true, at, at + parts.length);
    }
  }
  return words.map((word, index) => (isAsking[index] ? { ...word, isGrammar: true } : word));
}

/** Foreign words that say what kind of thing is meant, not which. */
const COMMON_FOREIGN = new Set([
  'web',
  'website',
  'app',
  'link',
  'online',
  'email',
  'file',
  'internet',
  'camera',
  'video',
]);

/** An acronym or foreign name of three letters or more. */
function isName(term: string): boolean {
  return /^[a-z]{3,}$/.test(term) && !isFoldedSyllable(term) && !COMMON_FOREIGN.has(term);
}

/** A syllable inside a known pair counts half: the pair is the word. */
function weigh(words: readonly Word[], pairs: ReadonlyMap<string, number>, index: FactIndex): Map<string, number> {
  const weights = new Map<string, number>();
  words.forEach((word, at) => {
    const own = index.weightOf(word.term);
    const isPaired =
      pairs.has(`${words[at - 1]?.term} ${word.term}`) || pairs.has(`${word.term} ${words[at + 1]?.term}`);
    const weight = word.isGrammar ? Math.min(own, DAMPED) : isPaired ? own * PAIRED : own;
    weights.set(word.term, Math.max(weight, weights.get(word.term) ?? 0));
  });
  return weights;
}

export function readFactQuestion(question: Question, index: FactIndex, places: readonly string[]): FactQuestion {
  const plain = question.plain;
  const words = withoutAsking(wordsOf(question));
  const pairs = new Map(
    pairsOf(words)
      .map((pair) => [pair, index.pairWeightOf(pair)] as const)
      .filter(([, weight]) => weight > 0),
  );
  const padded = ` ${plain} `;
  const symbols = [...plain.matchAll(SYMBOL)].map((match) => match[0]);
  for (const [, type = '', number = ''] of plain.matchAll(NUMBERED_DOCUMENT)) symbols.push(`${type} ${number}`);
  const documents = index.documents
    .filter((entry) => entry.names.some((name) => padded.includes(` ${name} `)))
    .map((entry) => entry.document.id);
  const found = places.filter((place) => padded.includes(` ${place} `));
  return {
    plain,
    weights: weigh(words, pairs, index),
    accents: new Map(words.map((word) => [word.term, word.accented])),
    names: words.map((word) => word.term).filter((term) => isName(term) && index.isKnown(term)),
    pairs,
    asked: readAsked(plain),
    qualifiers: readQualifiers(question.text.length > plain.length * 3 ? plain : `${question.text} ; ${plain}`),
    documents: new Set(documents),
    symbols,
    places: found.filter((place) => !found.some((other) => other !== place && other.includes(place))),
  };
}
