import type { Question } from './question.js';

/** Questions that are kept read; the longest unused goes first. */
const MOST_KEPT = 1_000;
const MOST_SEEN = 20_000;
const LONGEST_KEPT = 200;

/**
 * Reads what is asked again and again (greetings, buttons, the questions of the season) once: the same text gives the same object, so
 * that what is found for it can be remembered by `oncePerQuestion`. What was written only once is not kept, only a number
 * made from it. When `basis` is another value than before, all is read anew.
 */
export function readRepeated<Read>(read: (raw: string) => Read, basis: () => unknown): (raw: string) => Read {
  const kept = new Map<string, Read>();
  const seen = new Set<number>();
  let of = basis();

  return (raw) => {
    if (of !== basis()) {
      kept.clear();
      of = basis();
    }
    const known = kept.get(raw);
    if (known) kept.delete(raw);
    const question = known ?? read(raw);
    if (known || (raw.length <= LONGEST_KEPT && isSeenBefore(raw, seen))) kept.set(raw, question);
    const [oldest] = kept.keys();
    if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
    return question;
  };
}

/** Looks once for each question object; what was found goes with it. */
export function oncePerQuestion<Found>(find: (question: Question) => Found): (question: Question) => Found {
  const found = new WeakMap<Question, { readonly value: Found }>();
  return (question) => {
    const known = found.get(question) ?? { value: find(question) };
    found.set(question, known);
    return known.value;
  };
}

function isSeenBefore(text: string, seen: Set<number>): boolean {
  const number = fingerprint(text);
  if (seen.has(number)) return true;
  if (seen.size >= MOST_SEEN) seen.clear();
  seen.add(number);
  return false;
}

/** FNV-1a, 32 bits: two texts in a few billion share one, and then one of them is kept too early. */
function fingerprint(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash;
}
