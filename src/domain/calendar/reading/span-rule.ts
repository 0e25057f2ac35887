import type { ReadingContext } from './reading-context.js';
import type { SpanReading } from './span.js';
import type { Captures, Pattern } from './words/pattern.js';

/** One way to name days, with what it means. */
export interface SpanRule {
  readonly pattern: Pattern;
  /** Undefined: the words mean something else here. */
  read(captures: Captures, context: ReadingContext, from: number, end: number): SpanReading | undefined;
}

export interface SpanMatch {
  readonly reading: SpanReading;
  readonly end: number;
}
