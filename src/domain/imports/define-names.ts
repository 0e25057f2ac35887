import type { Passage } from '../documents/document-reading.js';
import type { Fact } from '../knowledge/record.js';
import { fold } from '../language/letters/fold.js';

/** `Chỉ số hài lòng về sự phục vụ hành chính (SIPAS)`; the name may have small letters and a second word: `PAR Index`. */
const NAMED = /([^()]{6,160})\((\p{Lu}[\p{L}\d]{1,9}(?: \p{Lu}\p{L}{1,9})?)\)/gu;
const MIN_WORDS = 3;
const MAX_WORDS = 16;

/** What short names mean, as a document explains them at their first use; ids count. */
export function definedNames(passages: readonly Passage[]): Fact[] {
  const meanings = new Map<string, { readonly meaning: string; readonly ref: string }>();
  for (const { text, ref } of passages) {
    for (const [, before = '', name = ''] of text.matchAll(NAMED)) {
      if (meanings.has(name) || !/\p{Lu}\P{Ll}*\p{Lu}/u.test(name)) continue;
      const meaning = spelledOut(before, name) ?? lastPhrase(before);
      if (meaning) meanings.set(name, { meaning, ref });
    }
  }
  return [...meanings].map(([name, { meaning, ref }], at) => ({
    id: `d${at + 1}`,
    kind: 'definition',
    ref,
    subject: name,
    also: [`${name} là viết tắt của gì, nghĩa là gì`],
    statement: `${name} là ${meaning}.`,
    isProposed: true,
  }));
}

/** The words whose first letters make the name: `cán bộ, công chức, viên chức` for `CBCCVC`. */
function spelledOut(before: string, name: string): string | undefined {
  const letters = fold(name);
  const words = before.trim().split(/\s+/).slice(-letters.length);
  const initials = words
    .map((word) =>
      fold(word)
        .replace(/^[^\p{L}\d]+/u, '')
        .charAt(0),
    )
    .join('');
  return initials === letters ? words.join(' ').replace(/[,;:]+$/, '') : undefined;
}

/** From the last word with a capital after a word without one, or from the last stop: `Chỉ số năng lực cạnh tranh`. */
function lastPhrase(before: string): string | undefined {
  const clause = before.split(/[.;:]\s|,\s+(?=\p{Lu})|\s[-–]\s/u).at(-1) ?? '';
  const words = clause.trim().split(/\s+/).slice(-MAX_WORDS);
  const isCapital = words.map((word) => /^\p{Lu}\p{Ll}/u.test(word));
  const start = isCapital.findIndex((own, at) => own && !isCapital[at - 1]);
  const phrase = words.slice(Math.max(0, start));
  return phrase.length >= MIN_WORDS ? phrase.join(' ') : undefined;
}
