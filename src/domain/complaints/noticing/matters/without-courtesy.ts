import type { Question } from '../../../language/reading/question.js';
import type { Stretch } from './stretch.js';

/** Groups of `knowledge/complaints/concepts.yaml` that a clause of nothing but courtesy may hold. */
const COURTEOUS = new Set(
  'thanks small-talk formal-address official office praise wish we-people frequency demand feeling duration numbered-place'
    .split(' ')
    .map((name) => `#${name}`),
);
const FEWEST_WORDS = 4;

/**
 * A message without the greeting it begins with and the thanks and good wishes it ends in, which say nothing about the rest: people thank
 * for what they ask for. `groupsOf` gives the groups of phrases that a stretch holds.
 */
export function withoutCourtesy(
  { text, tokens }: Question,
  groupsOf: (stretch: Stretch) => readonly string[],
): Stretch {
  const isCourtesy = (from: number, to: number): boolean => {
    const groups = groupsOf({ from, to });
    return (
      (groups.includes('#thanks') || groups.includes('#small-talk')) && groups.every((group) => COURTEOUS.has(group))
    );
  };
  const stops = tokens.flatMap((_, at) =>
    at > 0 && /[.,;!?…\n]/u.test(text.slice(tokens[at - 1]?.end, tokens[at]?.start)) ? [at] : [],
  );
  let [from, to] = [0, tokens.length];
  for (const at of stops.toReversed()) {
    if (at < FEWEST_WORDS || !isCourtesy(at, to)) break;
    to = at;
  }
  for (const at of stops) {
    if (at > to - FEWEST_WORDS || !isCourtesy(from, at)) break;
    from = at;
  }
  return { from, to };
}
