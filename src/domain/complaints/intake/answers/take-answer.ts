import { fold } from '../../../language/fold.js';
import { CONSENT_VERSION } from '../draft/consent.js';
import type { CaseDraft, IntakeStep } from '../draft/draft.js';
import { MOST_CONTENT, MOST_PLACE } from '../draft/draft.js';
import { type IntakePick, type PickName, passStep, previousStep, returnTo } from '../draft/steps.js';
import { readContact } from './read-contact.js';
import type { SteeringWord } from './read-word.js';

/** Why a question is asked again. */
export type AskedAgain =
  | 'not-understood'
  | 'needs-words'
  | 'needs-more'
  | 'needs-contact'
  | 'too-long'
  | 'old-button'
  | 'consent-needed'
  | 'nothing-before';

/** What an answer comes to. */
export type Taken =
  | { readonly kind: 'draft'; readonly draft: CaseDraft; readonly note?: 'added' | 'cut' }
  | { readonly kind: 'again'; readonly why: AskedAgain }
  | { readonly kind: 'cancelled' | 'only-asking' | 'sent' }
  | { readonly kind: 'followed'; readonly caseId: string };

export interface AnswerContext {
  readonly areas: readonly string[];
  readonly at: Date;
}

type Effect = (draft: CaseDraft, pick: IntakePick, context: AnswerContext) => Taken;

/** What a pressed or typed choice does. */
export function takePick(draft: CaseDraft, pick: IntakePick, context: AnswerContext): Taken {
  return PICKS[pick.name](draft, pick, context);
}

const passed = (draft: CaseDraft): Taken => ({ kind: 'draft', draft: passStep(draft) });
const pass: Effect = (draft) => passed(draft);
const to =
  (step: IntakeStep): Effect =>
  (draft) => ({ kind: 'draft', draft: returnTo(draft, step) });
const ends =
  (kind: 'cancelled' | 'only-asking' | 'sent'): Effect =>
  () => ({ kind });
const happens =
  (words: string): Effect =>
  (draft) =>
    passed({ ...draft, happened: words });

const PICKS: Readonly<Record<PickName, Effect>> = {
  begin: pass,
  'only-asking': ends('only-asking'),
  skip: pass,
  area(draft, { at = 0 }, { areas }) {
    const area = areas[at];
    return area === undefined
      ? { kind: 'again', why: 'not-understood' }
      : passed({ ...draft, place: { ...draft.place, area } });
  },
  follow(draft, { at = 0 }) {
    const similar = draft.similar[at];
    return similar ? { kind: 'followed', caseId: similar.id } : { kind: 'again', why: 'not-understood' };
  },
  new: pass,
  today: happens('hôm nay'),
  yesterday: happens('hôm qua'),
  ongoing: happens('đang diễn ra'),
  done: pass,
  'no-contact': (draft) => passed({ ...draft, contact: {} }),
  agree: (draft, _, { at }) => passed({ ...draft, consent: { version: CONSENT_VERSION, at: at.toISOString() } }),
  disagree: () => ({ kind: 'again', why: 'consent-needed' }),
  send: ends('sent'),
  edit: (draft) => ({ kind: 'draft', draft: { ...draft, step: 'edit' } }),
  'edit-what': to('what'),
  'edit-where': to('where'),
  'edit-when': to('when'),
  'edit-photos': (draft) => ({ kind: 'draft', draft: { ...returnTo(draft, 'photos'), photos: [] } }),
  'edit-contact': to('contact'),
  continue: (draft) => ({ kind: 'draft', draft }),
  back(draft) {
    if (isEdited(draft)) return passed(draft);
    const before = previousStep(draft);
    return before ? { kind: 'draft', draft: returnTo(draft, before) } : { kind: 'again', why: 'nothing-before' };
  },
  cancel: ends('cancelled'),
};

/** A step that was gone back to from the review: behind it everything is answered. */
function isEdited({ step, passed: behind }: CaseDraft): boolean {
  return step !== 'edit' && step !== 'review' && step !== 'consent' && behind.includes('consent');
}

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

/** What free words do at the step the draft stands at. */
export function takeText(draft: CaseDraft, text: string, areas: readonly string[]): Taken {
  if (!/[\p{L}\p{N}]/u.test(text)) return { kind: 'again', why: 'needs-words' };
  return TEXTS[draft.step](draft, text, areas);
}

type TakeText = (draft: CaseDraft, text: string, areas: readonly string[]) => Taken;

const TEXTS: Readonly<Record<IntakeStep | 'edit', TakeText>> = {
  offer: add,
  what: (draft, text) =>
    wordsIn(text) < FEWEST_WORDS && draft.photos.length === 0
      ? { kind: 'again', why: 'needs-more' }
      : withContent(draft, text, 'pass'),
  where(draft, text, areas) {
    if (text.length > MOST_PLACE) return { kind: 'again', why: 'too-long' };
    const area = areas.find((one) => fold(one) === fold(text.trim()));
    return passed({ ...draft, place: { ...draft.place, ...(area ? { area } : { text }) } });
  },
  similar: add,
  when: (draft, text) =>
    text.length > MOST_PLACE ? { kind: 'again', why: 'too-long' } : passed({ ...draft, happened: text }),
  photos: add,
  contact(draft, text) {
    const contact = readContact(text);
    return contact ? passed({ ...draft, contact }) : { kind: 'again', why: 'needs-contact' };
  },
  consent: () => ({ kind: 'again', why: 'not-understood' }),
  review: add,
  edit: () => ({ kind: 'again', why: 'not-understood' }),
};

const FEWEST_WORDS = 2;

function wordsIn(text: string): number {
  return (text.match(/[\p{L}\p{N}]+/gu) ?? []).length;
}

/** Words where none were asked for belong to what happened. */
function add(draft: CaseDraft, text: string): Taken {
  return withContent(draft, draft.content === '' ? text : `${draft.content}\n${text}`, 'stay');
}

function withContent(draft: CaseDraft, content: string, then: 'pass' | 'stay'): Taken {
  const kept = [...content].slice(0, MOST_CONTENT).join('');
  const next = { ...draft, content: kept };
  const note = kept.length < content.length ? 'cut' : then === 'stay' ? 'added' : undefined;
  const after = then === 'pass' ? passStep(next) : next;
  return note ? { kind: 'draft', draft: after, note } : { kind: 'draft', draft: after };
}
