import { describe, expect, test } from 'vitest';
import type { Merger } from '../merger.js';
import type { Term } from '../term.js';
import { referenceDocuments } from './reference-documents.js';

const TERM: Term = {
  id: 'mot-cua',
  term: 'một cửa',
  also: ['bộ phận một cửa'],
  definition: 'Nơi nhận và trả hồ sơ ở một chỗ.',
  source: 'Nghị định 118/2025/NĐ-CP',
};
const MERGER: Merger = {
  level: 'commune',
  former: 'xã Mẫu Sơn',
  formerProvince: 'tỉnh Sông Lam',
  current: 'xã Mẫu Hòa, tỉnh Sông Lam',
  also: ['Mẫu Sơn'],
  since: '2025-07-01',
  source: 'Nghị quyết mẫu về sắp xếp xã',
  note: 'Trụ sở ở nơi cũ.',
};

describe('terms', () => {
  test('are definitions that name their own source', () => {
    const [document] = referenceDocuments([TERM], []);
    expect(document?.facts).toEqual([
      {
        id: 'mot-cua',
        kind: 'definition',
        ref: 'một cửa',
        subject: 'một cửa',
        also: ['bộ phận một cửa'],
        statement: TERM.definition,
        source: TERM.source,
      },
    ]);
  });
});

describe('renamed places', () => {
  test('say where they belong now, since when and by which source', () => {
    const [document] = referenceDocuments([], [MERGER]);
    const [fact] = document?.facts ?? [];
    expect(fact?.statement).toBe(
      'Từ ngày 01/07/2025, xã Mẫu Sơn, tỉnh Sông Lam thuộc xã Mẫu Hòa, tỉnh Sông Lam. Trụ sở ở nơi cũ.',
    );
    expect(fact?.source).toBe(MERGER.source);
    expect(fact?.subject).toContain('xã Mẫu Sơn');
    expect(fact?.also).toContain('Mẫu Sơn nay là xã, phường nào');
  });

  test('each has an id of its own', () => {
    const [document] = referenceDocuments([], [MERGER, { ...MERGER, former: 'xã Mẫu Lâm' }]);
    expect(new Set(document?.facts.map(({ id }) => id)).size).toBe(2);
  });

  test('a province needs no province', () => {
    const { formerProvince: _, note: __, ...province } = { ...MERGER, former: 'tỉnh Sông Cũ' };
    const [document] = referenceDocuments([], [province]);
    expect(document?.facts[0]?.statement).toBe('Từ ngày 01/07/2025, tỉnh Sông Cũ thuộc xã Mẫu Hòa, tỉnh Sông Lam.');
  });
});

test('an empty list is no document, and a list has no head of a document to answer from', () => {
  expect(referenceDocuments([], [])).toEqual([]);
  const lists = referenceDocuments([TERM], [MERGER]);
  expect(lists.map(({ id }) => id)).toEqual(['thuat-ngu', 'dia-danh']);
  expect(lists.every(({ type, cautions }) => type === '' && cautions.length === 0)).toBe(true);
});
