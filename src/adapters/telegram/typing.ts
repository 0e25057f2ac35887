import type { TurnHandler } from '../../domain/conversation/ports.js';

/** Runs something later; the returned function calls it off. */
export type Later = (ms: number, run: () => void) => () => void;

/** People wait this long without wondering. */
const MOMENT_MS = 600;
/** Telegram takes the sign away after five seconds. */
const AGAIN_MS = 4_500;
const MAX_SIGNS = 6;

/** The same turns; where answering one on Telegram takes more than a moment, the person sees that it is being worked on. */
export function withTyping(handle: TurnHandler, showTyping: (chat: string) => void, later: Later): TurnHandler {
  return async (message, now) => {
    const { channel, chat } = message;
    if (channel !== 'telegram' || !chat) return handle(message, now);
    let signs = 0;
    const show = () => {
      showTyping(chat.id);
      signs += 1;
      if (signs < MAX_SIGNS) callOff = later(AGAIN_MS, show);
    };
    let callOff = later(MOMENT_MS, show);
    try {
      return await handle(message, now);
    } finally {
      callOff();
    }
  };
}
