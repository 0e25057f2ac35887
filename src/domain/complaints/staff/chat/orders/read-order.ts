import { fold } from '../../../../language/letters/fold.js';
import { type StaffVerb, TYPED_VERBS } from '../../staff-verb.js';

/** What an official wrote about a case: "trả lời 12: Đèn đã thay hôm qua". */
export interface StaffOrder {
  readonly verb: StaffVerb;
  readonly number: number;
  /** What stands behind the number, as written. */
  readonly rest: string;
}

const VERBS = TYPED_VERBS.map(([typed]) => typed)
  .toSorted((a, b) => b.length - a.length)
  .join('|');
const ORDER = new RegExp(`^/?(${VERBS})((?: (?:ho so|hs|vu))*)(?: #?| so )(\\d{1,9})(?=$|[\\s:,.;-])[\\s:,.;-]*`);
/** Tasks have these as well ("nhận 1" is the first of a list of tasks): only with the word for a case they mean one. */
const SHARED_WITH_TASKS: ReadonlySet<StaffVerb> = new Set(['take', 'assign', 'extend', 'return', 'resume', 'note']);

/**
 * `undefined` for anything else: a verb and a number in front make an order. `isAboutCases`: a list of cases is what stands last in the
 * chat, so words that tasks have as well mean a case.
 */
export function readOrder(text: string, isAboutCases = false): StaffOrder | undefined {
  const written = text
    .normalize('NFC')
    .trim()
    .replace(/[ \t]+/g, ' ');
  const folded = fold(written);
  const match = folded.length === written.length ? ORDER.exec(folded) : null;
  const verb = TYPED_VERBS.find(([typed]) => typed === match?.[1])?.[1];
  if (!match || !verb || (!isAboutCases && match[2] === '' && SHARED_WITH_TASKS.has(verb))) return undefined;
  return { verb, number: Number(match[3]), rest: written.slice(match[0].length).trim() };
}
