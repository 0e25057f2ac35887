import { COMMANDS } from '../../../domain/conversation/commands.js';

/** What Telegram makes of `t.me/<bot>?start=<payload>`: letters, digits, `_` and `-`, at most 64. */
const START = /^\/start(?:@\w+)?\s+(?<name>[a-z]+)(?:_(?<argument>[\w-]+))?$/;

/** The address that opens the bot and says the command there with one tap; `argument` of letters, digits, `_` and `-`. */
export function deepLinkTo(bot: string, command: (typeof COMMANDS)[number], argument: string): string {
  return `https://t.me/${bot}?start=${command}_${argument}`;
}

/**
 * A link or QR code can name a command, so that one tap does it: `?start=phananh` is `/phananh`, `?start=tracuu_K7MP-3QRX` is
 * `/tracuu K7MP-3QRX`. Any other text stays as it is.
 */
export function followDeepLink(text: string): string {
  const { name, argument = '' } = START.exec(text)?.groups ?? {};
  const command = COMMANDS.find((known) => known === name);
  return command === undefined || command === 'start' ? text : `/${command} ${argument}`.trim();
}
