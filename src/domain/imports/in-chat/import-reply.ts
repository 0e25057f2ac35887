import type { TextProblem } from '../extracted-text.js';
import type { ImportedDocument } from '../imported-document.js';

/** What an administrator reads about a file sent in the chat, at once; `messages/` has the words for each. */
export type ImportReply =
  | { readonly kind: 'reading'; readonly fileName: string }
  | { readonly kind: 'too-large'; readonly fileName: string; readonly megabytes: number }
  | { readonly kind: 'confirmed'; readonly document: ImportedDocument; readonly changed: number }
  | { readonly kind: 'removed'; readonly document: ImportedDocument }
  /** What somebody confirmed is not taken away by a tap. */
  | { readonly kind: 'confirmed-before'; readonly document: ImportedDocument }
  | { readonly kind: 'shown'; readonly document: ImportedDocument }
  | { readonly kind: 'unknown' };

/** Why a file could not be read; the first two before it was opened. */
export type ImportProblem = { readonly kind: 'gone' | 'unreachable' | 'given-up' } | TextProblem;
