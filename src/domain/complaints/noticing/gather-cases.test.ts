import { expect, test } from 'vitest';
import { gatherCases, type PartReading } from './gather-cases.js';

const part = (
  text: string,
  kind: PartReading['kind'],
  category: PartReading['category'],
  sureness = 0.9,
): PartReading => ({
  text,
  kind,
  category,
  sureness,
});
const WHOLE = part('tất cả', 'phan-anh', 'moi-truong');

test('no case in what is none, whatever its parts', () => {
  const whole = part('cảm ơn', 'not-a-complaint', 'khac');
  expect(gatherCases(whole, [part('rác', 'phan-anh', 'moi-truong')])).toEqual([]);
});

test('parts of one matter are one case: the whole', () => {
  const parts = [part('rác', 'phan-anh', 'moi-truong'), part('hôi', 'phan-anh', 'moi-truong')];
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
