import { fold } from '../../../language/letters/fold.js';
import { type CaseDraft, type IntakeStep, MOST_CONTENT, MOST_PLACE } from '../draft/draft.js';
import { passStep } from '../draft/steps.js';
import { correctsPlace } from './corrects-place.js';
import { mayBeName, readContact } from './read-contact.js';
import { passed, type Taken } from './taken.js';
import { isOnlyWishToMeet } from './wish-to-meet.js';

/** What free words do at the step the draft stands at. */
export function takeText(draft: CaseDraft, text: string, areas: readonly string[]): Taken {
  if (!/[\p{L}\p{N}]/u.test(text)) return { kind: 'again', why: 'needs-words' };
  if (draft.passed.includes('where') && draft.step !== 'edit' && correctsPlace(text)) return withPlace(draft, text);
  return TEXTS[draft.step](draft, text, areas);
}

/** What was said of the place before is taken back. */
function withPlace(draft: CaseDraft, text: string): Taken {
  const { location } = draft.place;
  return {
    kind: 'draft',
    draft: { ...draft, place: { ...(location ? { location } : {}), text } },
    note: 'place-again',
  };
}

type TakeText = (draft: CaseDraft, text: string, areas: readonly string[]) => Taken;

const TEXTS: Readonly<Record<IntakeStep | 'edit', TakeText>> = {
  offer: add,
  what(draft, text) {
    if (wordsIn(text) < FEWEST_WORDS && draft.photos.length === 0) return { kind: 'again', why: 'needs-more' };
    if (draft.content === '' && isOnlyWishToMeet(text)) return withContent(draft, text, 'stay');
    return withContent(draft, isToldAnew(draft) ? text : `${draft.content}\n${text}`, 'pass');
  },
  where(draft, text, areas) {
    if (text.length > MOST_PLACE) return { kind: 'again', why: 'too-long' };
    const area = areas.find((one) => fold(one) === fold(text.trim()));
    return passed({ ...draft, place: { ...draft.place, ...(area ? { area } : { text }) } });
  },
  similar: add,
  when: (draft, text) =>
    text.length > MOST_PLACE ? { kind: 'again', why: 'too-long' } : passed({ ...draft, happened: text }),
  photos: (draft, text) => takeContactEarly(draft, text) ?? add(draft, text),
  contact(draft, text) {
    if (mayBeName(text)) return { kind: 'again', why: 'name-unclear' };
    const contact = readContact(text);
    return contact ? passed({ ...draft, contact }) : { kind: 'again', why: 'needs-contact' };
  },
  consent: (draft, text) => takePhoneLate(draft, text) ?? { kind: 'again', why: 'not-understood' },
  review: (draft, text) => takePhoneLate(draft, text) ?? add(draft, text),
  edit: () => ({ kind: 'again', why: 'not-understood' }),
};

/** The first few words stay beside what is told when more of them is asked for. */
function isToldAnew({ content, passed: behind }: CaseDraft): boolean {
  if (isOnlyWishToMeet(content)) return false;
  return content === '' || behind.includes('consent') || wordsIn(content) >= ENOUGH_WORDS;
}

const ENOUGH_WORDS = 3;
const LONGEST_CONTACT = 60;

/** A name with its number, said before it is asked for, is no part of what happened. */
function takeContactEarly(draft: CaseDraft, text: string): Taken | undefined {
  const contact = text.length <= LONGEST_CONTACT ? readContact(text) : undefined;
  if (contact?.name === undefined || contact.phone === undefined) return undefined;
  const passedToo: CaseDraft = { ...draft, contact, passed: [...draft.passed, 'contact'] };
  return { kind: 'draft', draft: passedToo, note: 'contact-kept' };
}

/** The number sent after the name, in a message of its own. */
function takePhoneLate(draft: CaseDraft, text: string): Taken | undefined {
  const contact = text.length <= LONGEST_CONTACT ? readContact(text) : undefined;
  if (contact?.phone === undefined || draft.contact.phone !== undefined) return undefined;
  return { kind: 'draft', draft: { ...draft, contact: { ...contact, ...draft.contact } }, note: 'contact-kept' };
}

const FEWEST_WORDS = 2;

function wordsIn(text: string): number {
  return (text.match(/[\p{L}\p{N}]+/gu) ?? []).length;
}

/** Words where none were asked for belong to what happened; the same ones again, as under a picture that is sent again, add nothing. */
export function add(draft: CaseDraft, text: string): Taken {
  if (`\n${draft.content}\n`.includes(`\n${text}\n`)) return { kind: 'draft', draft };
  return withContent(draft, draft.content === '' ? text : `${draft.content}\n${text}`, 'stay');
}

function withContent(draft: CaseDraft, content: string, then: 'pass' | 'stay'): Taken {
  const kept = [...content].slice(0, MOST_CONTENT).join('');
  const next = { ...draft, content: kept };
  const note = kept.length < content.length ? 'cut' : then === 'stay' ? 'added' : undefined;
  const after = then === 'pass' ? passStep(next) : next;
  return note ? { kind: 'draft', draft: after, note } : { kind: 'draft', draft: after };
}
