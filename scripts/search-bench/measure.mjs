import v8 from 'node:v8';
import vm from 'node:vm';

const TOP = 10;

/**
 * Builds one engine and asks it the queries: recall at 1 and 10 for each kind of query, and times. With `repeats` each query is
 * asked so often and its shortest time counts: what another program took from us is left out.
 */
export function measure(engine, passages, queries, repeats = 1) {
  const asked = sample(queries, engine);
  const before = heapInUse();
  const startedAt = performance.now();
  const search = engine.build(passages);
  const buildSeconds = (performance.now() - startedAt) / 1000;
  const heapMb = (heapInUse() - before) / 1e6;
  warmUp(asked, search);
  const times = [];
  const kinds = new Map();
  for (const { set, text, relevant } of asked) {
    let ms = Number.POSITIVE_INFINITY;
    let found = [];
    for (let round = 0; round < repeats; round++) {
      const from = performance.now();
      found = search(text, TOP);
      ms = Math.min(ms, performance.now() - from);
    }
    times.push(ms);
    const kind = kinds.get(set) ?? { count: 0, at1: 0, at10: 0, times: [] };
    kinds.set(set, kind);
    kind.count++;
    kind.times.push(ms);
    kind.at1 += recall(found, relevant, 1);
    kind.at10 += recall(found, relevant, 10);
  }
  return { name: engine.name, asked: asked.length, buildSeconds, heapMb, kinds, ...spread(times) };
}

/** A share of the queries, evenly from each kind, and at least a few of each. */
function sample(queries, { share, least = 4 }) {
  const seen = new Map();
  const sizes = new Map();
  for (const { set } of queries) sizes.set(set, (sizes.get(set) ?? 0) + 1);
  return queries.filter(({ set }) => {
    const at = seen.get(set) ?? 0;
    seen.set(set, at + 1);
    const wanted = Math.max(share, least / sizes.get(set));
    return Math.floor((at + 1) * wanted) > Math.floor(at * wanted);
  });
}

/** Asks up to 400 queries or for 3 seconds, so that what is measured is compiled. */
function warmUp(asked, search) {
  const until = performance.now() + 3000;
  for (const { text } of asked.slice(0, 400)) {
    if (performance.now() > until) return;
    search(text, TOP);
  }
}

function recall(found, relevant, top) {
  const hits = found.slice(0, top).filter((group) => relevant.includes(group)).length;
  return hits / Math.min(top, relevant.length);
}

export function spread(times) {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  return { p50: at(0.5), p95: at(0.95) };
}

/** Mean over the kinds of the share found at 1 and at 10, in percent. */
export function meanRecall({ kinds }) {
  const each = [...kinds.values()];
  const mean = (of) => (100 * each.reduce((sum, kind) => sum + of(kind) / kind.count, 0)) / each.length;
  return { at1: mean(({ at1 }) => at1), at10: mean(({ at10 }) => at10) };
}

let collect;

function heapInUse() {
  if (collect === undefined) {
    v8.setFlagsFromString('--expose-gc');
    collect = vm.runInNewContext('gc');
  }
  collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
