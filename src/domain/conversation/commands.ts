import { fold } from '../language/letters/fold.js';

/** What can be asked for with a slash, in the order menus show it. `start` is what Telegram sends for its own button. */
export const COMMANDS = [
  'batdau',
  'trogiup',
  'tracuu',
  'viec',
  'hoanthanh',
  'lich',
  'phananh',
  'gapcanbo',
  'lienket',
  'huylienket',
  'thongbao',
  'dulieu',
  'xoa',
  'start',
] as const;
export type CommandName = (typeof COMMANDS)[number];

const OTHER_NAMES: Readonly<Record<string, CommandName>> = { help: 'trogiup', menu: 'trogiup', caidat: 'trogiup' };

/** Ways to leave what is being done; where something is open, it reads them itself. */
const STOPS = new Set(['thoat', 'huy', 'huybo', 'dung', 'thoi', 'ketthuc', 'stop', 'cancel', 'exit', 'quit']);

export interface Command {
  readonly name: CommandName | 'stop' | 'unknown';
  /** What stands behind the command, trimmed; empty when nothing does. */
  readonly argument: string;
}

const FORM = /^\/([\p{L}\p{M}\p{N}_]{1,64})(?:@([A-Za-z0-9_]+))?(?:\s+([\s\S]*))?$/u;

/**
 * The command a text begins with: `/viec abc`, `/viec@BotName abc`, `/VIỆC abc` read alike. `undefined` when it begins with none,
 * or when `botName` is given and the command is for another bot.
 */
export function readCommand(text: string, botName?: string): Command | undefined {
  const [, word, addressee, argument = ''] = FORM.exec(text.trim()) ?? [];
  if (word === undefined) return undefined;
  if (addressee && botName && addressee.toLowerCase() !== botName.toLowerCase()) return undefined;
  const folded = fold(word);
  const name =
    COMMANDS.find((known) => known === folded) ?? OTHER_NAMES[folded] ?? (STOPS.has(folded) ? 'stop' : 'unknown');
  return { name, argument: argument.trim() };
}
