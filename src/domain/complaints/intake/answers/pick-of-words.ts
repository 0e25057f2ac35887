import type { CaseDraft, IntakeStep } from '../draft/draft.js';
import type { IntakePick, PickName } from '../draft/steps.js';
import type { SteeringWord } from './read-word.js';

/** At each step, the pick that a steering word stands for. What is not named means the words themselves. */
const WORDS: Readonly<Record<IntakeStep | 'edit', Readonly<Partial<Record<SteeringWord, PickName>>>>> = {
  offer: {
    yes: 'begin',
    send: 'begin',
    continue: 'begin',
    no: 'only-asking',
    'only-asking': 'only-asking',
    cancel: 'only-asking',
  },
  what: { back: 'back', cancel: 'cancel', continue: 'continue' },
  where: { back: 'back', cancel: 'cancel', skip: 'skip', continue: 'continue' },
  similar: { back: 'back', cancel: 'cancel', skip: 'new', no: 'new', continue: 'continue' },
  when: { back: 'back', cancel: 'cancel', skip: 'skip', continue: 'continue' },
  photos: { back: 'back', done: 'done', no: 'done', skip: 'done', cancel: 'cancel', continue: 'done' },
  contact: {
    back: 'back',
    no: 'no-contact',
    done: 'no-contact',
    skip: 'no-contact',
    cancel: 'cancel',
    continue: 'continue',
  },
  consent: { back: 'back', yes: 'agree', no: 'disagree', cancel: 'cancel', continue: 'continue' },
  review: {
    send: 'send',
    yes: 'send',
    done: 'send',
    edit: 'edit',
    back: 'back',
    cancel: 'cancel',
    continue: 'continue',
  },
  edit: { back: 'back', cancel: 'cancel', continue: 'back' },
};

/** The pick that short words stand for at this step: `bỏ` skips before it cancels, `không` at the photos means that there are none. */
export function pickOfWords(draft: CaseDraft, words: readonly SteeringWord[]): IntakePick | undefined {
  const meanings = draft.step === 'offer' ? WORDS.offer : { 'only-asking': 'cancel' as const, ...WORDS[draft.step] };
  const word = ORDER.find((one) => words.includes(one) && meanings[one] !== undefined);
  const name = word && meanings[word];
  return name === undefined ? undefined : { name };
}

const ORDER: readonly SteeringWord[] = [
  'back',
  'skip',
  'only-asking',
  'done',
  'no',
  'yes',
  'send',
  'edit',
  'continue',
  'cancel',
];
