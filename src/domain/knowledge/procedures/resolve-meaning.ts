import type { FoundModifier } from './modifiers.js';
import type { Found } from './pattern-index.js';
import type { PhraseMeaning, ProcedureCatalogue } from './procedure-catalogue.js';
import {
  isForeignTo,
  type Place,
  type Resolution,
  resolutionOf,
  resolveFamily,
  ruleSetOffBy,
} from './resolve-family.js';

/** The action words that belong to one matter: those inside or next to it rather than to another. */
export function modifiersOf(
  place: Place,
  places: readonly Place[],
  modifiers: readonly FoundModifier[],
): FoundModifier[] {
  return modifiers.filter((modifier) => {
    const distance = distanceTo(place, modifier);
    return places.every((other) => isSame(other, place) || distanceTo(other, modifier) > distance);
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

/** The procedure that a phrase means together with the action words around it. */
export function resolveMeaning(
  found: Found<PhraseMeaning>,
  modifiers: readonly FoundModifier[],
  catalogue: ProcedureCatalogue,
  isBare: boolean,
): Resolution {
  const { procedure, family } = found.value;
  if (family !== undefined) return resolveFamily(family, modifiers, found, isBare);
  if (procedure === undefined) return { kind: 'not-covered' };
  const own = catalogue.familiesOf(procedure)[0];
  const news = newsOutside(found, modifiers);
  if (own === undefined || news.length === 0) return { kind: 'procedure', procedure };
  const isForeign = news.some((modifier) => isForeignTo(own, modifier));
  if (isForeign && resolveFamily(own, news, found, isBare).kind === 'not-covered') return { kind: 'not-covered' };
  const isDefault = own.rules.some(({ to, when }) => to === procedure && when === undefined);
  const rule = isDefault ? ruleSetOffBy(own, news) : undefined;
  return rule === undefined ? { kind: 'procedure', procedure } : resolutionOf(rule);
}

/** Action words beside a phrase that the phrase does not say itself. */
function newsOutside(place: Place, modifiers: readonly FoundModifier[]): FoundModifier[] {
  const isOutside = ({ from, to }: FoundModifier) => to <= place.from || from >= place.to;
  const inside = new Set(modifiers.filter((one) => !isOutside(one)).map(({ name }) => name));
  return modifiers.filter((one) => isOutside(one) && !inside.has(one.name));
}
