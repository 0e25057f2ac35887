import { basename } from 'node:path';
import { extractText } from '../adapters/text-extraction/extract-text.js';
import type { ExtractedText, ExtractionNote, OnProgress, TextProblem } from '../domain/imports/extracted-text.js';
import type { DocumentDraft } from '../domain/imports/imported-document.js';
import { ok, type Result } from '../shared/result.js';
import type { Understand } from './understand.js';

/** What reading one file gave: the document, and what a person should know of how it was come by. */
export interface FileReading {
  readonly draft: DocumentDraft;
  readonly notes: readonly ExtractionNote[];
  readonly convertedFrom?: string;
}

/** From a file to a document: its text, the text restored, what it says. */
export async function readFile(
  path: string,
  understand: Understand,
  onProgress: OnProgress,
): Promise<Result<FileReading, TextProblem>> {
  const extracted = await extractText(path, onProgress);
  if (!extracted.ok) return extracted;
  return ok(toReading(extracted.value, basename(path), understand));
}

function toReading(text: ExtractedText, fileName: string, understand: Understand): FileReading {
  const originalText = text.pages.join('\n\f');
  const { restoredText, reading } = understand(originalText);
  const draft = { fileName, how: text.how, originalText, restoredText, reading };
  return { draft, notes: text.notes, ...(text.convertedFrom ? { convertedFrom: text.convertedFrom } : {}) };
}
