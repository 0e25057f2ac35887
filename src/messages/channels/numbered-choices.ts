import type { ReplyText } from '../../domain/conversation/ports.js';

/** The text for a channel without buttons: every choice is a numbered line, and typing the number picks it. */
export function withNumberedChoices({ text, choices }: Pick<ReplyText, 'text' | 'choices'>): string {
  if (choices.length === 0) return text;
  const lines = choices.map(({ label }, index) => `${index + 1}. ${label}`);
  return [text, ...lines, 'Anh/chị nhắn số để chọn.'].join('\n');
}
