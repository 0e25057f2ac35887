import type { CaseCategory } from '../../case-category.js';
import type { CaseKind } from '../../case-kind.js';
import type { TurnWord } from './turn-words.js';

/** How some words of a message were read. */
export interface WordsReading {
  readonly kinds: ReadonlyMap<CaseKind | 'not-a-complaint', number>;
  readonly categories: ReadonlyMap<CaseCategory, number>;
  /** Names of `features.ts`. */
  readonly features: readonly string[];
}

/** A place at which a message may turn to another matter. */
export interface Turn {
  /** What stands between the words on either side. */
  readonly stop: 'sentence' | 'semicolon' | 'comma' | 'none';
  readonly word: TurnWord | undefined;
  /** "... thì ..." among the next words: what they are about is named anew. */
  readonly namesAnew: boolean;
  /** It begins with what points back: "họ ...", "tôi đã gọi ...". */
  readonly refersBack: boolean;
  /** Words before and behind. */
  readonly words: readonly [number, number];
  /** Words of the whole message: the longer it is, the more of its turns are of one story. */
  readonly length: number;
  /** The neighbours on either side, as far as `NEIGHBOURS` words. */
  readonly before: WordsReading;
  readonly behind: WordsReading;
}

/** So many words on either side say what they are about; more would blur it. */
export const NEIGHBOURS = 22;
const FEW = 5;

/** Groups of `knowledge/complaints/concepts.yaml` that name what a message is about. */
const THINGS = new Set(
  'rubbish smoke-dust dirty-water livestock light road drain bridge water-supply power tree public-thing traffic parking pavement disorder land building rude idle-officials delay dossier food noise official business gang school-place embezzle bribe theft drugs gambling fraud assault procedure-named'
    .split(' ')
    .map((name) => `#${name}`),
);

/** What speaks for another matter, each with its points; weighed on messages of five authors and our own (docs/adr/0016-noticing.md). */
const POINTS: Readonly<Record<string, number>> = {
  always: -1.4,
  length: -1.9,
  sureBefore: 1.2,
  sureBehind: 1.9,
  otherCategory: 2.9,
  besideQuestion: 1.5,
  bothNone: 1.4,
  otherThings: 0.6,
  nothingBehind: -0.8,
  onlyWished: -3,
  fewWords: -1.9,
  namesAnew: 1.1,
  refersBack: -2,
  sentence: 1.7,
  semicolon: 2.5,
  comma: 0.6,
  bare: 0.4,
  besides: 1.9,
  besidesBehindStop: 2,
  contrast: 1.1,
  further: 1.3,
  asking: 4,
  wishing: 1.3,
};

/** What of a place speaks for another matter, by name: 1 for yes, else how much. */
function turnEvidence({
  stop,
  word,
  namesAnew,
  refersBack,
  words,
  length,
  before,
  behind,
}: Turn): Readonly<Record<string, number>> {
  const [sureBefore, sureBehind] = [surestCase(before), surestCase(behind)];
  const things = [before, behind].map(({ features }) => features.filter((feature) => THINGS.has(feature)));
  const [thingsBefore = [], thingsBehind = []] = things;
  const areOthers =
    thingsBefore.length > 0 && thingsBehind.length > 0 && !thingsBefore.some((thing) => thingsBehind.includes(thing));
  return {
    always: 1,
    length: Math.log(length),
    sureBefore,
    sureBehind,
    otherCategory: distance(before.categories, behind.categories),
    besideQuestion: Math.max(noneIn(before) * sureBehind, noneIn(behind) * sureBefore),
    bothNone: Math.min(noneIn(before), noneIn(behind)),
    otherThings: Number(areOthers),
    nothingBehind: Number(thingsBehind.length === 0),
    fewWords: Number(Math.min(...words) < FEW),
    namesAnew: Number(namesAnew),
    refersBack: Number(refersBack && word === undefined),
    [stop]: 1,
    ...(word ? { [word]: 1 } : {}),
    ...(word === 'wishing' && thingsBehind.length === 0 ? { onlyWished: 1 } : {}),
    ...(stop === 'none' && !word ? { bare: 1 } : {}),
    ...(word === 'besides' && stop !== 'none' ? { besidesBehindStop: 1 } : {}),
  };
}

/** How likely a place parts two matters, 0 to 1. */
export function turnLikelihood(turn: Turn): number {
  const points = Object.entries(turnEvidence(turn)).reduce((sum, [name, much]) => sum + (POINTS[name] ?? 0) * much, 0);
  return 1 / (1 + Math.exp(-points));
}

function noneIn({ kinds }: WordsReading): number {
  return kinds.get('not-a-complaint') ?? 0;
}

function surestCase({ kinds }: WordsReading): number {
  return Math.max(...[...kinds].map(([kind, probability]) => (kind === 'not-a-complaint' ? 0 : probability)));
}

/** 0 for the same probabilities, 1 for no label in common. */
function distance<Label>(one: ReadonlyMap<Label, number>, other: ReadonlyMap<Label, number>): number {
  return [...one].reduce((left, [label, probability]) => left - Math.min(probability, other.get(label) ?? 0), 1);
}
