import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { backedOffModel } from '../../domain/language/model/backed-off-model.js';
import { createSyllableModel } from '../../domain/language/model/syllable-model.js';
import { createAbbreviations } from '../../domain/language/restoring/abbreviations.js';
import {
  type ConfusionRow,
  type Confusions,
  createConfusions,
} from '../../domain/language/restoring/channel/confusions.js';
import { createRestorer } from '../../domain/language/restoring/create-restorer.js';
import type { Restorer } from '../../domain/language/restoring/restored-text.js';
import { loadSyllableCounts } from './load-syllable-model.js';

const LOST = '∅';

/**
 * Reads what restoring scanned text needs from the knowledge folder: the syllable model, `language/ocr-confusions.tsv` and
 * `language/ocr-abbreviations.txt`. Takes a tenth of a second and some 25 MB: load it when something is to be restored.
 * `other` confusions take the place of the table.
 * @throws Error naming the file and the line that is wrong.
 */
export async function loadRestorer(knowledgeDirectory: string, other?: Confusions): Promise<Restorer> {
  const language = join(knowledgeDirectory, 'language');
  const confusionsFile = join(language, 'ocr-confusions.tsv');
  const [counts, confusions, abbreviations] = await Promise.all([
    loadSyllableCounts(knowledgeDirectory),
    readFile(confusionsFile, 'utf8'),
    readFile(join(language, 'ocr-abbreviations.txt'), 'utf8'),
  ]);
  return createRestorer({
    model: backedOffModel(createSyllableModel(counts), counts),
    confusions: other ?? createConfusions(parseConfusions(confusions, confusionsFile)),
    abbreviations: createAbbreviations(contentOf(abbreviations).flatMap(([line]) => line.split(/\s+/))),
  });
}

/** One printed letter (or two) a line, then `seen cost` in each column. */
export function parseConfusions(text: string, file: string): ConfusionRow[] {
  return contentOf(text).map(([line, number]) => {
    const [printed = '', ...columns] = line.split('\t');
    const seen = new Map(
      columns.map((column): [string, number] => {
        const [, part = '', cost = ''] = /^(\S+) (\d+(?:\.\d+)?)$/u.exec(column) ?? [];
        if (part === '') throw new Error(`${file}, line ${number}: "${column}" is not what was seen and its cost`);
        return [part === LOST ? '' : part, Number(cost)];
      }),
    );
    if (![1, 2].includes(printed.length)) throw new Error(`${file}, line ${number}: starts with one letter, or two`);
    return { printed, seen };
  });
}

/** Lines that are no comment and not empty, with their numbers. */
function contentOf(text: string): [string, number][] {
  return text
    .normalize('NFC')
    .split(/\r?\n/)
    .map((line, index): [string, number] => [line, index + 1])
    .filter(([line]) => line.trim() !== '' && !line.startsWith('#'));
}
