import { expect, test } from 'vitest';
import { readQuestionPlainly } from '../../language/reading/question.js';
import { createDangerReader } from './danger.js';
import { readMessageWords } from './message-words.js';
import { createPhraseReader } from './read-phrase.js';

const lists = { person: ['(bé|ba|người)'] };
const read = createDangerReader(
  {
    enough: 4,
    lists,
    harms: [
      { topic: 'rescue', points: 3, phrases: ['(rớt|té) ... (giếng|sông)'] },
      { topic: 'medical', points: 3, phrases: ['tím tái'] },
    ],
    signs: [
      { points: 1, phrases: ['{person}'] },
      { points: 2, phrases: ['cứu với'] },
    ],
    against: [{ points: -4, phrases: ['(hồi|ở đâu)'] }],
    except: ['rớt xuống sông mất dép'],
  },
  createPhraseReader(lists),
);

function topicOf(text: string): string | undefined {
  const finding = read(readMessageWords(readQuestionPlainly(text), new Map()));
  return finding && 'topic' in finding ? finding.topic : undefined;
}

test('a harm with somebody in it, or a cry for help, is danger', () => {
  expect(topicOf('bé rớt xuống giếng')).toBe('rescue');
  expect(topicOf('té sông cứu với')).toBe('rescue');
});

test('two harms are enough', () => {
  expect(topicOf('tím tái sau khi rớt giếng')).toBe('rescue');
});

test('a harm alone, or somebody alone, is none', () => {
  expect(topicOf('rớt xuống giếng')).toBeUndefined();
  expect(topicOf('cứu với bé ơi')).toBeUndefined();
});

test('what speaks against it outweighs', () => {
  expect(topicOf('bé rớt giếng hồi đó')).toBeUndefined();
  expect(topicOf('bé rớt giếng thì khai ở đâu')).toBeUndefined();
});

test('what only looks like harm is not counted, another harm beside it is', () => {
  expect(topicOf('bé rớt xuống sông mất dép')).toBeUndefined();
  expect(topicOf('bé rớt xuống sông mất dép rồi tím tái')).toBe('medical');
});
