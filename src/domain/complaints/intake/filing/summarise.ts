import { redactIdentifiers } from '../../../conversation/scope/redact.js';

const LENGTH = 100;

/** One line for lists and the register: the beginning of what was written, without numbers that lead to a person. */
export function summarise(content: string): string {
  const [first = ''] = redactIdentifiers(content).split(/\n|(?<=[.!?])\s/u);
  const line = first.replace(/\s+/gu, ' ').trim();
  const signs = [...line];
  if (signs.length <= LENGTH) return line;
  const cut = signs.slice(0, LENGTH).join('');
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), LENGTH / 2))}…`;
}
