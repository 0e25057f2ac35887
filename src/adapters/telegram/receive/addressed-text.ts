import { readCommand } from '../../../domain/conversation/commands.js';
import type { BotIdentity, TelegramMessage } from './schema.js';

/**
 * What a message in a group says to the bot, without the mention; `undefined` when it is not addressed: no mention, no reply to the
 * bot, no command with its name.
 */
export function addressedText(message: TelegramMessage, bot: BotIdentity): string | undefined {
  const text = message.text ?? message.caption ?? '';
  if (/^\s*\/[^\s@]+@/u.test(text)) return readCommand(text, bot.username) ? text : undefined;
  const mention = new RegExp(`(?<![\\p{L}\\p{N}_])@${bot.username}(?![A-Za-z0-9_])[,:]?`, 'giu');
  const isMentioned = mention.test(text) || mentionsById(message, bot);
  if (isMentioned) return text.replace(mention, ' ').trim();
  return message.reply_to_message?.from?.id === bot.id ? text : undefined;
}

/** People can mention a bot by its name without the @: the text then does not show it. */
function mentionsById({ entities, caption_entities }: TelegramMessage, bot: BotIdentity): boolean {
  return [...(entities ?? []), ...(caption_entities ?? [])].some(({ user }) => user?.id === bot.id);
}
