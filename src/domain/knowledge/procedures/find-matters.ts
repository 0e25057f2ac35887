import { askedFields } from './asked-fields.js';
import { type FoundModifier, modifiersOutside } from './modifiers.js';
import { type NamedPhrase, namedPhrases } from './named-phrases.js';
import type { ProcedureCatalogue } from './procedure-catalogue.js';
import { type Place, type Resolution, resolutionOf, ruleSetOffBy } from './resolve-family.js';
import { modifiersOf, resolveMeaning } from './resolve-meaning.js';
import type { Word } from './words.js';

/** Words that name a matter, and the procedure they mean. */
export interface NamedMatter extends Place {
  readonly resolution: Resolution;
  readonly isWeak: boolean;
  readonly isNegated: boolean;
  readonly isBackground: boolean;
  /** No action word told it apart from its neighbours. */
  readonly isPlain: boolean;
  /** Words of the phrase that were typed with other marks, or only sound alike. */
  readonly odd: number;
  readonly families: readonly string[];
}

/** Every matter named in a question, in order; `isBare` when nothing particular is asked. */
export function findMatters(
  words: readonly Word[],
  catalogue: ProcedureCatalogue,
  isBare: boolean,
  isLenient: boolean,
): NamedMatter[] {
  const phrases = namedPhrases(words, catalogue, isLenient);
  const asking = askedFields(words).filter(({ aspect, isFaint }) => aspect === undefined && !isFaint);
  const modifiers = modifiersOutside(catalogue.modifiers.find(words, isLenient), asking);
  const places = phrases.filter((phrase) => !phrase.isBackground);
  const matters = phrases.map((phrase): NamedMatter => {
    const around = phrase.value.isWeak ? modifiers : modifiersOf(phrase, places, modifiers);
    const resolution = resolveMeaning(phrase, around, catalogue, isBare);
    const outside = around.filter((modifier) => modifier.to <= phrase.from || modifier.from >= phrase.to);
    return {
      from: phrase.from,
      to: phrase.to,
      resolution,
      isWeak: phrase.value.isWeak,
      isBackground: phrase.isBackground,
      isNegated: phrase.isNegated,
      odd: phrase.odd,
      isPlain: outside.length === 0 && phrase.value.procedure === undefined,
      families: familiesOf(phrase, resolution, catalogue),
    };
  });
  return settleChoices(phrases, matters, modifiers);
}

/** What is ambiguous by itself is settled by a matter beside it: `mai táng cho người hưởng hưu trí xã hội`. */
function settleChoices(
  phrases: readonly NamedPhrase[],
  matters: readonly NamedMatter[],
  modifiers: readonly FoundModifier[],
): NamedMatter[] {
  const helpers = new Set<NamedMatter>();
  const settled = matters.map((matter, index) => {
    const family = phrases[index]?.value.family;
    if (matter.resolution.kind !== 'choice' || matter.isBackground || family === undefined) return matter;
    for (const other of matters) {
      const rule = other === matter || other.isNegated ? undefined : ruleSetOffBy(family, inside(other, modifiers));
      if (rule === undefined) continue;
      helpers.add(other);
      return { ...matter, resolution: resolutionOf(rule) };
    }
    return matter;
  });
  return settled.map((matter, index) => {
    const original = matters[index];
    return original !== undefined && helpers.has(original) ? { ...matter, isBackground: true } : matter;
  });
}

function inside(place: Place, modifiers: readonly FoundModifier[]): FoundModifier[] {
  return modifiers.filter(({ from, to }) => from >= place.from && to <= place.to);
}

function familiesOf({ value }: NamedPhrase, resolution: Resolution, catalogue: ProcedureCatalogue): string[] {
  if (value.family) return [value.family.id];
  const procedure = resolution.kind === 'procedure' ? resolution.procedure : value.procedure;
  return procedure === undefined ? [] : catalogue.familiesOf(procedure).map(({ id }) => id);
}
