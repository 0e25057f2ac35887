import { expect, it } from 'vitest';
import { expandChoices } from './expand-choices.js';

it.each([
  ['không có gì', ['không có gì']],
  ['{ai|sở nào} ký', ['ai ký', 'sở nào ký']],
  ['{a|b} {c|d}', ['a c', 'a d', 'b c', 'b d']],
])('expands %j', (line, ways) => {
  expect(expandChoices(line)).toEqual(ways);
});
