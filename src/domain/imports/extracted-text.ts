/** How the text of a file was come by. */
export type ExtractionMethod = 'text' | 'pdf-text' | 'docx' | 'ocr';

/** What a file really is, told by its first bytes. */
export type FileFormat = 'text' | 'pdf' | 'docx' | 'image';

/** The text of a file, page by page; a format without pages has one. */
export interface ExtractedText {
  readonly pages: readonly string[];
  readonly how: ExtractionMethod;
  readonly format: FileFormat;
  /** The encoding or legacy font that was converted, when it was not UTF-8: `TCVN3`, `VNI`, `UTF-16`, `windows-1258`. */
  readonly convertedFrom?: string;
  readonly notes: readonly ExtractionNote[];
}

/** What a person should know though the text could be read. */
export type ExtractionNote =
  /** The name of the file says another format than its content; the content was believed. */
  | { readonly kind: 'other-extension'; readonly extension: string; readonly format: FileFormat }
  /** Pages that are pictures and could not be read because the programs for it are missing, or that held nothing. */
  | { readonly kind: 'unread-pages'; readonly pages: readonly number[]; readonly isOcrMissing: boolean };

/** Why a file gives no text. A closed list: each has a sentence in `messages/` that says what to do. */
export type TextProblem =
  | { readonly kind: 'not-found' }
  | { readonly kind: 'not-readable' }
  | { readonly kind: 'not-a-file' }
  | { readonly kind: 'empty' }
  | { readonly kind: 'too-large'; readonly megabytes: number; readonly maxMegabytes: number }
  | { readonly kind: 'too-many-pages'; readonly pages: number; readonly maxPages: number }
  | { readonly kind: 'encrypted'; readonly format: 'pdf' | 'docx' }
  /** It would unpack to more than any document is. */
  | { readonly kind: 'zip-bomb' }
  /** It begins like the format, but cannot be read as such. */
  | { readonly kind: 'damaged'; readonly format: FileFormat }
  /** Its name says one thing and its content is something that cannot be that. */
  | { readonly kind: 'wrong-extension'; readonly extension: string }
  /** `.doc` of Word 97 to 2003. */
  | { readonly kind: 'old-word' }
  | { readonly kind: 'unknown-format' }
  | { readonly kind: 'unknown-encoding' }
  | { readonly kind: 'no-text' }
  | { readonly kind: 'not-vietnamese' }
  | { readonly kind: 'ocr-missing'; readonly programs: readonly OcrProgram[] }
  | { readonly kind: 'ocr-failed' }
  | { readonly kind: 'too-slow'; readonly seconds: number }
  | { readonly kind: 'too-much-memory' }
  /** The process that read it ended by itself. */
  | { readonly kind: 'reader-stopped' };

/** What reading pictures needs, by the Debian package that brings it. */
export type OcrProgram = 'poppler-utils' | 'tesseract-ocr' | 'tesseract-ocr-vie';

/** Called while long work goes on: pages done, of how many. */
export type OnProgress = (done: number, total: number) => void;
