import { CONSENT_VERSION } from '../draft/consent.js';
import type { CaseDraft, IntakeStep } from '../draft/draft.js';
import { type IntakePick, type PickName, previousStep, returnTo } from '../draft/steps.js';
import { type AnswerContext, passed, type Taken } from './taken.js';

type Effect = (draft: CaseDraft, pick: IntakePick, context: AnswerContext) => Taken;

/** What a pressed or typed choice does. */
export function takePick(draft: CaseDraft, pick: IntakePick, context: AnswerContext): Taken {
  return PICKS[pick.name](draft, pick, context);
}

const pass: Effect = (draft) => passed(draft);
const to =
  (step: IntakeStep): Effect =>
  (draft) => ({ kind: 'draft', draft: returnTo(draft, step) });
const ends =
  (kind: 'cancelled' | 'only-asking' | 'paused' | 'sent'): Effect =>
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
  pause: ends('paused'),
  cancel: ends('cancelled'),
};

/** A step that was gone back to from the review: behind it everything is answered. */
function isEdited({ step, passed: behind }: CaseDraft): boolean {
  return step !== 'edit' && step !== 'review' && step !== 'consent' && behind.includes('consent');
}
