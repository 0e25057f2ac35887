import type { FormMatch } from '../form-match.js';
import type { ReadingContext } from '../reading-context.js';
import { pattern } from '../words/pattern.js';
import { isOwnDate, wordsBetween } from './anchor.js';

const SINCE = pattern('~kể_~từ|từ|tính_từ|sau|trước');
const OWN_DATE = [pattern('ngày ký và? ban_hành'), pattern('ngày ký|ban_hành')];

export const OWN_DATE_STARTS = [...SINCE.firstWords];

/** "kể từ ngày ký", "từ ngày ban hành": the date of the document itself, when it is known. */
export function readOwnDate(context: ReadingContext, from: number): FormMatch | undefined {
  const since = SINCE.match(context.text, from);
  const match =
    since && OWN_DATE.map((phrase) => phrase.match(context.text, since.end)).find((found) => found !== undefined);
  if (!since || !match) return undefined;
  const anchor = wordsBetween(context, since.end, match.end);
  const word = context.text.tokens[from]?.folded;
  if (word === 'sau' || word === 'truoc' || !isOwnDate(anchor))
    return { reading: { kind: 'relative', anchor }, end: match.end };
  const start = context.documentDate ? { start: context.documentDate.toString() } : {};
  return { reading: { kind: 'relative', anchor, ...start, operator: '>=' }, end: match.end };
}
