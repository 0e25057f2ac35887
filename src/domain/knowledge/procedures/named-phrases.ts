import { askedFields } from './asked-fields.js';
import { isBackground, isNegated } from './background.js';
import { type Found, longestApart } from './pattern-index.js';
import type { PhraseMeaning, ProcedureCatalogue } from './procedure-catalogue.js';
import type { Word } from './words.js';

/** A phrase that names or hints at a matter, and how it stands in the sentence. */
export interface NamedPhrase extends Found<PhraseMeaning> {
  /** Named in passing: a paper one has, a purpose, a kind of person, what is certified. */
  readonly isBackground: boolean;
  /** What the person says they do not mean. */
  readonly isNegated: boolean;
}

/** The phrases of a question, in order. Hints (`ba tôi mất`) only count when nothing is named outright. */
export function namedPhrases(words: readonly Word[], catalogue: ProcedureCatalogue, isLenient: boolean): NamedPhrase[] {
  const found = catalogue.phrases
    .find(words, isLenient)
    .filter(({ value, odd }) => odd === 0 || !isLenient || !value.isWeak);
  const strong = longestApart(found.filter(({ value }) => !value.isWeak)).map((one) => inContext(words, one));
  const named = underOne(withoutObjects(words, strong, catalogue));
  if (named.some((one) => !one.isBackground && !one.isNegated)) return named;
  const hints = longestApart(found.filter(({ value }) => value.isWeak))
    .filter((hint) => named.every((one) => hint.to <= one.from || hint.from >= one.to || hint.said > one.said))
    .map((one) => ({ ...one, isBackground: false, isNegated: isNegated(words, one) }));
  return [...named, ...hints].sort((left, right) => left.from - right.from);
}

function inContext(words: readonly Word[], one: Found<PhraseMeaning>): NamedPhrase {
  return { ...one, isBackground: isBackground(words, one), isNegated: isNegated(words, one) };
}

/** Beside a matter that covers everything else, all others are what it is about. */
function underOne(phrases: NamedPhrase[]): NamedPhrase[] {
  const whole = phrases.find(({ value }) => value.family?.coversAll);
  return whole === undefined
    ? phrases
    : phrases.map((one) => ({ ...one, isBackground: one !== whole, isNegated: false }));
}

/** Words between an action and what it acts on. */
const OBJECT_DISTANCE = 3;
const SEPARATORS = new Set(['va', 'con', 'voi', 'roi', 'hoac', 'hay', 'thi']);

/** What is certified is no second question: `chứng thực hợp đồng tặng cho quyền sử dụng đất`. */
function withoutObjects(
  words: readonly Word[],
  phrases: readonly NamedPhrase[],
  catalogue: ProcedureCatalogue,
): NamedPhrase[] {
  const takesObject = ({ value: { family, procedure } }: NamedPhrase) =>
    (family ?? catalogue.familiesOf(procedure ?? '')[0])?.takesObject === true;
  return phrases.map((phrase, index) => {
    const before = phrases[index - 1];
    if (before === undefined || !takesObject(before) || takesObject(phrase)) return phrase;
    const between = words.slice(before.to, phrase.from);
    const isObject =
      between.length <= OBJECT_DISTANCE &&
      askedFields(between).length === 0 &&
      !between.some(({ plain }) => SEPARATORS.has(plain));
    return isObject ? { ...phrase, isBackground: true } : phrase;
  });
}
