import type { Family, FamilyRule } from './asking-rules.js';
import type { FoundModifier } from './modifiers.js';

export type Resolution =
  | { readonly kind: 'procedure'; readonly procedure: string; readonly say?: string }
  | { readonly kind: 'choice'; readonly key: string }
  | { readonly kind: 'not-covered'; readonly say?: string };

/** An action word counts against a family only when it stands this close to the words that name the matter. */
const NEAR = 3;

export interface Place {
  readonly from: number;
  readonly to: number;
}

/**
 * Which procedure of a family is meant, given the action words around. An action word that decides (`xóa`, `lưu động`)
 * and that the family has no rule for makes the request not covered: never the nearest neighbour.
 */
export function resolveFamily(
  family: Family,
  modifiers: readonly FoundModifier[],
  place: Place | undefined,
  isBare: boolean,
): Resolution {
  if (place !== undefined && modifiers.some((modifier) => isForeignTo(family, modifier) && isNear(modifier, place)))
    return { kind: 'not-covered' };
  const said = new Set(modifiers.map(({ name }) => name));
  const rule = family.rules.find((one) => (isBare || !one.isBare) && (one.when ?? []).every((name) => said.has(name)));
  return resolutionOf(rule);
}

/** The rule that some of these action words set off, when one does: for follow-ups (`còn gia hạn thì sao`). */
export function ruleSetOffBy(family: Family, modifiers: readonly FoundModifier[]): FamilyRule | undefined {
  const said = new Set(modifiers.map(({ name }) => name));
  return family.rules.find(({ when }) => when?.every((name) => said.has(name)));
}

export function resolutionOf(rule: FamilyRule | undefined): Resolution {
  if (rule?.choose !== undefined) return { kind: 'choice', key: rule.choose };
  const said = rule?.say === undefined ? {} : { say: rule.say };
  if (typeof rule?.to === 'string') return { kind: 'procedure', procedure: rule.to, ...said };
  return { kind: 'not-covered', ...said };
}

/** True for an action word that decides and that the family knows nothing of. */
export function isForeignTo(family: Family, { name, isDecisive }: FoundModifier): boolean {
  return isDecisive && !family.allow?.includes(name) && !family.rules.some(({ when }) => when?.includes(name));
}

function isNear(modifier: Place, place: Place): boolean {
  return modifier.to >= place.from - NEAR && modifier.from <= place.to + NEAR;
}
