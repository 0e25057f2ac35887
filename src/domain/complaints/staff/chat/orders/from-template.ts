import { fold } from '../../../../language/letters/fold.js';
import type { Case } from '../../../case.js';
import { hasBlank } from '../../../console/read-step.js';
import { templatesFor } from '../../../console/reply-templates.js';
import type { StaffParts } from '../staff-parts.js';
import type { StaffReply } from '../staff-reply.js';

const ASKED = /^mau(?: tra loi)?(?: so)? (\d{1,2})$/;

/** What to say of an answer instead of sending it: the template that was asked for, or that one still has its blanks. */
export function fromTemplate(
  about: Case,
  text: string,
  isAsked: boolean,
  { templates }: Pick<StaffParts, 'templates'>,
): StaffReply | undefined {
  const { number } = about;
  const place = isAsked ? ASKED.exec(fold(text.trim()))?.[1] : undefined;
  if (place === undefined) return hasBlank({ answer: text }) ? { kind: 'blank', number } : undefined;
  const template = templatesFor(about, templates)[Number(place) - 1];
  return template
    ? { kind: 'template', about, template }
    : { kind: 'ask', verb: 'answer', number, templates: titlesFor(about, { templates }) };
}

export function titlesFor(about: Case, { templates }: Pick<StaffParts, 'templates'>): readonly string[] {
  return templatesFor(about, templates).map(({ title }) => title);
}
