import { readCommand } from '../../../conversation/commands.js';
import type { CounterInput, CounterTurn } from '../../../conversation/counter.js';
import { type FilableCase, filableCases } from '../draft/begin-draft.js';
import type { CaseDraft } from '../draft/draft.js';
import { isFull } from '../filing/daily-limit.js';
import { type IntakeParts, MOST_A_DAY } from '../intake-parts.js';
import { beginWith } from './begin-with.js';
import { mattersOf, toWait } from './keep-both.js';
import type { OpenDraft } from './keep-draft.js';
import { ask, keep, touched } from './settle.js';

/** After a long pause the draft is named; whether it goes on is what is asked. */
export async function resumeTurn(open: OpenDraft, input: CounterInput, parts: IntakeParts): Promise<CounterTurn> {
  if (open.draft.step === 'offer') return ask(open, [], input, parts);
  const draft: CaseDraft = { ...touched(open.draft, input), isHalfWritten: true };
  // The day it was left is what is named.
  const { touchedAt } = open.draft;
  const named = () =>
    keep({ ...open, draft }, input, parts, [parts.say({ kind: 'half-written', draft: { ...draft, touchedAt } })]);
  return (await newMatter(open, input, parts)) ?? named();
}

/** It was named, and something was said that is neither yes nor no: its question is asked again. */
export async function goOnTurn(open: OpenDraft, input: CounterInput, parts: IntakeParts): Promise<CounterTurn> {
  const isTelling = input.message.text.trim().split(/\s+/u).length >= FEWEST_TOLD;
  const remarks = isTelling ? [{ kind: 'not-written' } as const] : [];
  return (await newMatter(open, input, parts)) ?? ask(open, remarks, input, parts);
}

/** Fewer are a greeting, or a word of impatience. */
const FEWEST_TOLD = 4;

/** So surely another matter is told that it is not taken for an answer. */
const SURE = 0.8;

/** What is told instead of going on with an old draft comes first; the words of the old one wait behind it. */
async function newMatter(open: OpenDraft, input: CounterInput, parts: IntakeParts): Promise<CounterTurn | undefined> {
  const { text } = input.message;
  if (open.isSealed || text === '' || readCommand(text)) return undefined;
  const noticed = await parts.notice(text, input.decided);
  const cases = filableCases(noticed);
  const isSure = cases[0]?.kind === 'to-cao' || (noticed.sureness ?? 1) >= SURE;
  if (cases.length === 0 || !isSure) return undefined;
  const isSecret = cases[0]?.kind === 'to-cao';
  if (!isSecret && (await isFull(input.message.conversation, input.now, parts)))
    return waitToo(open, toWait(noticed, cases), input, parts);
  return beginWith({ cases: [...cases, ...mattersOf(open.draft)], noticed }, input, parts);
}

/** Of too many on one day some wait, in the order they came. */
async function waitToo(open: OpenDraft, cases: readonly FilableCase[], input: CounterInput, parts: IntakeParts) {
  const { draft } = open;
  const fits = draft.others.length + cases.length < MOST_A_DAY;
  const waiting: CaseDraft = fits ? { ...touched(draft, input), others: [...draft.others, ...cases] } : draft;
  const said = parts.say({ kind: 'too-many-today', most: MOST_A_DAY, waits: fits ? 'kept' : 'not-kept' });
  return keep({ ...open, draft: { ...waiting, isHalfWritten: true } }, input, parts, [said]);
}
