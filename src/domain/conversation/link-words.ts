import { fold } from '../language/letters/fold.js';
import { readLinkCode } from '../people/link-code.js';
import type { Command } from './commands.js';

const CODE = /(?<![\p{L}\p{N}])[2-9A-HJKMNP-Z]{5}[\s.\-–—_]?[2-9A-HJKMNP-Z]{5}(?![\p{L}\p{N}])/iu;
/** Two words of five letters each are a name. */
const NO_WORDS = /[\d\-–—]/u;
const ASKED = /lien ?ket/u;

/** Who was given a code to link their chat sends it as they were told, only without the slash; or the code alone. */
export function readLinkWords(text: string): Command | undefined {
  const [typed = ''] = CODE.exec(text) ?? [];
  const code = NO_WORDS.test(typed) ? readLinkCode(typed) : undefined;
  const isMeant = text.trim() === typed || ASKED.test(fold(text));
  return code !== undefined && isMeant ? { name: 'lienket', argument: code } : undefined;
}
