import { expect, test } from 'vitest';
import { type LinearWeights, likeliest, probabilities } from './linear-model.js';

const WEIGHTS: LinearWeights<'rain' | 'sun'> = {
  labels: ['rain', 'sun'],
  rows: new Map([
    ['', 0],
    ['cloud', 2],
    ['warm', 4],
  ]),
  numbers: new Float32Array([0, 1, 3, 0, 0, 2]),
};

test('what is added always decides where nothing is known', () => {
  expect(likeliest(probabilities(WEIGHTS, ['unheard of']))).toBe('sun');
});

test('weights of features add up to probabilities of all labels', () => {
  const told = probabilities(WEIGHTS, ['cloud']);
  expect(likeliest(told)).toBe('rain');
  expect(told.get('rain')).toBeCloseTo(Math.exp(3) / (Math.exp(3) + Math.exp(1)));
  expect([...told.values()].reduce((sum, part) => sum + part, 0)).toBeCloseTo(1);
});
