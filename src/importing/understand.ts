import { loadRestorer } from '../adapters/knowledge-files/load-restorer.js';
import { loadRoles } from '../adapters/knowledge-files/load-roles.js';
import { loadWorkingCalendar } from '../adapters/knowledge-files/load-working-calendar.js';
import { readDates } from '../domain/calendar/read-dates.js';
import type { ReadDocument, ReadingAids } from '../domain/documents/document-reading.js';
import { readDocument } from '../domain/documents/read-document.js';
import { toSourceLines } from '../domain/documents/source-lines.js';
import { type RestoredLine, textOf } from '../domain/language/restoring/restored-text.js';

/** What a text says, and the text as it was restored for that. */
export interface UnderstoodText {
  readonly restoredText: string;
  readonly reading: ReadDocument;
}

/** From raw text, pages parted by form feeds, to restored text and what it says. */
export type Understand = (text: string) => UnderstoodText;

/** Loads the language model and the words that reading documents needs; takes some 60 MB: not in the server's process. */
export async function createUnderstanding(knowledgeDir: string): Promise<Understand> {
  const [restorer, roles, calendar] = await Promise.all([
    loadRestorer(knowledgeDir),
    loadRoles(knowledgeDir),
    loadWorkingCalendar(knowledgeDir),
  ]);
  const aids: ReadingAids = { roles, readDates: (text, options) => readDates(text, { ...options, calendar }) };
  return (text) => {
    const restored = restorer.restore(text);
    const restoredText = textOf(restored);
    const reading = readDocument(toSourceLines(restoredText, restored.lines.map(confidenceOf), text), aids);
    return { restoredText, reading };
  };
}

/** The mean over the words of a line. */
function confidenceOf({ tokens, isClean }: RestoredLine): number {
  if (isClean || tokens.length === 0) return 1;
  return tokens.reduce((sum, token) => sum + token.confidence, 0) / tokens.length;
}
