import type { Case } from '../case.js';
import type { OrdinaryKind } from '../filed-kind.js';

/** An answer to begin with: `knowledge/complaints/reply-templates.yaml`. */
export interface ReplyTemplate {
  readonly id: string;
  readonly title: string;
  readonly kinds: readonly OrdinaryKind[];
  /** With `{loai}`, `{linh-vuc}`, `{ngay-nhan}`, `{ma}` to be filled in, and blanks in square brackets. */
  readonly text: string;
}

/** What stands in templates in braces. */
export const TEMPLATE_FIELDS = ['loai', 'linh-vuc', 'ngay-nhan', 'ma'] as const;
export type TemplateField = (typeof TEMPLATE_FIELDS)[number];

export function templatesFor(
  { kind }: Pick<Case, 'kind'>,
  templates: readonly ReplyTemplate[],
): readonly ReplyTemplate[] {
  return templates.filter(({ kinds }) => kinds.includes(kind));
}

/** The text with what is known of the case; behind what was typed, which is not lost. */
export function fillTemplate(text: string, known: Readonly<Record<TemplateField, string>>, typed: string): string {
  const filled = TEMPLATE_FIELDS.reduce((told, field) => told.replaceAll(`{${field}}`, known[field]), text);
  return typed.trim() === '' ? filled : `${typed.trim()}\n${filled}`;
}
