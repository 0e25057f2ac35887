import type { CounterInput, CounterTurn } from '../../../conversation/counter.js';
import { isAsking } from '../../intake/answers/own-question.js';
import type { AftercareParts } from '../aftercare-parts.js';
import { hasEnded, ownCases } from '../own-cases.js';
import { beginAftercare } from './begin-aftercare.js';

/** A picture without words may be of what was brought in these days; one that tells something, of what was brought just now. */
const WORDLESS_MS = 14 * 86_400_000;
const JUST_NOW_MS = 3_600_000;

/** A picture that is sent after a case was filed: to which it belongs is asked. */
export async function photoTurn(input: CounterInput, parts: AftercareParts): Promise<CounterTurn | undefined> {
  const { message, now } = input;
  const { files = [], text, choice } = message;
  if (choice !== undefined || text.startsWith('/') || !files.some(({ kind }) => kind === 'photo')) return undefined;
  const hasWords = /[\p{L}\p{N}]/u.test(text);
  if (hasWords && isAsking(text)) return undefined;
  const own = await ownCases(message.conversation, parts.cases);
  const since = now.getTime() - (hasWords ? JUST_NOW_MS : WORDLESS_MS);
  const isOfOne = own.some((one) => !hasEnded(one.goesOn.state) && one.own.receivedAt.getTime() > since);
  return isOfOne ? beginAftercare({ act: 'add', words: text, isSure: true }, input, parts) : undefined;
}
