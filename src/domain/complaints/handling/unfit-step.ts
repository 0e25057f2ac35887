import { Temporal } from 'temporal-polyfill';
import { addDays, isLocalDay, type LocalDay, localDayOf } from '../../calendar/office-time.js';
import { isWorkingDay, type WorkingCalendar, workingDayOnOrAfter } from '../../calendar/working-days.js';
import { saysSomething } from '../../language/letters/says-something.js';
import { vietnameseShare } from '../../language/letters/vietnamese-share.js';
import { type Clocked, latestExtension, waitsUntil } from '../clocks/running-clocks.js';
import type { CaseStep } from '../steps/case-step.js';
import type { CaseRules } from './case-rules.js';

/** Why an official's step would be one that law, calendar or whoever reads it does not accept. */
export type UnfitStep =
  /** Law lets it go no further; when that day is over as well, no further at all. */
  | { readonly kind: 'too-late'; readonly latest: LocalDay; readonly isOver?: true }
  | { readonly kind: 'day-off'; readonly given: LocalDay; readonly next?: LocalDay }
  /** A decision takes effect after this day, if nobody complains again. */
  | { readonly kind: 'not-yet'; readonly until: LocalDay }
  /** Who is invited to a dialogue is told some days before. */
  | { readonly kind: 'short-notice'; readonly earliest: LocalDay }
  /** Typed, but no words; of a document, no number. */
  | { readonly kind: 'no-words'; readonly what: 'reason' | 'legalGround' | 'closing' | 'document' };

/** What is not in the tables of steps: it needs clocks, the calendar and the language. */
export function unfitStep(before: Clocked, step: CaseStep, rules: CaseRules): UnfitStep | undefined {
  return (
    unfitExtension(before, step, rules) ?? tooEarly(before, step, rules) ?? shortNotice(step, rules) ?? unfitWords(step)
  );
}

function unfitExtension(
  before: Clocked,
  { action, until, at }: CaseStep,
  { clocks, calendar }: CaseRules,
): UnfitStep | undefined {
  if (action !== 'extend' || until === undefined || until < localDayOf(at)) return undefined;
  const latest = latestExtension(before, clocks.clocks, calendar);
  if (latest !== undefined && latest !== 'unknown' && until > latest)
    return { kind: 'too-late', latest, ...(latest < localDayOf(at) ? { isOver: true } : {}) };
  return dayOff(until, calendar);
}

function tooEarly(before: Clocked, { action, at }: CaseStep, { clocks, calendar }: CaseRules): UnfitStep | undefined {
  const until = action === 'take-effect' ? waitsUntil(before, clocks.clocks, calendar) : undefined;
  return until !== undefined && localDayOf(at) <= until ? { kind: 'not-yet', until } : undefined;
}

function shortNotice({ action, meetOn, at }: CaseStep, { clocks }: CaseRules): UnfitStep | undefined {
  if (action !== 'invite' || meetOn === undefined || !isLocalDay(meetOn)) return undefined;
  const earliest = addDays(localDayOf(at), clocks.dialogueNotice?.days ?? 0);
  return meetOn < earliest ? { kind: 'short-notice', earliest } : undefined;
}

function dayOff(until: LocalDay, calendar: WorkingCalendar): UnfitStep | undefined {
  // A day that does not exist is said elsewhere.
  if (!isLocalDay(until)) return undefined;
  const day = Temporal.PlainDate.from(until);
  if (isWorkingDay(calendar, day) !== 'off') return undefined;
  const next = workingDayOnOrAfter(calendar, day)?.toString();
  return { kind: 'day-off', given: until, ...(next === undefined ? {} : { next }) };
}

/** "Điều 9": a number and what it counts. */
function namesArticle(ground: string): boolean {
  return /\d/.test(ground) && vietnameseShare(ground).share === 1;
}

/** What citizens give as their reason is theirs. */
function unfitWords({ by, reason, legalGround, closing, document }: CaseStep): UnfitStep | undefined {
  if (by === 'citizen') return undefined;
  const isUnfit = (words: string | undefined) => words !== undefined && words.trim() !== '' && !saysSomething(words);
  if (isUnfit(reason)) return { kind: 'no-words', what: 'reason' };
  if (isUnfit(legalGround) && !namesArticle(legalGround ?? '')) return { kind: 'no-words', what: 'legalGround' };
  if (document !== undefined && document.trim() !== '' && !/\d/.test(document))
    return { kind: 'no-words', what: 'document' };
  return isUnfit(closing?.noProofBecause) ? { kind: 'no-words', what: 'closing' } : undefined;
}
