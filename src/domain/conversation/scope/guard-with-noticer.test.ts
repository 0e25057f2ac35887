import { expect, test } from 'vitest';
import type { Weighed } from '../../complaints/noticing/noticed.js';
import { readQuestionPlainly } from '../../language/reading/question.js';
import type { ScopeFinding } from './finding.js';
import { guardWithNoticer } from './guard-with-noticer.js';

const NONE: Weighed = {
  kind: 'not-a-complaint',
  category: 'khac',
  isUrgent: false,
  sureness: 0.95,
  cases: [],
  questions: [],
};
const NOISE: Weighed = { ...NONE, kind: 'phan-anh', category: 'tieng-on' };
const SIGN: ScopeFinding = { kind: 'complaint', topic: 'place', strength: 'certain' };

function assess(
  said: ScopeFinding | undefined,
  noticed: Weighed,
  text = 'quán kia hát tới khuya hoài',
): ScopeFinding | undefined {
  const guard = guardWithNoticer({ assess: () => said }, { notice: () => noticed });
  return guard.assess(readQuestionPlainly(text));
}

test('danger and small talk are as the rules say', () => {
  const fire: ScopeFinding = { kind: 'emergency', topic: 'fire', strength: 'certain' };
  expect(assess(fire, NOISE)).toEqual(fire);
  expect(assess({ kind: 'thanks', strength: 'certain' }, NOISE)).toEqual({ kind: 'thanks', strength: 'certain' });
});

test('a sure grievance that no rule knows is one', () => {
  expect(assess(undefined, NOISE)).toEqual({ ...SIGN, isBeyondRecords: true });
  expect(assess(undefined, { ...NOISE, sureness: 0.85 })).toEqual(SIGN);
});

test('an unsure one waits for a procedure or a record', () => {
  expect(assess(undefined, { ...NOISE, sureness: 0.6 })).toMatchObject({ kind: 'complaint', strength: 'weak' });
});

test('what is unlikely, or a few words, is left alone where no rule knows it', () => {
  expect(assess(undefined, { ...NOISE, sureness: 0.4 })).toBeUndefined();
  expect(assess(undefined, NOISE, 'cả hai luôn')).toBeUndefined();
});

test('what only sounds like a grievance steps back where it is surely none', () => {
  expect(assess(SIGN, NONE)).toEqual({ ...SIGN, strength: 'weak' });
  expect(assess(SIGN, { ...NONE, sureness: 0.6 })).toEqual(SIGN);
});

test('crimes go to the police, dangers of things are hazards', () => {
  expect(assess(undefined, { ...NOISE, kind: 'to-giac-toi-pham' })).toMatchObject({
    kind: 'redirected',
    topic: 'crime',
  });
  const wire: Weighed = { ...NOISE, category: 'ha-tang', isUrgent: true };
  expect(assess(undefined, wire)).toMatchObject({ kind: 'emergency', topic: 'hazard' });
});
