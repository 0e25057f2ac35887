import { readCommand } from '../../../conversation/commands.js';
import { fold } from '../../../language/letters/fold.js';
import type { Contact } from '../../intake/answers/read-contact.js';
import { findCode, type TypedForCase } from '../../tracking/find-code.js';
import type { AftercareAct } from '../aftercare-talk.js';
import { readAddition } from './read-addition.js';
import { readNewContact } from './read-new-contact.js';
import { readWithdrawal } from './read-withdrawal.js';

/** What somebody wants of a case they have already brought. */
export interface AftercareWish {
  readonly act: AftercareAct;
  /** What is added, or why it is taken back. */
  readonly words: string;
  readonly contact?: Contact | undefined;
  /** The code in it, as typed. */
  readonly typed?: string | undefined;
  /** An answer of the bot does not go before. */
  readonly isSure: boolean;
  readonly isCommand?: true;
  readonly isOfDenunciation?: boolean;
}

const COMMANDS: Readonly<Record<string, AftercareAct>> = {
  bosung: 'add',
  rut: 'withdraw',
  rutlai: 'withdraw',
  doilienhe: 'contact',
};
const COMMAND = /^\/([\p{L}\p{M}]{2,20})(?:@\w+)?(?:\s+([\s\S]*))?$/u;
const CODE_IN_FRONT = /^\s*([A-Za-z0-9]{4}\s?[-–—]?\s?[A-Za-z0-9]{4})(?![\p{L}\p{N}])[\s:,.-]*/u;

/** `undefined` for what is about something else. */
export function readAftercare(text: string): AftercareWish | undefined {
  if (text.startsWith('/')) return commanded(text);
  const contact = readNewContact(text);
  if (contact) return { act: 'contact', words: '', ...contact };
  const typed = codeIn(text);
  const withdrawal = readWithdrawal(text);
  if (withdrawal) {
    const { reason, ...read } = withdrawal;
    return { act: 'withdraw', words: withoutCode(reason), typed, ...read };
  }
  const addition = readAddition(text);
  return (
    addition && {
      act: 'add',
      typed,
      words: withoutCode(addition.words),
      isSure: addition.isSure || typed !== undefined,
    }
  );
}

function commanded(text: string): AftercareWish | undefined {
  const [, name = '', argument = ''] = COMMAND.exec(text.trim()) ?? [];
  const act = COMMANDS[fold(name)];
  if (act === undefined || readCommand(text)?.name !== 'unknown') return undefined;
  const typed = codeIn(argument);
  const words = withoutCode(argument).trim();
  const contact = act === 'contact' ? readNewContact(`đổi số điện thoại thành ${words}`)?.contact : undefined;
  return { act, words: act === 'contact' ? '' : words, contact, typed, isSure: true, isCommand: true };
}

function codeIn(text: string): string | undefined {
  const front = CODE_IN_FRONT.exec(text)?.[1];
  const found: TypedForCase | undefined = (front === undefined ? undefined : findCode(front)) ?? findCode(text);
  return found?.isSure ? found.typed : undefined;
}

function withoutCode(words: string): string {
  const front = CODE_IN_FRONT.exec(words);
  return front && codeIn(front[1] ?? '') !== undefined ? words.slice(front[0].length) : words;
}
