import { isVietnameseSyllable } from '../letters/valid-syllable.js';
import { OTHER_WORD, type SyllableModel } from '../model/syllable-model.js';
import type { Abbreviations } from './abbreviations.js';
import type { Confusions } from './channel/confusions.js';
import { createCandidateFinder } from './channel/find-candidates.js';
import { createSyllableTrie } from './channel/syllable-trie.js';
import { paragraphsOf } from './page/paragraphs.js';
import { type PageLine, readPage } from './page/read-page.js';
import type { ReadingParts } from './paragraph-lattice.js';
import { createWordReadings } from './piece-readings.js';
import { type Replacement, restoreParagraph } from './restore-paragraph.js';
import type { RestoredLine, Restorer } from './restored-text.js';
import { settleCapitals } from './settle-capitals.js';
import { writeLine } from './write-line.js';

export interface RestorerParts {
  readonly model: SyllableModel;
  readonly confusions: Confusions;
  readonly abbreviations: Abbreviations;
}

export function createRestorer({ model, confusions, abbreviations }: RestorerParts): Restorer {
  const trie = createSyllableTrie(model, vietnameseIds(model));
  const words = createWordReadings(model, createCandidateFinder(model, trie, confusions));
  const parts = { model, words, abbreviations };
  return {
    restore(text) {
      const lines = readPage(model, abbreviations, text.normalize('NFC'));
      return { lines: paragraphsOf(lines).flatMap((paragraph) => restoreLines(parts, paragraph)) };
    },
  };
}

function restoreLines(parts: ReadingParts, lines: readonly PageLine[]): RestoredLine[] {
  const replacements = settleCapitals(lines, restoreParagraph(parts, lines));
  const byLine = lines.map((): Replacement[] => []);
  for (const replacement of replacements) byLine[replacement.line]?.push(replacement);
  return lines.map((line, index) => writeLine(line, byLine[index] ?? []));
}

function* vietnameseIds(model: SyllableModel): Generator<number> {
  for (let id = model.idOf(OTHER_WORD) + 1; id < model.size; id += 1) {
    if (isVietnameseSyllable(model.syllableOf(id))) yield id;
  }
}
