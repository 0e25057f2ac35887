import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';

const ROOT = join(import.meta.dirname, '..', '..');
const WORD = /[\p{L}\d]+(?:[./-][\p{L}\d]+)*/gu;

export function fold(text) {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('đ', 'd');
}

function syllables(text) {
  return fold(text).match(WORD) ?? [];
}

function syllablesAndPairs(text) {
  const words = syllables(text);
  return [...words, ...words.slice(1).map((word, at) => `${words[at]}_${word}`)];
}

/** Each engine: `build(passages)` gives `search(text, top)` -> ids of groups, best first. It is asked a `share` of the queries. */
export async function listEngines() {
  const dist = join(ROOT, 'dist');
  const { createSearchIndex } = await import(join(dist, 'domain/knowledge/search/search-index.js'));
  const { shortFormsFrom } = await import(join(dist, 'domain/knowledge/search/short-forms.js'));
  const { parseChatWords } = await import(join(dist, 'adapters/knowledge-files/parse-chat-words.js'));
  const chatWords = readFileSync(join(ROOT, 'knowledge/language/chat-words.txt'), 'utf8');
  const shortForms = shortFormsFrom(parseChatWords(chatWords));
  return [
    { name: 'Motcua', share: 1, build: (passages) => buildOurs(createSearchIndex({ shortForms }), passages) },
    { name: 'MiniSearch, folded', share: 1, build: (passages) => buildMiniSearch(passages, foldedOptions(syllables)) },
    { name: 'MiniSearch, defaults', share: 0.25, build: (passages) => buildMiniSearch(passages, {}) },
    {
      name: 'MiniSearch, best effort (pairs, weights)',
      share: 0.25,
      build: (passages) => buildMiniSearch(passages, bestEffortOptions()),
    },
    { name: 'Fuse.js, defaults', least: 2, share: 0, build: (passages) => buildFuse(passages, {}, (text) => text) },
    {
      name: 'Fuse.js, folded, anywhere in the text',
      least: 1,
      share: 0,
      build: (passages) => buildFuse(passages, { ignoreLocation: true }, fold),
    },
  ];
}

function buildOurs(index, passages) {
  for (const { id, doc, title, text } of passages) index.add({ id, group: doc ?? id, title, text });
  index.refresh();
  return (text, top) => index.search(text, { top }).map(({ group }) => group);
}

function foldedOptions(tokenize) {
  return { tokenize, processTerm: (term) => term };
}

function bestEffortOptions() {
  return {
    ...foldedOptions(syllablesAndPairs),
    searchOptions: { boost: { title: 3 }, bm25: { k: 1.1, b: 0.6, d: 0 } },
  };
}

function buildMiniSearch(passages, options) {
  const index = new MiniSearch({ fields: ['title', 'text'], storeFields: ['doc'], ...options });
  index.addAll(passages.map(({ id, doc, title, text }) => ({ id, doc: doc ?? id, title, text })));
  return (text, top) => distinct(index.search(text), top);
}

function buildFuse(passages, options, prepare) {
  const records = passages.map(({ id, doc, title, text }) => ({
    doc: doc ?? id,
    title: prepare(title),
    text: prepare(text),
  }));
  const index = new Fuse(records, { keys: ['title', 'text'], ...options });
  return (text, top) =>
    distinct(
      index.search(prepare(text), { limit: top * 5 }).map(({ item }) => item),
      top,
    );
}

function distinct(results, top) {
  const groups = new Set();
  for (const { doc } of results) {
    groups.add(doc);
    if (groups.size === top) break;
  }
  return [...groups];
}
