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
  return wholeCode(words) ?? codeWithin(words) ?? codeBehind(words);
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

const NAMED =
  '(?:mã|ma|code|hồ sơ|ho so|phiếu|phieu|tra cứu|tra cuu|kiểm tra|kiem tra|xem)(?:\\s+(?:số|so|hồ sơ|ho so|phản ánh|phan anh|việc|viec|mã|ma|là|la|của tôi|cua toi|giúp|giup|dùm|dum|này|nay))*';
const SIGNS = '[A-Z0-9](?:[\\s.–—_-]?[A-Z0-9]){7}';
const BEHIND = new RegExp(`(?<![\\p{L}\\p{N}])${NAMED}\\s*:?\\s+(${SIGNS})(?![\\p{L}\\p{N}])`, 'iu');

/** "Mã hk3m9pqt xong chưa": named as one. Letters alone may be words: they are looked up, and if there is none nothing was meant. */
function codeBehind(words: string): TypedForCase | undefined {
  const [, typed] = BEHIND.exec(words) ?? [];
  if (typed === undefined || !/\p{L}/u.test(typed)) return undefined;
  const isSure = HAS_DIGIT.test(typed) || typed === typed.toUpperCase();
  const mayBeSlip = HAS_DIGIT.test(typed) && /^[A-Z0-9]{8}$/i.test(typed);
  return mayBeSlip || readCaseCode(typed)?.kind === 'code' ? { typed, isSure } : undefined;
}
