import { readCommand } from '../../../conversation/commands.js';
import type { CounterInput, CounterTurn } from '../../../conversation/counter.js';
import { type FilableCase, filableCases } from '../draft/begin-draft.js';
import type { CaseDraft } from '../draft/draft.js';
import type { IntakeParts } from '../intake-parts.js';
import { beginWith } from './begin-with.js';
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
  return (await newMatter(open, input, parts)) ?? ask(open, [], input, parts);
}

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
  return beginWith({ cases: [...cases, ...matterOf(open.draft)], noticed }, input, parts);
}

function matterOf({ kind, category, content }: CaseDraft): readonly FilableCase[] {
  return content === '' ? [] : [{ kind: kind === 'hien-truong' ? 'phan-anh' : kind, category, text: content }];
}
