import { createWebApp, type WebOptions } from '../../src/adapters/web/create-web-app.js';
import type { ReplyText, TurnHandler } from '../../src/domain/conversation/ports.js';
import type { InboundMessage } from '../../src/domain/conversation/turn.js';
import { silentLog } from '../../src/shared/log.js';
import { takeTurn } from '../support/take-turn.js';
import { type ConversationMemory, createConversationMemory } from './conversation-memory.js';

/** A handler that counts and repeats what it hears; `menu` offers two choices. */
export function createEcho({ turns }: ConversationMemory) {
  const heard: InboundMessage[] = [];
  const handle: TurnHandler = async (message) => {
    heard.push(message);
    const said = message.choice ? `Đã chọn ${message.choice}` : `Bạn hỏi: ${message.text}`;
    const choices = [
      { id: 'khai-sinh', label: 'Đăng ký khai sinh' },
      { id: 'ket-hon', label: 'Đăng ký kết hôn' },
    ];
    const text = `${said} (${heard.length})`;
    const replies: ReplyText[] = [{ text, choices: message.text === 'menu' ? choices : [], outcome: 'answered' }];
    await takeTurn(turns, message.conversation, { message, replies, at: message.receivedAt });
    return replies;
  };
  return { heard, handle };
}

export function createTestWeb(given: Partial<WebOptions> = {}) {
  const time = { now: new Date('2026-03-02T05:00:00Z') };
  const memory = createConversationMemory();
  const echo = createEcho(memory);
  const app = createWebApp({
    ...memory,
    handle: echo.handle,
    publicUrl: undefined,
    isProxyTrusted: false,
    operationsToken: undefined,
    conversationDays: 90,
    checks: {},
    clock: () => time.now,
    log: silentLog,
    ...given,
  });
  return { app, heard: echo.heard, memory, time };
}
