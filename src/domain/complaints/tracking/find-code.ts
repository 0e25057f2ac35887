import { readCommand } from '../../conversation/commands.js';
import { readCaseCode } from '../code/case-code.js';

/** What somebody typed to look up a case. */
export interface TypedForCase {
  /** As typed; a slip of a code counts as well. */
  readonly typed: string;
  /** Nothing but a code was meant: if there is none, that is the answer. */
  readonly isSure: boolean;
}

const WITH_DASH = /(?<![\p{L}\p{N}])([A-Z0-9]{4})\s?[-–—]\s?([A-Z0-9]{4})(?![\p{L}\p{N}])/iu;
const HAS_DIGIT = /\d/;

/** The code in a message: alone, behind `/tracuu`, or with its dash in a sentence. `undefined` when none is meant. */
export function findCode(text: string): TypedForCase | undefined {
  const command = readCommand(text);
  if (command && command.name !== 'tracuu') return undefined;
  const words = (command ? command.argument : text).trim();
  return wholeCode(words) ?? codeWithin(words);
}

/** Eight letters may be a word; with a digit or a dash they are none. */
function wholeCode(words: string): TypedForCase | undefined {
  const read = readCaseCode(words);
  if (!read) return undefined;
  const looksLikeOne = HAS_DIGIT.test(words) && /^\S{4}[-–—\s]?\S{4}$/u.test(words);
  if (read.kind === 'slip') return looksLikeOne && /\p{L}/u.test(words) ? { typed: words, isSure: true } : undefined;
  return { typed: words, isSure: looksLikeOne || words === words.toUpperCase() || words.includes('-') };
}

function codeWithin(words: string): TypedForCase | undefined {
  const [typed] = WITH_DASH.exec(words) ?? [];
  const read = typed === undefined ? undefined : readCaseCode(typed);
  return typed !== undefined && read?.kind === 'code' ? { typed, isSure: true } : undefined;
}
