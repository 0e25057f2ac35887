import type { CaseCategory } from '../case-category.js';
import type { CaseKind } from '../case-kind.js';
import type { NoticedCase } from './noticed.js';

/** How a message, or a part of it, was read. */
export interface PartReading {
  readonly text: string;
  readonly kind: CaseKind | 'not-a-complaint';
  readonly category: CaseCategory;
  /** Probability of the kind. */
  readonly sureness: number;
}

/** A part stands for a matter of its own when it is so sure. */
const SURE = 0.7;

/**
 * The cases of a message: the whole for one, unless parts of it are sure to be of different kinds or about different things.
 * Parts that are no case by themselves (a greeting, where it is, since when) belong to the case before them.
 */
export function gatherCases(whole: PartReading, parts: readonly PartReading[]): NoticedCase[] {
  if (whole.kind === 'not-a-complaint') return [];
  const groups = groupParts(parts);
  const main = { kind: whole.kind, category: whole.category, text: whole.text };
  if (groups.length < 2) return [main];
  const first = groups.findIndex(({ kind }) => kind === whole.kind);
  if (first < 0) return [main];
  return [...groups.slice(first, first + 1), ...groups.slice(0, first), ...groups.slice(first + 1)];
}

function groupParts(parts: readonly PartReading[]): NoticedCase[] {
  const groups: NoticedCase[] = [];
  let before = '';
  for (const { kind, category, sureness, text } of parts) {
    const last = groups.at(-1);
    if (kind === 'not-a-complaint' || sureness < SURE) {
      if (last) groups[groups.length - 1] = { ...last, text: `${last.text} ${text}` };
      else before += `${text} `;
    } else if (last && last.kind === kind && last.category === category) {
      groups[groups.length - 1] = { ...last, text: `${last.text} ${text}` };
    } else groups.push({ kind, category, text: groups.length === 0 ? before + text : text });
  }
  return groups;
}
