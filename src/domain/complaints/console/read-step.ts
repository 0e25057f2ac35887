import { readDay } from '../../calendar/read-day.js';
import { CASE_CATEGORIES } from '../case-category.js';
import { ORDINARY_KINDS } from '../filed-kind.js';
import type { StepDetails } from '../steps/case-step.js';
import { CLOSING_REASONS } from '../steps/closing.js';
import { fieldsOf, type StepField, type StepVerb } from './step-fields.js';

/** What was typed and chosen in a form, by the names of its fields. */
export type Typed = Readonly<Record<string, string>>;

export interface ReadingStep {
  /** Ids of files that the case has as proof. */
  readonly proof: readonly string[];
  /** The id of a case by its number. */
  readonly findCase: (number: number) => Promise<string | undefined>;
  readonly isPerson: (id: string) => Promise<boolean>;
}

const MOST_TEXT = 4_000;
/** What stands in a template until somebody writes it. */
const BLANK = /\[[^\]\n]{1,60}\]|…{2,}|\.{4,}/u;

const ABOUTS = ['regulation', 'conduct'] as const;

type Reader = (typed: Typed, given: ReadingStep) => Promise<Partial<StepDetails>> | Partial<StepDetails>;

const READERS: Readonly<Record<StepField, Reader>> = {
  why: (typed) => text('why', typed),
  reason: (typed) => text('reason', typed),
  body: (typed) => text('body', typed),
  legalGround: (typed) => text('legalGround', typed),
  answer: (typed) => text('answer', typed),
  document: (typed) => text('document', typed),
  kind: ({ kind }) => picked('kind', kind, ORDINARY_KINDS),
  category: ({ category }) => picked('category', category, CASE_CATEGORIES),
  about: ({ about }) => picked('about', about, ABOUTS),
  isUrgent: ({ isUrgent }) => (isUrgent === 'yes' || isUrgent === 'no' ? { isUrgent: isUrgent === 'yes' } : {}),
  assignee: async ({ assignee = '' }, { isPerson }) => ((await isPerson(assignee)) ? { assignee } : {}),
  async mergeInto({ mergeInto = '' }, { findCase }) {
    const number = /\d{1,9}/.exec(mergeInto)?.[0];
    const id = number === undefined ? undefined : await findCase(Number(number));
    return id === undefined ? {} : { mergeInto: id };
  },
  meetOn({ meetOn = '' }) {
    const day = readDay(meetOn.trim());
    return day === undefined ? {} : { meetOn: day };
  },
  until({ until = '' }) {
    const day = readDay(until.trim());
    return day === undefined ? {} : { until: day };
  },
  closing({ closing, document = '', noProofBecause = '' }, { proof }) {
    const reason = CLOSING_REASONS.find((known) => known === closing);
    if (!reason) return {};
    const symbols = document
      .split(/[;\n]/)
      .map((part) => part.trim())
      // What has no number is no document.
      .filter((part) => /\d/.test(part));
    const because = noProofBecause.trim().slice(0, MOST_TEXT);
    return {
      closing: { reason, proof: [...proof, ...symbols], ...(because === '' ? {} : { noProofBecause: because }) },
    };
  },
};

/** What a form says of a step; what cannot be read is left out and found missing. */
export function readStep(verb: StepVerb, typed: Typed, given: ReadingStep): Promise<StepDetails> {
  return readFields(fieldsOf(verb), typed, given);
}

export async function readFields(
  fields: readonly { readonly name: StepField }[],
  typed: Typed,
  given: ReadingStep,
): Promise<StepDetails> {
  const read = await Promise.all(fields.map(({ name }) => READERS[name](typed, given)));
  return Object.assign({}, ...read);
}

/** A template that was sent as it is: the citizen would read what was meant for the clerk. */
export function hasBlank({ answer = '' }: Typed): boolean {
  return BLANK.test(answer);
}

function text(name: 'why' | 'reason' | 'body' | 'legalGround' | 'answer' | 'document', typed: Typed): StepDetails {
  const tidy = (typed[name] ?? '').normalize('NFC').replace(/\r\n?/g, '\n').trim().slice(0, MOST_TEXT);
  return tidy === '' ? {} : { [name]: tidy };
}

function picked<Name extends string, Value extends string>(
  name: Name,
  given: string | undefined,
  known: readonly Value[],
): Partial<Record<Name, Value>> {
  const value = known.find((one) => one === given);
  return (value === undefined ? {} : { [name]: value }) as Partial<Record<Name, Value>>;
}
