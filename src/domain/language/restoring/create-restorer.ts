import type { SyllableModel } from '../syllable-model.js';
import { OTHER_WORD } from '../syllable-model.js';
import { isVietnameseSyllable } from '../valid-syllable.js';
import type { Abbreviations } from './abbreviations.js';
import type { Confusions } from './confusions.js';
import { createCandidateFinder } from './find-candidates.js';
import { findCleanLines } from './line-noise.js';
import { createWordReadings } from './piece-readings.js';
import { type PageLine, type Replacement, restoreParagraph } from './restore-paragraph.js';
import type { RestoredLine, RestoredToken, Restorer } from './restored-text.js';
import { splitPieces } from './split-pieces.js';
import { createSyllableTrie } from './syllable-trie.js';

export interface RestorerParts {
  readonly model: SyllableModel;
  readonly confusions: Confusions;
  readonly abbreviations: Abbreviations;
}

export function createRestorer({ model, confusions, abbreviations }: RestorerParts): Restorer {
  const trie = createSyllableTrie(model, vietnameseIds(model));
  const words = createWordReadings(model, createCandidateFinder(model, trie, confusions));
  return {
    restore(text) {
      const raw = text.normalize('NFC').split('\n');
      const pieces = raw.map(splitPieces);
      const clean = findCleanLines(model, pieces);
      const lines = raw.map(
        (line, index): PageLine => ({
          text: line,
          pieces: pieces[index] ?? [],
          isClean: clean[index] ?? true,
          isInCapitals: isInCapitals(line),
        }),
      );
      const restored: RestoredLine[] = [];
      for (const paragraph of paragraphsOf(lines)) {
        const replacements = restoreParagraph({ model, words, abbreviations }, paragraph);
        for (const [index, line] of paragraph.entries()) {
          restored.push(
            write(
              line,
              replacements.filter((replacement) => replacement.line === index),
            ),
          );
        }
      }
      return { lines: restored };
    },
  };
}

function* vietnameseIds(model: SyllableModel): Generator<number> {
  for (let id = model.idOf(OTHER_WORD) + 1; id < model.size; id += 1) {
    if (isVietnameseSyllable(model.syllableOf(id))) yield id;
  }
}

function isInCapitals(line: string): boolean {
  const letters = line.match(/\p{L}/gu) ?? [];
  const capitals = letters.filter((letter) => letter !== letter.toLowerCase()).length;
  return letters.length >= 4 && capitals >= 0.7 * letters.length;
}

const NEW_PARAGRAPH = /^\s*(?:[-+*•]|\p{L}[).]|\d{1,2}[.)]|[IVX|l1]+\.|\()/u;
const END = /[.;:]\s*$/u;

function paragraphsOf(lines: readonly PageLine[]): PageLine[][] {
  const paragraphs: PageLine[][] = [];
  let current: PageLine[] = [];
  for (const line of lines) {
    const last = current.at(-1);
    const isNew =
      last !== undefined &&
      (line.text.trim() === '' ||
        last.text.trim() === '' ||
        NEW_PARAGRAPH.test(line.text) ||
        END.test(last.text) ||
        line.isInCapitals !== last.isInCapitals);
    if (isNew) {
      paragraphs.push(current);
      current = [];
    }
    current.push(line);
  }
  if (current.length > 0) paragraphs.push(current);
  return paragraphs;
}

function write(line: PageLine, replacements: readonly Replacement[]): RestoredLine {
  let text = '';
  let end = 0;
  const tokens: RestoredToken[] = [];
  for (const { start, end: last, words, confidence } of replacements) {
    text += between(line, end, start);
    const written = words.map((word) => word.text).join(' ');
    tokens.push({
      text: written,
      from: line.text.slice(start, last),
      confidence,
      start: text.length,
      end: text.length + written.length,
    });
    text += written;
    end = last;
  }
  return { text: text + between(line, end, line.text.length), tokens, isClean: line.isClean };
}

/** What stands between two tokens; an OCR makes long dashes of those between words and years. */
function between(line: PageLine, start: number, end: number): string {
  const gap = line.text.slice(start, end);
  return line.isClean ? gap : gap.replace(/(?<=\s)—(?=\s|$)/gu, '–');
}
