import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Passage } from './passage.js';
import { createSearchIndex, type SearchIndex } from './search-index.js';

const WORDS =
  'đăng ký khai sinh kết hôn giấy phép lái xe thường trú tạm vắng hồ sơ lệ phí 51 nộp đơn bảo hiểm y tế'.split(' ');
const phrase = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 8 }).map((words) => words.join(' '));
const step = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constant('add' as const), id: fc.nat(30), title: phrase, text: phrase }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('remove' as const), id: fc.nat(30) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('search' as const), query: phrase }) },
);

/** The index after the steps, and what it should hold in the order of adding. */
function play(
  steps: readonly (typeof step extends fc.Arbitrary<infer Step> ? Step : never)[],
): [SearchIndex, Passage[]] {
  const index = createSearchIndex();
  const kept = new Map<string, Passage>();
  for (const each of steps) {
    if (each.do === 'search') index.search(each.query, { top: 3 });
    else {
      const id = String(each.id);
      kept.delete(id);
      if (each.do === 'remove') index.remove(id);
      else {
        const passage = { id, title: each.title, text: each.text };
        index.add(passage);
        kept.set(id, passage);
      }
    }
  }
  return [index, [...kept.values()]];
}

function rebuilt(passages: readonly Passage[]): SearchIndex {
  const index = createSearchIndex();
  for (const passage of passages) index.add(passage);
  return index;
}

it('finds after adding and removing what a new index finds, and ranks the same once it is compacted', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), phrase, (steps, query) => {
      const [index, kept] = play(steps);
      const fresh = rebuilt(kept);
      const options = { top: 40 };
      const expected = fresh.search(query, options);
      expect(index.size).toBe(kept.length);
      const ids = (hits: readonly { id: string }[]) => hits.map(({ id }) => id).sort();
      expect(ids(index.search(query, options))).toEqual(ids(expected));
      index.compact();
      expect(index.search(query, options)).toEqual(expected);
    }),
    { numRuns: 150 },
  );
});

it('knows a word that came with a passage in place of another', () => {
  const index = rebuilt([{ id: 'a', title: 'đăng', text: 'đăng' }]);
  index.search('y đăng', { top: 3 });
  index.add({ id: 'a', title: 'đăng', text: 'ký đăng' });
  expect(index.search('y đơn', { top: 3 }).map(({ id }) => id)).toEqual(['a']);
});

it('gives the same order for the same query', () => {
  fc.assert(
    fc.property(fc.array(phrase, { minLength: 1, maxLength: 40 }), phrase, (titles, query) => {
      const index = rebuilt(titles.map((title, at) => ({ id: String(at), title, text: '' })));
      expect(index.search(query, { top: 10 })).toEqual(index.search(query, { top: 10 }));
    }),
    { numRuns: 50 },
  );
});

it('never throws, whatever is typed or indexed', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 80 }),
      fc.string({ unit: 'binary', maxLength: 80 }),
      (text, query) => {
        const index = rebuilt([{ id: 'a', title: text, text: query }]);
        for (const { coverage } of index.search(query, { top: 2 })) expect(coverage).toBeGreaterThanOrEqual(0);
      },
    ),
    { numRuns: 200 },
  );
});
