import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { WeightedText } from '../../domain/language/words/count-phrases.js';
import { expandChoices } from '../../domain/language/words/expand-choices.js';

/** What one line counts for beside a text of the records; its ways share it by the square root, so that long lists do not drown the rest. */
const LINE_WEIGHT = 6;
/** More ways than this in one line is a slip of the writer. */
const MOST_WAYS = 400;

/**
 * Reads `language/office-sentences.txt` of the knowledge folder.
 * @throws Error naming the file and the line that is wrong.
 */
export async function loadOfficeSentences(knowledgeDirectory: string): Promise<WeightedText[]> {
  const file = join(knowledgeDirectory, 'language', 'office-sentences.txt');
  const lines = (await readFile(file, 'utf8')).normalize('NFC').split(/\r?\n/);
  return lines.flatMap((line, index) => {
    if (line.trim() === '' || line.startsWith('#')) return [];
    const ways = expandChoices(line.trim());
    if (ways.length > MOST_WAYS || ways.some((way) => /[{}|]/u.test(way))) {
      throw new Error(`${file}, line ${index + 1}: choices are written {a|b}, at most ${MOST_WAYS} ways a line`);
    }
    return ways.map((text) => ({ text, weight: LINE_WEIGHT / Math.sqrt(ways.length) }));
  });
}
