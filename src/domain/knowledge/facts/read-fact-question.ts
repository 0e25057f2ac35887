import { QUESTION_PHRASES } from '../../language/function-words.js';
import type { Question } from '../../language/question.js';
import { isFoldedSyllable, isVietnameseSyllable } from '../../language/valid-syllable.js';
import { type Asked, readAsked } from './asked.js';
import type { FactIndex, QuestionPair } from './fact-index.js';
import type { Alternatives, Paraphrases } from './paraphrases.js';
import { type Qualifiers, readQualifiers } from './qualifiers.js';
import { refsAsked } from './refs.js';
import { symbolsAsked } from './symbols.js';
import { pairsOf, type Word, wordsOf } from './words.js';

/** A question read for the records: what it is about, what it wants, and what pins it down. */
export interface FactQuestion {
  readonly plain: string;
  /** Terms with their weight in the question; grammar and asking words weigh little. */
  readonly weights: ReadonlyMap<string, number>;
  /** The accented form of each term. */
  readonly accents: ReadonlyMap<string, string>;
  /** Neighbouring pairs that some record holds, with their weight. */
  readonly pairs: readonly QuestionPair[];
  /** Weight of all terms together. */
  readonly weight: number;
  readonly asked: ReadonlySet<Asked>;
  /** Other ways to say parts of the question. */
  readonly alternatives: Alternatives;
  /** The words of those. */
  readonly otherWords: ReadonlySet<string>;
  /** The person typed diacritics, so the accents are no guess. */
  readonly isAccented: boolean;
  readonly qualifiers: Qualifiers;
  /** The words for money in it. */
  readonly money: readonly string[];
  /** Places in a document that it names: `vi.1.a`, `phu luc iii.7`. */
  readonly refs: readonly string[];
  /** Ids of documents named in the question. */
  readonly documents: ReadonlySet<string>;
  /** What the question calls documents by (`symbolsAsked`). */
  readonly symbols: readonly string[];
  /** Names that are no Vietnamese syllables (`sipas`, `iso`) and that some record holds: an answer must speak of them. */
  readonly names: readonly string[];
  /** Place names in the question, folded, without their kind. */
  readonly places: readonly string[];
}

const DAMPED = 0.04;
const PAIRED = 0.5;
const NUMBERED_PLACE = /\b(?:phuong|quan|khom|ap|to|xa) \d{1,2}\b/g;

/** Words that say a task is given to somebody, when that somebody is asked for. */
const ASSIGNING = new Set(['giao', 'chu tri', 'phu trach', 'phoi hop']);

/** Marks the words of asking phrases as grammar, so that they weigh next to nothing. */
function withoutAsking(words: readonly Word[]): Word[] {
  const plain = words.map((word) => word.term);
  const isAsking = new Array<boolean>(words.length).fill(false);
  for (const phrase of [...QUESTION_PHRASES, ...ASSIGNING]) {
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

/** What money is asked with: a record that does not speak of it cannot tell it. */
const MONEY = new Set(['phí', 'lương', 'tiền', 'giá', 'thuế', 'phạt']);

/** An acronym or foreign name of three letters or more. */
function isName({ term, accented }: Word): boolean {
  const isForeign = !isFoldedSyllable(term) && !isVietnameseSyllable(accented);
  return /^[a-z]{3,}$/.test(term) && isForeign && !COMMON_FOREIGN.has(term);
}

/** A syllable inside a known pair counts half: the pair is the word. */
function weigh(words: readonly Word[], pairs: ReadonlySet<string>, index: FactIndex): Map<string, number> {
  const weights = new Map<string, number>();
  words.forEach((word, at) => {
    const own = index.weightOf(word.term);
    const isPaired =
      pairs.has(`${words[at - 1]?.term} ${word.term}`) || pairs.has(`${word.term} ${words[at + 1]?.term}`);
    const isLight = word.isGrammar || COMMON_FOREIGN.has(word.term);
    const weight = isLight ? Math.min(own, DAMPED) : isPaired ? own * PAIRED : own;
    weights.set(word.term, Math.max(weight, weights.get(word.term) ?? 0));
  });
  return weights;
}

function questionPairs(words: readonly Word[], index: FactIndex): QuestionPair[] {
  return [...new Set(pairsOf(words))].flatMap((pair) => {
    const weight = index.pairWeightOf(pair);
    const [left = '', right = ''] = pair.split(' ');
    return weight > 0 ? [{ pair, left, right, weight }] : [];
  });
}

export interface QuestionContext {
  readonly index: FactIndex;
  /** Place names, folded, without their kind. */
  readonly places: readonly string[];
  readonly paraphrases: Paraphrases;
}

export function readFactQuestion(question: Question, { index, places, paraphrases }: QuestionContext): FactQuestion {
  const plain = question.plain;
  const words = withoutAsking(wordsOf(question));
  const pairs = questionPairs(words, index);
  const weights = weigh(words, new Set(pairs.map(({ pair }) => pair)), index);
  const padded = ` ${plain} `;
  const alternatives = paraphrases.alternativesIn(plain);
  const documents = index.documents
    .filter((entry) => entry.names.some((name) => padded.includes(` ${name} `)))
    .map((entry) => entry.document.id);
  const found = [
    ...new Set([...places.filter((place) => padded.includes(` ${place} `)), ...(plain.match(NUMBERED_PLACE) ?? [])]),
  ];
  return {
    plain,
    weights,
    weight: [...weights.values()].reduce((sum, weight) => sum + weight, 0),
    accents: new Map(words.map((word) => [word.term, word.accented])),
    names: words.filter((word) => isName(word) && index.isKnown(word.term)).map((word) => word.term),
    pairs,
    asked: readAsked(question.text.includes('%') ? `${plain} phan tram` : plain),
    alternatives,
    otherWords: new Set([...alternatives.values()].flat(2)),
    isAccented: question.hasTypedDiacritics,
    refs: refsAsked(question.text),
    money: words.filter((word) => MONEY.has(word.accented)).map((word) => word.term),
    qualifiers: readQualifiers(question.text.length > plain.length * 3 ? plain : `${question.text} ; ${plain}`),
    documents: new Set(documents),
    symbols: symbolsAsked(plain),
    places: found.filter((place) => !found.some((other) => other !== place && other.includes(place))),
  };
}
