import type { Family } from './asking-rules.js';
import { isBackground, isNegated } from './background.js';
import type { FoundModifier } from './modifiers.js';
import { type Found, longestApart } from './pattern-index.js';
import type { PhraseMeaning, ProcedureCatalogue } from './procedure-catalogue.js';
import {
  isForeignTo,
  type Place,
  type Resolution,
  resolutionOf,
  resolveFamily,
  ruleSetOffBy,
} from './resolve-family.js';
import type { Word } from './words.js';

/** Words that name a matter, and the procedure they mean. */
export interface NamedMatter extends Place {
  readonly resolution: Resolution;
  readonly isWeak: boolean;
  readonly isNegated: boolean;
  /** Named in passing: a paper one has, a purpose, a kind of person. */
  readonly isBackground: boolean;
  /** No action word told it apart from its neighbours. */
  readonly isPlain: boolean;
  readonly families: readonly string[];
}

/** Every matter named in a question, in order. Hints (`ba tôi mất`) only count when nothing is named outright. */
export function findMatters(
  words: readonly Word[],
  catalogue: ProcedureCatalogue,
  isBare: boolean,
  isLenient: boolean,
): NamedMatter[] {
  const found = catalogue.phrases
    .find(words, isLenient)
    .filter(({ value, odd }) => odd === 0 || !isLenient || !value.isWeak);
  const strong = longestApart(found.filter(({ value }) => !value.isWeak));
  const named = strong.map((one) => ({
    one,
    isBackground: isBackground(words, one),
    isNegated: isNegated(words, one),
  }));
  const foreground = named.filter((entry) => !entry.isBackground && !entry.isNegated);
  const hints = foreground.length > 0 ? [] : longestApart(found.filter(({ value }) => value.isWeak));
  const modifiers = catalogue.modifiers.find(words, isLenient);
  const all = [
    ...named,
    ...hints
      .filter((hint) => strong.every((one) => hint.to <= one.from || hint.from >= one.to || hint.said > one.said))
      .map((one) => ({ one, isBackground: false, isNegated: isNegated(words, one) })),
  ].sort((left, right) => left.one.from - right.one.from);
  const places = all.filter((entry) => !entry.isBackground).map(({ one }) => one);
  const matters = all.map(({ one, isBackground: inPassing, isNegated: denied }) => {
    const around = modifiersOf(one, places, modifiers);
    const resolution = resolveMeaning(one, around, catalogue, isBare);
    const families = familiesOf(one.value, resolution, catalogue);
    const outside = around.filter((modifier) => modifier.to <= one.from || modifier.from >= one.to);
    return {
      from: one.from,
      to: one.to,
      resolution,
      isWeak: one.value.isWeak,
      isBackground: inPassing,
      isNegated: denied,
      isPlain: outside.length === 0 && one.value.procedure === undefined,
      families,
    };
  });
  return settleChoices(
    matters,
    all.map(({ one }) => one.value.family),
    modifiers,
  );
}

/** What is ambiguous by itself is settled by a matter beside it: `mai táng cho người hưởng hưu trí xã hội`. */
function settleChoices(
  matters: readonly NamedMatter[],
  families: readonly (Family | undefined)[],
  modifiers: readonly FoundModifier[],
): NamedMatter[] {
  const settled = matters.map((matter, index) => {
    const family = families[index];
    if (matter.resolution.kind !== 'choice' || family === undefined) return matter;
    const beside = matters.filter((other) => other !== matter && !other.isNegated);
    const helpful = beside.find((other) => ruleSetOffBy(family, inside(other, modifiers)) !== undefined);
    if (helpful === undefined) return matter;
    return {
      ...matter,
      resolution: resolutionOf(ruleSetOffBy(family, inside(helpful, modifiers))),
      settledBy: helpful,
    };
  });
  const helpers = new Set(settled.flatMap((matter) => ('settledBy' in matter ? [matter.settledBy] : [])));
  return settled.map((matter, index) => {
    const original = matters[index];
    return original !== undefined && helpers.has(original) ? { ...matter, isBackground: true } : matter;
  });
}

function inside(place: Place, modifiers: readonly FoundModifier[]): FoundModifier[] {
  return modifiers.filter(({ from, to }) => from >= place.from && to <= place.to);
}

/** The action words that belong to one matter: those inside or next to it rather than to another. */
function modifiersOf(place: Place, places: readonly Place[], modifiers: readonly FoundModifier[]): FoundModifier[] {
  return modifiers.filter((modifier) => {
    const distance = distanceTo(place, modifier);
    return places.every((other) => other === place || distanceTo(other, modifier) > distance || isSame(other, place));
  });
}

function isSame(left: Place, right: Place): boolean {
  return left.from === right.from && left.to === right.to;
}

/** Action words mostly stand before what they act on: what follows a matter is a little farther away. */
function distanceTo(place: Place, modifier: Place): number {
  if (modifier.from >= place.to) return modifier.from - place.to + 1;
  if (modifier.to <= place.from) return place.from - modifier.to + 0.5;
  return 0;
}

function resolveMeaning(
  found: Found<PhraseMeaning>,
  modifiers: readonly FoundModifier[],
  catalogue: ProcedureCatalogue,
  isBare: boolean,
): Resolution {
  const { procedure, family } = found.value;
  if (family !== undefined) return resolveFamily(family, modifiers, found, isBare);
  if (procedure === undefined) return { kind: 'not-covered' };
  const own = catalogue.familiesOf(procedure)[0];
  const outside = modifiers.filter(({ from, to }) => to <= found.from || from >= found.to);
  if (own === undefined || outside.length === 0) return { kind: 'procedure', procedure };
  const inside = new Set(modifiers.filter((one) => !outside.includes(one)).map(({ name }) => name));
  const news = outside.filter(({ name }) => !inside.has(name));
  if (
    news.some((modifier) => isForeignTo(own, modifier)) &&
    resolveFamily(own, news, found, isBare).kind === 'not-covered'
  )
    return { kind: 'not-covered' };
  const isDefault = own.rules.some(({ to, when }) => to === procedure && when === undefined);
  const rule = isDefault ? ruleSetOffBy(own, news) : undefined;
  return rule === undefined ? { kind: 'procedure', procedure } : resolutionOf(rule);
}

function familiesOf(meaning: PhraseMeaning, resolution: Resolution, catalogue: ProcedureCatalogue): string[] {
  if (meaning.family) return [meaning.family.id];
  const procedure = resolution.kind === 'procedure' ? resolution.procedure : meaning.procedure;
  return procedure === undefined ? [] : catalogue.familiesOf(procedure).map(({ id }) => id);
}
