import { fold } from '../../language/letters/fold.js';
import type { Case } from '../case.js';
import { settledChoiceId } from './closing-press.js';

const YES = /^(?:1|(?:da|roi|duoc|viec)? ?(?:da )?(?:giai quyet|xong|xu ly)(?: xong)?(?: roi)?|xong roi|roi)$/;
const NO =
  /^(?:2|(?:van )?chua(?: (?:giai quyet|xong|xu ly|duoc))?(?: (?:giai quyet|xong|xu ly))?(?: (?:gi|dau|nha|nhe|a))*)$/;
const ASKED_MS = 14 * 86_400_000;

/**
 * What a short answer to "is it settled?" presses, where the question stands in a notice: a number where there are no buttons, or the
 * words. It means the case that was closed last, if that was not long ago, after `since` (ms), and nobody answered yet.
 */
export function settledChoice(text: string, own: readonly Case[], now: Date, since = 0): string | undefined {
  const plain = fold(text)
    .replace(/[^\p{L}\p{N} ]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const answer = YES.test(plain) ? 'yes' : NO.test(plain) ? 'no' : undefined;
  if (answer === undefined) return undefined;
  const asked = own
    .filter(({ state, score }) => state === 'closed' && score === undefined)
    .toSorted((a, b) => closedAt(b) - closedAt(a))[0];
  return asked && closedAt(asked) > Math.max(since, now.getTime() - ASKED_MS)
    ? settledChoiceId(asked.id, answer)
    : undefined;
}

/** Looked at before anything is read from the database. */
export function mayAnswerSettled(text: string): boolean {
  return (
    text.length <= 30 &&
    /^(?:[12]|.*(?:xong|rồi|roi|chưa|chua|giải quyết|giai quyet|xử lý|xu ly).*)$/iu.test(text.trim())
  );
}

function closedAt({ reachedAt }: Case): number {
  return reachedAt.closed?.getTime() ?? 0;
}
