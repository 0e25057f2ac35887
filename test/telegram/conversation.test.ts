import { describe } from 'vitest';
import { channelConversation } from '../contracts/channel-conversation.js';
import { openTelegramPerson } from './telegram-person.js';

describe('the conversation on Telegram by polling', () => {
  channelConversation((handle) => openTelegramPerson(handle, 'polling'));
});

describe('the conversation on Telegram by webhook', () => {
  channelConversation((handle) => openTelegramPerson(handle, 'webhook'));
});
