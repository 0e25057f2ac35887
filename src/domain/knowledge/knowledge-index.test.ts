import { beforeEach, describe, expect, test } from 'vitest';
import { samplePlan, sampleProcedure } from '../../../test/support/sample-records.js';
import { fold } from '../language/letters/fold.js';
import { readQuestionPlainly } from '../language/reading/question.js';
import { createFactIndex } from './facts/fact-index.js';
import { createKnowledgeIndex, type KnowledgeIndex } from './knowledge-index.js';

function planWith(...subjects: string[]) {
  return samplePlan({
    facts: subjects.map((subject, at) => ({ id: `t${at}`, kind: 'task', ref: `I.${at}`, subject })),
  });
}

const PROCEDURES = [
  sampleProcedure('khai-sinh', 'Đăng ký khai sinh', { aliases: ['làm giấy khai sinh'], evidence: ['Giấy chứng sinh'] }),
  sampleProcedure('ket-hon', 'Đăng ký kết hôn'),
];

function entriesOf(...subjects: string[]) {
  return createFactIndex([planWith(...subjects)], readQuestionPlainly).entries;
}

let index: KnowledgeIndex;
const find = (kind: 'procedure' | 'fact', text: string) => index.find(kind, text, text, 5);

beforeEach(() => {
  index = createKnowledgeIndex(
    PROCEDURES,
    entriesOf('Tuyên truyền đăng ký khai sinh lưu động', 'Kiểm tra máy bơm chống ngập'),
  );
});

describe('one index over all records', () => {
  test('finds each kind by itself, by the ids of that kind', () => {
    expect(find('procedure', 'đăng ký khai sinh')[0]).toBe('khai-sinh');
    expect(find('fact', 'đăng ký khai sinh')[0]).toBe('ke-hoach-9#t0');
  });

  test('finds by other names and by what stands in the record, with or without diacritics', () => {
    expect(find('procedure', 'giấy chứng sinh')).toEqual(['khai-sinh']);
    expect(find('fact', fold('máy bơm chống ngập'))[0]).toBe('ke-hoach-9#t1');
    expect(find('procedure', 'máy bơm chống ngập')).toEqual([]);
  });

  test('nearest records of any kind say which kind they are', () => {
    const nearest = index.nearest('đăng ký khai sinh', 'đăng ký khai sinh', 2, 0.5);
    expect(new Set(nearest.map(({ kind, id }) => `${kind} ${id}`))).toEqual(
      new Set(['procedure khai-sinh', 'fact ke-hoach-9#t0']),
    );
  });

  test('a record that shares too little of the question is not near', () => {
    const text = 'máy bơm hỏng ở bến phà gọi thợ nào sửa';
    expect(index.nearest(text, text, 3, 0)).not.toEqual([]);
    expect(index.nearest(text, text, 3, 0.9)).toEqual([]);
  });
});

describe('records come and go', () => {
  test('an imported record is found once it is added', () => {
    const [entry] = entriesOf('Nạo vét kênh Bà Mẫu').slice(-1);
    expect(find('fact', 'nạo vét kênh')).toEqual([]);
    if (entry) index.addFact({ ...entry, key: 'nhap-1#t0' });
    index.addProcedure(sampleProcedure('neo-dau', 'Cấp phép bến neo đậu thuyền'));
    expect(find('fact', 'nạo vét kênh')).toEqual(['nhap-1#t0']);
    expect(find('procedure', 'bến neo đậu thuyền')).toEqual(['neo-dau']);
  });

  test('a removed record is not found any more; others stay', () => {
    expect(index.remove('fact', 'ke-hoach-9#t0')).toBe(true);
    expect(find('fact', 'tuyên truyền khai sinh lưu động')).not.toContain('ke-hoach-9#t0');
    expect(find('procedure', 'đăng ký khai sinh')[0]).toBe('khai-sinh');
  });

  test('a record is removed once, by its own kind', () => {
    expect(index.remove('fact', 'khai-sinh')).toBe(false);
    expect(index.remove('procedure', 'khai-sinh')).toBe(true);
    expect(index.remove('procedure', 'khai-sinh')).toBe(false);
    expect(find('procedure', 'đăng ký khai sinh')).not.toContain('khai-sinh');
  });
});
