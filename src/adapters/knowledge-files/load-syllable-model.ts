import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import {
  createSyllableModel,
  type SyllableCounts,
  type SyllableModel,
} from '../../domain/language/model/syllable-model.js';

const HEADER_BYTES = 12;

/** The model of the knowledge folder, as `loadSyllableCounts` reads it. */
export async function loadSyllableModel(knowledgeDirectory: string): Promise<SyllableModel> {
  return createSyllableModel(await loadSyllableCounts(knowledgeDirectory));
}

/**
 * Reads `language/syllables.tsv` and `language/syllable-model.bin.gz` of the knowledge folder (layout: its README).
 * @throws Error naming the folder when the two files do not belong together: build them again.
 */
export async function loadSyllableCounts(knowledgeDirectory: string): Promise<SyllableCounts> {
  const directory = join(knowledgeDirectory, 'language');
  const [table, compressed] = await Promise.all([
    readFile(join(directory, 'syllables.tsv'), 'utf8'),
    readFile(join(directory, 'syllable-model.bin.gz')),
  ]);
  const rows = table
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.split('\t'));
  const unpacked = await promisify(gunzip)(compressed);
  const bytes = unpacked.buffer.slice(unpacked.byteOffset, unpacked.byteOffset + unpacked.byteLength);
  const [syllables = 0, pairs = 0, triples = 0] = new Uint32Array(bytes, 0, 3);
  const expected = HEADER_BYTES + 2 * syllables + 5 * pairs + 3 * triples;
  if (syllables !== rows.length || bytes.byteLength !== expected) {
    throw new Error(
      `${directory}: syllables.tsv and syllable-model.bin.gz differ; run scripts/build-language-model.mjs`,
    );
  }
  let at = HEADER_BYTES;
  const words = (length: number): Uint16Array => {
    const part = new Uint16Array(bytes, at, length);
    at += length * 2;
    return part;
  };
  const costs = (length: number): Uint8Array => {
    const part = new Uint8Array(bytes, at, length);
    at += length;
    return part;
  };
  return {
    syllables: rows.map(([syllable = '']) => syllable),
    counts: rows.map(([, count]) => Number(count)),
    pairLengths: words(syllables),
    tripleLengths: words(pairs),
    pairNext: words(pairs),
    tripleNext: words(triples),
    pairCosts: costs(pairs),
    tripleCosts: costs(triples),
  };
}
