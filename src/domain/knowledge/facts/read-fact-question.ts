import { fold } from '../../language/letters/fold.js';
import { isFoldedSyllable, isVietnameseSyllable } from '../../language/letters/valid-syllable.js';
import type { Question } from '../../language/reading/question.js';
import { QUESTION_PHRASES } from '../../language/words/function-words.js';
import { type Asked, readAsked } from './asked.js';
import type { FactIndex, QuestionPair } from './fact-index.js';
import { kindsAskedIn } from './kinds-asked.js';
import type { Alternatives, Paraphrases } from './paraphrases.js';
import { kindsOfPlaces, organisationsIn, timeTermsIn } from './pins.js';
import { type Qualifiers, readQualifiers } from './qualifiers.js';
import { refsAsked } from './refs.js';
import { symbolsAsked } from './symbols.js';
import { type Word, wordsOf } from './words.js';

export interface QuestionTerm {
  readonly term: string;
  readonly weight: number;
  readonly rarity: number;
}

/** A question read for the records: what it is about, what it wants, and what pins it down. */
export interface FactQuestion {
  readonly plain: string;
  /** Terms with their weight in the question; grammar and asking words weigh little. */
  readonly weights: ReadonlyMap<string, number>;
  /** The same terms one by one, with how rare each is in the records, whatever it says in the question. */
  readonly terms: readonly QuestionTerm[];
  /** The accented form of each term. */
  readonly accents: ReadonlyMap<string, string>;
  /** How sure that form is, 0 to 1. */
  readonly certainties: ReadonlyMap<string, number>;
  /** Neighbouring pairs that some record holds, with their weight. */
  readonly pairs: readonly QuestionPair[];
  /** Weight of all terms together. */
  readonly weight: number;
  readonly asked: ReadonlySet<Asked>;
  /** Other ways to say parts of the question. */
  readonly alternatives: Alternatives;
  /** The words of those that the question itself does not have. */
  readonly otherWords: readonly string[];
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
  /** The kind of each place where it was said: `cao lanh` is a `thanh pho`. */
  readonly placeKinds: ReadonlyMap<string, string>;
  /** Bodies named in the question, folded: `so y te`. */
  readonly organisations: readonly string[];
  /** The things asked for by `nào`, folded: `hoi truong`; generic ones (`ngày nào`, `đơn vị nào`) are read by `asked`. */
  readonly kindsAsked: readonly string[];
  readonly wantsPercent: boolean;
  /** Terms that only say when: `cuoi`, `2/2025`. */
  readonly timeTerms: ReadonlySet<string>;
}

const DAMPED = 0.04;
const PAIRED = 0.5;
/** For an acronym or foreign name that no record has. */
const UNHEARD_NAME = 0.9;
/** What a word of two syllables weighs at least that no record holds; one that many hold less. */
const COMPOUND = 0.45;
const NUMBERED_PLACE = /\b(?:phuong|quan|khom|ap|to|xa) \d{1,2}\b/g;

/** Words that say a task is given to somebody, when that somebody is asked for. */
const ASSIGNING = ['giao', 'chủ trì', 'phụ trách', 'phối hợp', 'lo', 'đảm nhận', 'quản'];
/** Restored diacritics less sure than this may be others. */
const HARDLY_SURE = 0.5;

const ASKING_PHRASES = QUESTION_PHRASES.map((phrase) => phrase.split(' '));
const ASSIGNING_PHRASES = ASSIGNING.map((phrase) => phrase.split(' '));

/** Marks the words of asking phrases as grammar, so that they weigh next to nothing; `giáo viên` is not `giao`. */
function withoutAsking(words: readonly Word[]): Word[] {
  const isAsking = new Array<boolean>(words.length).fill(false);
  const mark = (parts: readonly string[], isAt: (word: Word, part: string) => boolean): void => {
    for (let at = 0; at + parts.length <= words.length; at++)
      if (parts.every((part, offset) => isAt(words[at + offset] as Word, part)))
        isAsking.fill(true, at, at + parts.length);
  };
  for (const phrase of ASKING_PHRASES) mark(phrase, ({ term }, part) => term === part);
  for (const phrase of ASSIGNING_PHRASES)
    mark(phrase, ({ term, accented, certainty }, part) =>
      certainty >= HARDLY_SURE ? accented === part : term === fold(part),
    );
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

/** Some record has the name, or it was typed in capitals: `DDCI` is no slip. */
function isNaming(term: string, text: string, index: FactIndex): boolean {
  return index.isKnown(term) || text.includes(term.toUpperCase());
}

/** A syllable inside a known pair counts half: the pair is the word. */
function weigh(words: readonly Word[], pairs: ReadonlySet<string>, index: FactIndex): Map<string, number> {
  const weights = new Map<string, number>();
  words.forEach((word, at) => {
    const own = index.weightOf(word);
    const isPaired =
      pairs.has(`${words[at - 1]?.term} ${word.term}`) || pairs.has(`${word.term} ${words[at + 1]?.term}`);
    const isLight = word.isGrammar || COMMON_FOREIGN.has(word.term);
    const full = isName(word) && !index.isKnown(word.term) ? UNHEARD_NAME : isPaired ? own * PAIRED : own;
    const weight = isLight ? Math.min(own, DAMPED) : full;
    weights.set(word.term, Math.max(weight, weights.get(word.term) ?? 0));
  });
  return weights;
}

/** Words that ask: a pair with one of them is no word. */
const ASKING = new Set(['gi', 'nao', 'ai', 'may', 'dau', 'bao', 'nhieu', 'sao']);

/**
 * The neighbours that some record holds, and the words of two syllables that none does: what is asked about `dân số` is not
 * told by a record that has `dân` here and `số` there.
 */
function questionPairs(words: readonly Word[], compounds: readonly string[], index: FactIndex): QuestionPair[] {
  const known = new Set(compounds);
  const found = new Map<string, QuestionPair>();
  for (let at = 1; at < words.length; at++) {
    const [left, right] = [words[at - 1], words[at]];
    if (!left || !right || (left.isGrammar && right.isGrammar)) continue;
    if (ASKING.has(left.term) || ASKING.has(right.term)) continue;
    const pair = `${left.term} ${right.term}`;
    const isCompound = known.has(`${left.accented} ${right.accented}`) && !left.isGrammar && !right.isGrammar;
    const sure = Math.min(left.certainty, right.certainty);
    const unheard = isCompound ? COMPOUND * sure * index.pairRarityOf(left, right) : 0;
    const weight = Math.max(index.pairWeightOf(left, right), unheard);
    if (weight > 0) found.set(pair, { pair, left: left.term, right: right.term, weight });
  }
  return [...found.values()];
}

/** `mấy cán bộ` counts, `máy chủ` does not. */
const COUNTS = /(?:^| )mấy (?!giờ|ngày|tháng|tuần|lần|anh|chị|ông|bà|em|cô|chú|bạn|bữa|hôm)\p{L}/u;

/** `mấy phần mềm gì`: which ones, not how many. */
const LISTS = /(?:^| )mấy (?:\S+ ){1,3}(?:gì|nào)(?: |$)/u;
/** `lương chủ tịch phường`: only its amount can be meant. */
const AMOUNT = /^(?!.* (?:đâu|nào|gì|sao|ai)(?: |$))(?:tiền |mức )?(?:lương|học phí|giá vé)(?: |$)/u;

/** What a record has to tell. */
export function askedOf({ text, plain, accented }: Question): ReadonlySet<Asked> {
  const asked = readAsked(text.includes('%') ? `${plain} phan tram` : plain);
  if (asked.size === 0 && AMOUNT.test(accented)) return new Set(['how-many']);
  if (!COUNTS.test(accented) || asked.has('frequency')) return asked;
  if (!LISTS.test(accented)) return new Set([...asked, 'how-many']);
  return new Set([...[...asked].filter((what) => what !== 'how-many'), 'list']);
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
  const pairs = questionPairs(words, question.compounds ?? [], index);
  const weights = weigh(words, new Set(pairs.map(({ pair }) => pair)), index);
  const rarities = new Map(words.map((word) => [word.term, index.weightOf(word)]));
  const padded = ` ${plain} `;
  const alternatives = paraphrases.alternativesIn(plain);
  const documents = index.documents
    .filter((entry) => entry.names.some((name) => padded.includes(` ${name} `)))
    .map((entry) => entry.document.id);
  const found = [
    ...new Set([...places.filter((place) => padded.includes(` ${place} `)), ...(plain.match(NUMBERED_PLACE) ?? [])]),
  ];
  const places_ = found.filter((place) => !found.some((other) => other !== place && other.includes(place)));
  return {
    plain,
    weights,
    weight: [...weights.values()].reduce((sum, weight) => sum + weight, 0),
    terms: [...weights].map(([term, weight]) => ({ term, weight, rarity: rarities.get(term) ?? weight })),
    accents: new Map(words.map((word) => [word.term, word.accented])),
    certainties: new Map(words.map((word) => [word.term, word.certainty])),
    names: words.filter((word) => isName(word) && isNaming(word.term, question.text, index)).map((word) => word.term),
    pairs,
    asked: askedOf(question),
    alternatives,
    otherWords: [...new Set([...alternatives.values()].flat(2))].filter((term) => !weights.has(term)),
    refs: refsAsked(question.text),
    money: words.filter((word) => MONEY.has(word.accented)).map((word) => word.term),
    qualifiers: readQualifiers(question.text.length > plain.length * 3 ? plain : `${question.text} ; ${plain}`),
    documents: new Set(documents),
    symbols: symbolsAsked(plain),
    places: places_,
    placeKinds: kindsOfPlaces(plain, places_),
    organisations: organisationsIn(words),
    kindsAsked: kindsAskedIn(words, question.compounds ?? []),
    wantsPercent: question.text.includes('%') || /\b(phan tram|ty le|ti le)\b/.test(plain),
    timeTerms: timeTermsIn(plain),
  };
}
