import type { ConversationState, InboundMessage, LastPress } from './turn.js';

/** Later, the same button is pressed because its answer is wanted again. */
const SAME_TAP_MS = 10_000;

/** The finger came down twice: the same person on the same button of the same message, and nothing in between. */
export function isDoubleTap(message: InboundMessage, { pressed }: ConversationState): boolean {
  const press = pressOf(message);
  if (!press || !pressed) return false;
  const isSame = press.choice === pressed.choice && press.on === pressed.on && press.by === pressed.by;
  return isSame && Math.abs(Date.parse(press.at) - Date.parse(pressed.at)) < SAME_TAP_MS;
}

/** The state after a turn; whatever is not a press ends what was pressed. */
export function notePress(message: InboundMessage, { pressed: _, ...state }: ConversationState): ConversationState {
  const press = pressOf(message);
  return press ? { ...state, pressed: press } : state;
}

/** `undefined` where the channel does not tell under which message the button stands. */
function pressOf({ choice, pressedOn, chat, receivedAt }: InboundMessage): LastPress | undefined {
  if (choice === undefined || pressedOn === undefined) return undefined;
  return { choice, on: pressedOn, by: chat?.sender ?? '', at: receivedAt.toISOString() };
}
