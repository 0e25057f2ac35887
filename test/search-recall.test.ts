import { expect, it } from 'vitest';
// @ts-expect-error: a script without types
import { makeOwnCorpus } from '../scripts/search-bench/corpora.mjs';
import { createSearchIndex } from '../src/domain/knowledge/search/search-index.js';

interface OwnCorpus {
  readonly passages: readonly { id: string; title: string; text: string }[];
  readonly queries: readonly { set: string; text: string; relevant: readonly string[] }[];
}

/** Recall at 1 and at 10 in percent on our own knowledge files among 4,000 passages; raise when the index gets better. */
const FLOOR: Readonly<Record<string, readonly [number, number]>> = {
  clean: [72, 96],
  nodia: [72, 95],
  telex: [72, 95],
  chat: [70, 95],
  typo: [58, 78],
};

it('finds our own procedures in every way they are typed', () => {
  const { passages, queries }: OwnCorpus = makeOwnCorpus();
  expect(passages.length).toBeGreaterThan(1000);
  expect(queries.length).toBeGreaterThan(200);
  const index = createSearchIndex();
  for (const passage of passages) index.add(passage);
  for (const [set, [at1, at10]] of Object.entries(FLOOR)) {
    const asked = queries.filter((query) => query.set === set);
    const hits = asked.map(({ text }) => index.search(text, { top: 10 }).map(({ id }) => id));
    const found = (top: number) =>
      (100 * hits.filter((ids, at) => ids.slice(0, top).includes(asked[at]?.relevant[0] ?? '')).length) / asked.length;
    expect(found(1), `${set} at 1`).toBeGreaterThanOrEqual(at1);
    expect(found(10), `${set} at 10`).toBeGreaterThanOrEqual(at10);
  }
});
