import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Writable } from 'node:stream';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { parseChatWords } from '../adapters/knowledge-files/parse-chat-words.js';
import { readConfig } from '../config.js';
import type { Passage } from '../domain/knowledge/search/passage.js';
import { createSearchIndex, type SearchIndex } from '../domain/knowledge/search/search-index.js';
import { shortFormsFrom } from '../domain/knowledge/search/short-forms.js';
import type { CommandIo } from './command.js';
import { readLines } from './json-lines.js';

const USAGE = 'usage: search --corpus FILE --queries FILE [--top K]   (JSONL, plain or .gz; - reads standard input)\n';

const Id = z.union([z.string(), z.number().transform(String)]);
const PassageLine = z.object({
  id: Id,
  doc: Id.optional(),
  title: z.string().default(''),
  text: z.string().default(''),
});
const QueryId = z.union([z.string(), z.number()]);
const QueryLine = z.object({ id: QueryId, text: z.string() });

/**
 * Indexes a corpus and answers queries: one JSON line per query on stdout, in order, with `ms` for understanding and
 * finding; one JSON line about the build on stderr. Resolves to the exit code: 0 done, 1 failed, 2 wrong use.
 */
export async function searchCommand(args: string[], io: CommandIo): Promise<number> {
  const options = readOptions(args);
  if (options === undefined) {
    io.stderr.write(USAGE);
    return 2;
  }
  try {
    const index = await buildIndex(options.corpus, io);
    for await (const line of readLines(options.queries, io.stdin))
      await write(io.stdout, answer(line, index, options.top));
    return 0;
  } catch (error) {
    io.stderr.write(`${JSON.stringify({ error: error instanceof Error ? error.message : String(error) })}\n`);
    return 1;
  }
}

function readOptions(args: string[]): { corpus: string; queries: string; top: number } | undefined {
  try {
    const { values } = parseArgs({
      args,
      options: { corpus: { type: 'string' }, queries: { type: 'string' }, top: { type: 'string', default: '10' } },
    });
    const top = Number(values.top);
    if (values.corpus === undefined || values.queries === undefined || !Number.isInteger(top) || top < 1)
      return undefined;
    return { corpus: values.corpus, queries: values.queries, top };
  } catch {
    return undefined;
  }
}

async function buildIndex(corpus: string, io: CommandIo): Promise<SearchIndex> {
  const words = parseChatWords(
    await readFile(join(readConfig(io.env).knowledgeDir, 'language', 'chat-words.txt'), 'utf8'),
  );
  const before = process.memoryUsage();
  const index = createSearchIndex({ shortForms: shortFormsFrom(words) });
  let buildMs = 0;
  let readMs = 0;
  let unreadable = 0;
  const startedAt = performance.now();
  for await (const line of readLines(corpus, io.stdin)) {
    const passage = readPassage(line);
    if (passage === undefined) {
      unreadable++;
      continue;
    }
    const addedAt = performance.now();
    index.add(passage);
    buildMs += performance.now() - addedAt;
  }
  readMs = performance.now() - startedAt - buildMs;
  const sealedAt = performance.now();
  index.refresh();
  buildMs += performance.now() - sealedAt;
  const report = {
    documents: index.size,
    unreadable,
    buildMs: Math.round(buildMs),
    readMs: Math.round(readMs),
    ...memorySince(before),
  };
  io.stderr.write(`${JSON.stringify(report)}\n`);
  return index;
}

/** What the index added, in megabytes, after a collection where the process allows one (`--expose-gc`). */
function memorySince(before: NodeJS.MemoryUsage): { heapMb: number; rssMb: number } {
  globalThis.gc?.();
  const after = process.memoryUsage();
  const held = after.heapUsed + after.arrayBuffers - before.heapUsed - before.arrayBuffers;
  return { heapMb: Math.round(held / 1e5) / 10, rssMb: Math.round(after.rss / 1e5) / 10 };
}

function readPassage(line: string): Passage | undefined {
  const parsed = PassageLine.safeParse(parseJson(line));
  if (!parsed.success) return undefined;
  const { id, doc, title, text } = parsed.data;
  return doc === undefined ? { id, title, text } : { id, group: doc, title, text };
}

function answer(line: string, index: SearchIndex, top: number): object {
  const json = parseJson(line);
  const parsed = QueryLine.safeParse(json);
  if (!parsed.success) {
    const id = z.object({ id: QueryId }).safeParse(json);
    return { ...(id.success ? { id: id.data.id } : {}), error: 'not a line {"id","text"}' };
  }
  const startedAt = performance.now();
  const hits = index.search(parsed.data.text, { top });
  const ms = performance.now() - startedAt;
  return {
    id: parsed.data.id,
    hits: hits.map(({ id, group, score }) => ({
      id,
      ...(group === undefined ? {} : { doc: group }),
      score: Math.round(score * 1e4) / 1e4,
    })),
    ms: Math.round(ms * 1e4) / 1e4,
  };
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function write(stream: Writable, value: object): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.write(`${JSON.stringify(value)}\n`, (error?: Error | null) => (error ? reject(error) : resolve()));
  });
}
