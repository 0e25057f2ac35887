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
  /** It asks for something, as people ask the office. */
  readonly asks: boolean;
}

/** A part that is no question stands for a matter of its own unless it is hardly a case. */
const SURE = 0.25;
/** Beside a question, where the message as a whole was read as none, it has to be surer. */
const SURE_BESIDE_QUESTION = 0.6;

/**
 * The cases of a message: the whole for one, unless its parts are matters of their own. A part that asks goes with none of them; one
 * that is no case by itself (a greeting, where it is, since when) with the one before it. Main case first.
 */
export function gatherCases(whole: PartReading, parts: readonly PartReading[]): NoticedCase[] {
  const main =
    whole.kind === 'not-a-complaint' ? undefined : { kind: whole.kind, category: whole.category, text: whole.text };
  const asksBeside = parts.some(isQuestion);
  if (!main && !asksBeside) return [];
  const groups = groupParts(parts, main ? SURE : SURE_BESIDE_QUESTION);
  if (groups.length === 0 || (main && groups.length < 2 && !asksBeside)) return main ? [main] : [];
  const first = Math.max(
    0,
    groups.findIndex(({ kind }) => kind === whole.kind),
  );
  return [...groups.slice(first, first + 1), ...groups.slice(0, first), ...groups.slice(first + 1)];
}

/** It asks and complains of nothing. */
export function isQuestion({ kind, asks }: PartReading): boolean {
  return kind === 'not-a-complaint' && asks;
}

function groupParts(parts: readonly PartReading[], sure: number): NoticedCase[] {
  const groups: NoticedCase[] = [];
  let before = '';
  for (const part of parts) {
    const { kind, category, sureness, text } = part;
    const last = groups.at(-1);
    if (kind !== 'not-a-complaint' && sureness >= sure) {
      groups.push({ kind, category, text: before + text.replace(/[\s,;:]+$/u, '') });
      before = '';
    } else if (isQuestion(part)) continue;
    else if (last) groups[groups.length - 1] = { ...last, text: `${last.text} ${text}` };
    else before += `${text} `;
  }
  return groups;
}
