import { CODE_PATTERN } from './handover-code.js';

export type ClerkCommand =
  /** Without the command's name and without a quoted notice it may be a question that begins with the number of a form. */
  | { readonly kind: 'answer'; readonly code: string; readonly text: string; readonly isCertain: boolean }
  | { readonly kind: 'give-back'; readonly code: string }
  | { readonly kind: 'list' };

const NAMED = /^\/(?:traloi|tralai)(?![\p{L}\p{N}_])/iu;
const COMMAND = new RegExp(
  `^/(traloi|tralai)(?:@\\S+)?\\s+(${CODE_PATTERN})(?![\\p{L}\\p{N}])[\\s:.,-]*([\\s\\S]*)$`,
  'iu',
);
const PREFIX = new RegExp(`^(${CODE_PATTERN})(?:\\s*[:.,-]\\s*|\\s+)(\\S[\\s\\S]*)$`, 'u');

/** Where our notices to clerks have the code. */
const NOTICE = new RegExp(`(?:^|Mã: )(${CODE_PATTERN})(?![\\p{L}\\p{N}])`, 'u');

/**
 * What a clerk writes: `/traloi KM27 nội dung`, `/tralai KM27`, the code before the answer: `KM27: nội dung`, or a reply to a notice that
 * has the code. A command without a code asks which there are.
 */
export function readClerkCommand(text: string, quoted?: string): ClerkCommand | undefined {
  const typed = text.trim();
  if (NAMED.test(typed)) return readNamed(typed);
  if (typed.startsWith('/')) return undefined;
  const notice = NOTICE.exec(quoted ?? '')?.[1];
  if (notice !== undefined) return answer(notice, typed, true);
  const [, code, said = ''] = PREFIX.exec(typed) ?? [];
  return code === undefined ? undefined : answer(code, said, false);
}

function readNamed(typed: string): ClerkCommand {
  const [, name = '', code, rest = ''] = COMMAND.exec(typed) ?? [];
  if (code === undefined) return { kind: 'list' };
  const isGivenBack = name.toLowerCase() === 'tralai';
  return isGivenBack ? { kind: 'give-back', code: code.toUpperCase() } : answer(code, rest, true);
}

function answer(code: string, text: string, isCertain: boolean): ClerkCommand {
  return { kind: 'answer', code: code.toUpperCase(), text: text.trim(), isCertain };
}
