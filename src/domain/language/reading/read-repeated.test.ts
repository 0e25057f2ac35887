import { expect, test } from 'vitest';
import { readQuestionPlainly } from './question.js';
import { oncePerQuestion, readRepeated } from './read-repeated.js';

function counted() {
  const state = { reads: 0, basis: 1 };
  const read = readRepeated(
    (raw) => {
      state.reads++;
      return readQuestionPlainly(raw);
    },
    () => state.basis,
  );
  return { state, read };
}

test('what is asked a third time is the object of the second; what was asked once is not kept', () => {
  const { state, read } = counted();
  const [first, second, third] = ['xin chào', 'xin chào', 'xin chào'].map(read);
  expect(second).not.toBe(first);
  expect(third).toBe(second);
  expect(third).toEqual(first);
  expect(state.reads).toBe(2);
  expect(read('xin chao')).not.toBe(second);
});

test('long texts are read each time, and everything anew when the knowledge changed', () => {
  const { state, read } = counted();
  const long = 'à '.repeat(200);
  for (const text of [long, long, long, 'a', 'a', 'a']) read(text);
  expect(state.reads).toBe(5);
  state.basis = 2;
  read('a');
  expect(state.reads).toBe(6);
});

test('only so many are kept, those asked last', () => {
  const { state, read } = counted();
  const texts = Array.from({ length: 1_001 }, (_, index) => `câu ${index}`);
  for (const text of [...texts, ...texts]) read(text);
  expect(state.reads).toBe(2_002);
  read('câu 1000');
  expect(state.reads).toBe(2_002);
  read('câu 0');
  expect(state.reads).toBe(2_003);
});

test('what is found for a question is looked for once, also when it is nothing', () => {
  let looks = 0;
  const find = oncePerQuestion(() => {
    looks++;
    return undefined;
  });
  const question = readQuestionPlainly('a');
  expect([find(question), find(question)]).toEqual([undefined, undefined]);
  expect(looks).toBe(1);
  find(readQuestionPlainly('a'));
  expect(looks).toBe(2);
});
