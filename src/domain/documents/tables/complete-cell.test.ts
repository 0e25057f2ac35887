import { expect, test } from 'vitest';
import { completeCell } from './complete-cell.js';

const COLUMN = ['UBND phường', 'UBND phường', 'UBND phường', 'Sở Nội vụ'];
const isName = (name: string) => name === 'UBND phường' || name === 'Sở Nội vụ' || name === 'UBND xã';

test('half of a cell is completed from the column, a name of its own is kept', () => {
  expect(completeCell('UBND', COLUMN, isName)).toBe('UBND phường');
  expect(completeCell('UBND phường phương', COLUMN, isName)).toBe('UBND phường');
  expect(completeCell('UBND xã', COLUMN, isName)).toBe('UBND xã');
  expect(completeCell('Trường học', COLUMN, isName)).toBe('Trường học');
  expect(completeCell('UBND', ['UBND phường', 'Sở Nội vụ', 'UBND xã'], isName)).toBe('UBND');
  expect(completeCell('', COLUMN, isName)).toBe('');
});
