import type { ReplyChoice } from '../../../conversation/ports.js';
import { fold } from '../../../language/letters/fold.js';

const POLITE = /(?: (?:nhe|nha|a|di|em|anh|chi|oi|luon|giup|dum|voi))+$/;
/** One word steers (`read-word.ts`), or is a name. */
const FEWEST_WORDS = 2;

/** The choice whose label, or its beginning where no other begins so, was typed instead of pressed. */
export function readLabel(text: string, choices: readonly ReplyChoice[]): string | undefined {
  const typed = plainOf(text);
  const known = choices.map(({ id, label }) => ({ id, label: plainOf(label) }));
  for (const wanted of new Set([typed, typed.replace(POLITE, '')])) {
    if (wanted.split(' ').length < FEWEST_WORDS) continue;
    const whole = known.find(({ label }) => label === wanted);
    const [first, second] = known.filter(({ label }) => label.startsWith(`${wanted} `));
    const meant = whole ?? (second ? undefined : first);
    if (meant) return meant.id;
  }
  return undefined;
}

function plainOf(text: string): string {
  return (fold(text).match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
}
