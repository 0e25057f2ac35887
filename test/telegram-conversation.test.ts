import { describe } from 'vitest';
import { channelConversation } from './contracts/channel-conversation.js';
import { openTelegram } from './fakes/telegram/telegram-driver.js';

describe('the conversation on Telegram by polling', () => {
  channelConversation((handle) => openTelegram(handle, 'polling'));
});

describe('the conversation on Telegram by webhook', () => {
  channelConversation((handle) => openTelegram(handle, 'webhook'));
});
