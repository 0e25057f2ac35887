/** One word, number or symbol of a restored line, without the punctuation around it. */
export interface RestoredToken {
  readonly text: string;
  /** What the OCR saw there. */
  readonly from: string;
  /** How sure the restorer is of `text`, from 0 to 1. */
  readonly confidence: number;
  /** Offsets in the restored line, end exclusive. */
  readonly start: number;
  readonly end: number;
}

export interface RestoredLine {
  readonly text: string;
  readonly tokens: readonly RestoredToken[];
  /** True when the line was clean Vietnamese (or no Vietnamese at all) and was left as it is. */
  readonly isClean: boolean;
}

/** As many lines as came in; joined by line feeds they give the restored text. */
export interface RestoredText {
  readonly lines: readonly RestoredLine[];
}

/** Gives a text read by an OCR its letters and diacritics back. */
export interface Restorer {
  restore(text: string): RestoredText;
}

export function textOf(restored: RestoredText): string {
  return restored.lines.map((line) => line.text).join('\n');
}
