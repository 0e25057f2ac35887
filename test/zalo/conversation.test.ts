import { describe } from 'vitest';
import { channelConversation } from '../contracts/channel-conversation.js';
import { openZaloPerson } from './zalo-person.js';

describe('the conversation on Zalo by polling', () =>
  channelConversation((handle) => openZaloPerson('polling', handle)));
describe('the conversation on Zalo by webhook', () =>
  channelConversation((handle) => openZaloPerson('webhook', handle)));
