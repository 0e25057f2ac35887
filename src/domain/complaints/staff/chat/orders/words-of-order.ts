import { fold } from '../../../../language/letters/fold.js';
import type { StepDetails } from '../../../steps/case-step.js';

/** The text without what leads to a reason. */
export function reasonIn(text: string): string {
  return withoutLead(text.replace(/^[\s:,.;-]+/, ''), /^(?:vi|do|ly do)(?: la)?[: ]+/);
}

/** The text without words in front that only lead to it. */
export function withoutLead(text: string, lead: RegExp): string {
  const tidy = text.trim();
  const match = lead.exec(fold(tidy));
  return match ? tidy.slice(match[0].length).trim() : tidy;
}

/** The detail, if there are words for it. */
export function given<Name extends 'why' | 'answer' | 'reason' | 'body' | 'legalGround' | 'document'>(
  name: Name,
  text: string,
): StepDetails {
  const tidy = text.trim();
  return tidy === '' ? {} : { [name]: tidy };
}
