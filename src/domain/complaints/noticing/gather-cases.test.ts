import { expect, test } from 'vitest';
import { gatherCases, type PartReading } from './gather-cases.js';

const part = (
  text: string,
  kind: PartReading['kind'],
  category: PartReading['category'],
  sureness = 0.9,
  asks = false,
): PartReading => ({
  text,
  kind,
  category,
  sureness,
  asks,
});
const WHOLE = part('tất cả', 'phan-anh', 'moi-truong');
const NONE = part('tất cả', 'not-a-complaint', 'khac');

test('no case in what is none, whatever its parts', () => {
  expect(gatherCases(NONE, [part('rác', 'phan-anh', 'moi-truong')])).toEqual([]);
});

test('a message of one matter is one case: the whole', () => {
  expect(gatherCases(WHOLE, [])).toEqual([{ kind: 'phan-anh', category: 'moi-truong', text: 'tất cả' }]);
});

test('a part that is hardly a case belongs to the one before it, and two such parts are one case: the whole', () => {
  const parts = [part('rác', 'phan-anh', 'moi-truong'), part('hôi', 'phan-anh', 'moi-truong', 0.2)];
  expect(gatherCases(WHOLE, parts)).toEqual([{ kind: 'phan-anh', category: 'moi-truong', text: 'tất cả' }]);
});

test('parts that are no case go with the one before them, and the kind of the whole comes first', () => {
  const parts = [
    part('chào phường', 'not-a-complaint', 'khac'),
    part('xin thêm đèn', 'kien-nghi', 'ha-tang'),
    part('rác đầy', 'phan-anh', 'moi-truong'),
    part('mong trả lời', 'not-a-complaint', 'khac'),
  ];
  expect(gatherCases(WHOLE, parts)).toEqual([
    { kind: 'phan-anh', category: 'moi-truong', text: 'rác đầy mong trả lời' },
    { kind: 'kien-nghi', category: 'ha-tang', text: 'chào phường xin thêm đèn' },
  ]);
});

test('a question goes with no case, and the grievance beside it counts where the whole was read as a question', () => {
  const parts = [
    part('cán bộ quát dân', 'phan-anh', 'thai-do-can-bo'),
    part('khai sinh cần gì', 'not-a-complaint', 'khac', 0.99, true),
  ];
  const cases = [{ kind: 'phan-anh', category: 'thai-do-can-bo', text: 'cán bộ quát dân' }];
  expect(gatherCases(part('tất cả', 'phan-anh', 'thai-do-can-bo'), parts)).toEqual(cases);
  expect(gatherCases(NONE, parts)).toEqual(cases);
});
