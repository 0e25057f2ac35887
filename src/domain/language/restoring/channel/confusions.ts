import { fold } from '../../letters/fold.js';

/** What one letter, or two together, of the page was seen as by the OCR, and what each costs: minus a log-probability. */
export interface ConfusionRow {
  /** One or two letters, NFC, in the case they are printed in. */
  readonly printed: string;
  /** Up to three characters; the empty string is a letter that was lost. */
  readonly seen: ReadonlyMap<string, number>;
}

/** How likely the OCR takes letters for other characters. */
export interface Confusions {
  /** The cost of seeing one printed letter as `seen`; finite for everything. */
  costOf(letter: string, seen: string): number;
  /** Rows of two letters that were seen as something that the two do not explain one by one. */
  readonly joint: readonly ConfusionRow[];
}

/** What was never counted: lost letters, wrong marks on the right letter, other letters, several for one. */
const UNSEEN = { lost: 6.5, marks: 3, letter: 7.5, two: 9, twoWithBase: 6.5, three: 11 } as const;
/** A capital is read by the row of its small letter when it has none of its own or it says nothing. */
const OTHER_CASE = 0.7;

export function createConfusions(rows: readonly ConfusionRow[]): Confusions {
  const single = new Map(
    rows.filter(({ printed }) => printed.length === 1).map(({ printed, seen }) => [printed, seen]),
  );
  const joint = rows.filter(({ printed }) => printed.length > 1);
  const folded = new Map<string, string>();
  const foldedLetter = (letter: string): string => {
    const known = folded.get(letter) ?? fold(letter);
    folded.set(letter, known);
    return known;
  };
  const costOf = (letter: string, seen: string): number => {
    const known = single.get(letter)?.get(seen);
    if (known !== undefined) return known;
    const lower = letter.toLowerCase();
    const small = seen.toLowerCase();
    const unseen = unseenCost(foldedLetter(lower), small);
    if (lower === letter && small === seen) return unseen;
    return Math.min(unseen, (single.get(lower)?.get(small) ?? unseen) + OTHER_CASE);
  };
  return { costOf, joint };
}

function unseenCost(wanted: string, seen: string): number {
  if (seen === '') return UNSEEN.lost;
  const got = fold(seen);
  if (got === wanted) return UNSEEN.marks;
  if (seen.length === 1) return UNSEEN.letter;
  if (seen.length === 2) return got.includes(wanted) ? UNSEEN.twoWithBase : UNSEEN.two;
  return UNSEEN.three;
}
