import { fold } from '../../../language/letters/fold.js';
import type { ReadingContext } from '../reading-context.js';
import { isOneOf } from '../words/neighbours.js';
import { GAP, type Token } from '../words/token.js';

const MAX_ANCHOR_TOKENS = 16;
const CLAUSE_SIGN = /^[.,;:()!?\]|"”]$/;
const CLAUSE_WORDS = ['thì', 'phải', 'nhưng', 'mà', 'và'];

/** The token after an event: it runs to the end of its clause. */
export function anchorEnd({ text }: ReadingContext, from: number): number {
  let at = from;
  for (; at < from + MAX_ANCHOR_TOKENS; at++) {
    const token = text.tokens[at];
    if (!token || token.gap === GAP.paragraph) break;
    if (token.kind === 'sign' && CLAUSE_SIGN.test(token.text) && !isInsideNumber(text.tokens, at)) break;
    if (at > from && isOneOf(token, CLAUSE_WORDS, text)) break;
  }
  return at;
}

function isInsideNumber(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.gap === GAP.none && tokens[at + 1]?.gap === GAP.none && tokens[at + 1]?.kind === 'number';
}

/** The words as they stand, on one line. */
export function wordsBetween({ text }: ReadingContext, from: number, end: number): string {
  const first = text.tokens[from];
  const last = text.tokens[end - 1];
  return first && last ? text.source.slice(first.start, last.end).replace(/\s+/g, ' ') : '';
}

const DOCUMENTS = 'ke hoach|quyet dinh|van ban|cong van|bao cao|thong bao|chi thi|nghi quyet|huong dan|quy che|de an';
const OWN_DATE = new RegExp(
  `^ngay (?:(?:ky |ky va )?ban hanh|ky(?: ban hanh)?)(?: (?:${DOCUMENTS}))?(?: nay)?$|^ngay (?:${DOCUMENTS}) nay (?:d[a-z]{1,3}c )?(?:ky )?(?:ban hanh|ky)$|^(?:${DOCUMENTS}) nay (?:d[a-z]{1,3}c )?(?:ky )?(?:ban hanh|ky)$`,
);

/** "ngày ban hành", "ngày ký", "ngày Kế hoạch này được ban hành": the date of the document that says so. */
export function isOwnDate(anchor: string): boolean {
  return OWN_DATE.test(fold(anchor));
}
