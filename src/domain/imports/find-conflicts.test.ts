import { describe, expect, test } from 'vitest';
import { sampleDraft } from '../../../test/support/sample-draft.js';
import { samplePlan } from '../../../test/support/sample-records.js';
import type { Fact } from '../knowledge/record.js';
import { answerable } from './answerable.js';
import { curatedTwin, findConflicts } from './find-conflicts.js';
import { createMemoryDocuments } from './memory-documents.js';

const TARGET: Fact = {
  id: 'rac',
  kind: 'target',
  ref: 'II.2',
  subject: 'Tỷ lệ hộ phân loại rác tại nguồn',
  operator: '>=',
  value: '70',
  unit: '%',
};

const CURATED = samplePlan({ symbol: '45/KH-UBND', issuedOn: '2026-03-10', facts: [TARGET] });

async function imported(...args: Parameters<typeof sampleDraft>) {
  const documents = createMemoryDocuments();
  return { documents, document: (await documents.add(sampleDraft(...args), 'test', new Date(0))).document };
}

describe('curated records win', () => {
  test('a document is known by its symbol and year, zeros aside', async () => {
    const { document } = await imported('một', { symbol: '045/KH-UBND' });
    expect(curatedTwin(document, [samplePlan({ symbol: '46/KH-UBND' }), CURATED])).toBe(CURATED);
    expect(curatedTwin((await imported('hai', { date: '2025-03-10' })).document, [CURATED])).toBeUndefined();
    expect(curatedTwin((await imported('ba', { symbol: '/KH-UBND' })).document, [CURATED])).toBeUndefined();
  });

  test('the same target with another value is a conflict, with the same value none', async () => {
    const { document } = await imported();
    expect(findConflicts(document, CURATED)).toMatchObject([
      { record: { fact: { value: '75' } }, curated: { value: '70' }, fields: ['value'] },
    ]);
    expect(findConflicts(document, { ...CURATED, facts: [{ ...TARGET, value: '75' }] })).toEqual([]);
  });

  test('beside a curated document only confirmed records that nobody wrote down are answered from', async () => {
    const { documents, document } = await imported();
    const kinds = async () => {
      const [known] = answerable(await documents.list(), [CURATED]);
      return known?.facts.map(({ kind }) => kind).filter((kind) => kind !== 'passage');
    };
    expect(await kinds()).toEqual([]);
    await documents.decide(
      document.id,
      document.records.map(({ id }) => id),
      'confirmed',
      'test',
      new Date(0),
    );
    expect(await kinds()).toEqual(['task']);
  });

  test('without a curated document all but what was rejected is answered from', async () => {
    const { documents, document } = await imported();
    const [task] = document.records;
    await documents.decide(document.id, [task?.id ?? ''], 'rejected', 'test', new Date(0));
    const [known] = answerable(await documents.list(), []);
    expect(known?.facts.map(({ kind, isProposed }) => [kind, isProposed])).toEqual([
      ['target', true],
      ['passage', true],
    ]);
  });
});
