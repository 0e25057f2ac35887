import type { TurnHandler } from './ports.js';

/** Stands in until the conversation is connected: says what was understood of the message, nothing more. */
export const placeholderHandler: TurnHandler = async (message) => [
  { text: `Tôi đã nhận: ${message.text}`, choices: [], outcome: 'help' },
];
