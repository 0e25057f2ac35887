import { describe, expect, test } from 'vitest';
import type { ImportedDocuments } from '../../src/domain/imports/imported-documents.js';
import { sampleDraft } from '../support/sample-draft.js';

const AT = new Date('2026-03-12T02:00:00Z');
const LATER = new Date('2026-03-20T02:00:00Z');

/** What every store of imported documents promises. */
export function importedDocumentsContract(create: () => Promise<ImportedDocuments>): void {
  describe('imported documents', () => {
    test('a document is stored with its records, all proposed, as they were read', async () => {
      const store = await create();
      const added = await store.add(sampleDraft(), 'van-thu', AT);
      expect(added.kind).toBe('added');
      const [document] = await store.list();
      expect(document).toMatchObject({ version: 1, isCurrent: true, importedBy: 'van-thu', importedAt: AT });
      expect(document).toEqual(added.document);
      expect(document?.reading).toEqual(sampleDraft().reading);
      expect(document?.records.map(({ fact, status }) => [fact.id, fact.kind, status])).toEqual([
        ['t1', 'task', 'proposed'],
        ['m1', 'target', 'proposed'],
      ]);
      expect(document?.records[0]?.fact).toMatchObject({
        lead: ['Công chức Địa chính - Xây dựng'],
        deadline: { kind: 'date', due: ['2026-03-30'], text: 'trước ngày 31/3/2026' },
      });
    });

    test('the same content is one document, whatever its file and its line ends', async () => {
      const store = await create();
      const first = await store.add(sampleDraft('Một\nhai ba'), 'a', AT);
      const again = await store.add({ ...sampleDraft('Một hai\r\nba '), fileName: 'khác.pdf' }, 'b', LATER);
      expect(again).toEqual({ kind: 'known', document: first.document });
      expect(await store.list()).toHaveLength(1);
    });

    test('a newer version takes the place of the old one, which is kept', async () => {
      const store = await create();
      const old = await store.add(sampleDraft('bản một'), 'a', AT);
      const result = await store.add(sampleDraft('bản hai', { date: '2026-03-18' }), 'a', LATER);
      expect(result).toMatchObject({ kind: 'added', supersedes: { id: old.document.id } });
      expect(result.document).toMatchObject({ version: 2, supersedes: old.document.id });
      expect((await store.list()).map(({ version, isCurrent }) => [version, isCurrent])).toEqual([
        [1, false],
        [2, true],
      ]);
      expect(await store.currentIds()).toEqual([result.document.id]);
      expect((await store.find(old.document.id))?.originalText).toBe('bản một');
    });

    test('when the middle and then the newest of three versions go, the oldest is current again', async () => {
      const store = await create();
      const first = await store.add(sampleDraft('bản một'), 'a', AT);
      const second = await store.add(sampleDraft('bản hai', { date: '2026-03-18' }), 'a', LATER);
      const third = await store.add(sampleDraft('bản ba', { date: '2026-03-25' }), 'a', LATER);
      await store.remove(second.document.id);
      expect(await store.currentIds()).toEqual([third.document.id]);
      await store.remove(third.document.id);
      expect(await store.currentIds()).toEqual([first.document.id]);
    });

    test('an older version that comes late is kept beside the current one', async () => {
      const store = await create();
      const current = await store.add(sampleDraft('bản hai', { date: '2026-03-18' }), 'a', AT);
      const late = await store.add(sampleDraft('bản một'), 'a', LATER);
      expect(late.document.isCurrent).toBe(false);
      expect(await store.currentIds()).toEqual([current.document.id]);
    });

    test.each([
      ['another year', { date: '2025-03-10' }],
      ['another issuer', { issuer: 'Ủy ban nhân dân xã Tân Hòa' }],
      ['another symbol', { symbol: '46/KH-UBND' }],
      ['a symbol without its number', { symbol: '/KH-UBND' }],
    ])('%s is another document', async (_, head) => {
      const store = await create();
      await store.add(sampleDraft('bản một'), 'a', AT);
      await store.add(sampleDraft('bản hai', head), 'a', LATER);
      expect(await store.currentIds()).toHaveLength(2);
    });

    test('a person decides on records; who and when is kept', async () => {
      const store = await create();
      const { document } = await store.add(sampleDraft(), 'a', AT);
      const [task, target] = document.records.map(({ id }) => id);
      if (!task || !target) throw new Error('two records expected');
      expect(await store.decide(document.id, [task], 'confirmed', 'chu-tich', LATER)).toBe(1);
      expect(await store.decide(document.id, [target, 'unknown'], 'rejected', 'chu-tich', LATER)).toBe(1);
      expect(await store.decide(document.id, [task], 'confirmed', 'another', LATER)).toBe(0);
      expect(await store.decide('unknown', [task], 'rejected', 'another', LATER)).toBe(0);
      expect((await store.find(document.id))?.records).toMatchObject([
        { status: 'confirmed', decidedBy: 'chu-tich', decidedAt: LATER },
        { status: 'rejected', decidedBy: 'chu-tich', decidedAt: LATER },
      ]);
    });

    test('what changed since a revision is told, current documents only', async () => {
      const store = await create();
      expect(await store.revision()).toBe(0);
      const one = await store.add(sampleDraft('một'), 'a', AT);
      const before = await store.revision();
      const two = await store.add(sampleDraft('hai', { symbol: '46/KH-UBND' }), 'a', AT);
      expect((await store.currentSince(before)).map(({ id }) => id)).toEqual([two.document.id]);
      const between = await store.revision();
      expect(between).toBeGreaterThan(before);
      await store.decide(one.document.id, [one.document.records[0]?.id ?? ''], 'confirmed', 'b', LATER);
      expect((await store.currentSince(between)).map(({ id }) => id)).toEqual([one.document.id]);
      expect(await store.currentSince(0)).toHaveLength(2);
    });

    test('a removed document is gone with its records, and the version before it holds again', async () => {
      const store = await create();
      const old = await store.add(sampleDraft('bản một'), 'a', AT);
      const next = await store.add(sampleDraft('bản hai'), 'a', LATER);
      const before = await store.revision();
      expect(await store.remove(next.document.id)).toBe(true);
      expect(await store.remove(next.document.id)).toBe(false);
      expect(await store.find(next.document.id)).toBeUndefined();
      expect((await store.currentSince(before)).map(({ id }) => id)).toEqual([old.document.id]);
    });

    test('two imports of the same content at once make one document', async () => {
      const store = await create();
      const results = await Promise.all([1, 2, 3].map((n) => store.add(sampleDraft('cùng lúc'), `người ${n}`, AT)));
      expect(results.map(({ kind }) => kind).sort()).toEqual(['added', 'known', 'known']);
      expect(await store.list()).toHaveLength(1);
    });
  });
}
