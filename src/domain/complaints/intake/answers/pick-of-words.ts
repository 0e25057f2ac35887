import type { CaseDraft, IntakeStep } from '../draft/draft.js';
import type { IntakePick, PickName } from '../draft/steps.js';
import type { SteeringWord } from './read-word.js';

type StepWords = Readonly<Partial<Record<SteeringWord, PickName>>>;

const ALWAYS: StepWords = { back: 'back', edit: 'back', cancel: 'cancel', later: 'pause', continue: 'continue' };

/** At each step, the pick that a steering word stands for. What is not named means the words themselves, or nothing there. */
const WORDS: Readonly<Record<IntakeStep | 'edit', StepWords>> = {
  offer: {
    yes: 'begin',
    send: 'begin',
    continue: 'begin',
    no: 'only-asking',
    skip: 'only-asking',
    later: 'only-asking',
    'only-asking': 'only-asking',
    cancel: 'only-asking',
  },
  what: ALWAYS,
  where: { ...ALWAYS, skip: 'skip', unknown: 'skip', no: 'skip', 'rather-not': 'skip' },
  similar: { ...ALWAYS, skip: 'new', no: 'new' },
  when: { ...ALWAYS, skip: 'skip', unknown: 'skip', no: 'skip', 'rather-not': 'skip' },
  photos: {
    ...ALWAYS,
    done: 'done',
    no: 'done',
    skip: 'done',
    unknown: 'done',
    'rather-not': 'done',
    send: 'done',
    later: 'done',
    continue: 'done',
  },
  contact: {
    ...ALWAYS,
    unnamed: 'no-contact',
    no: 'no-contact',
    'rather-not': 'no-contact',
    done: 'no-contact',
    skip: 'no-contact',
    unknown: 'no-contact',
    later: 'no-contact',
  },
  consent: { ...ALWAYS, yes: 'agree', no: 'disagree', 'rather-not': 'disagree' },
  review: { ...ALWAYS, send: 'send', yes: 'send', done: 'send', edit: 'edit' },
  edit: { ...ALWAYS, continue: 'back', send: 'back', yes: 'back', no: 'back', done: 'back', skip: 'back' },
};

/** Named after a pause, a draft is gone on with or given up; "no" alone destroys nothing. */
const HALF_WRITTEN: StepWords = {
  yes: 'continue',
  send: 'continue',
  continue: 'continue',
  no: 'pause',
  'rather-not': 'pause',
  skip: 'pause',
  later: 'pause',
  cancel: 'cancel',
};

/** The pick that short words stand for at this step: `bỏ` skips before it cancels, `không` at the photos means that there are none. */
export function pickOfWords(draft: CaseDraft, words: readonly SteeringWord[]): IntakePick | undefined {
  const meanings = meaningsAt(draft);
  const word = ORDER.find((one) => words.includes(one) && meanings[one] !== undefined);
  const name = word && meanings[word];
  return name === undefined ? undefined : { name };
}

function meaningsAt({ step, isHalfWritten }: CaseDraft): StepWords {
  if (isHalfWritten) return HALF_WRITTEN;
  return step === 'offer' ? WORDS.offer : { 'only-asking': 'cancel', ...WORDS[step] };
}

const ORDER: readonly SteeringWord[] = [
  'back',
  'later',
  'skip',
  'unknown',
  'only-asking',
  'done',
  'no',
  'yes',
  'send',
  'edit',
  'continue',
  'unnamed',
  'rather-not',
  'cancel',
];
