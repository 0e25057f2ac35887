import type { ConversationState, InboundMessage, LastPress } from './turn.js';

/** Further apart, it is the clock that was set back. */
const SAME_TAP_MS = 60_000;

/**
 * The finger came down again while the first press was waiting: the same person, the same button of the same message, nothing in between.
 * Who presses after the answer wants something, and is told that the list is old.
 */
export function isDoubleTap(message: InboundMessage, { pressed }: ConversationState): boolean {
  const press = pressOf(message, message.receivedAt);
  if (!press || !pressed) return false;
  const isSame = press.choice === pressed.choice && press.on === pressed.on && press.by === pressed.by;
  const waitedMs = Date.parse(pressed.at) - message.receivedAt.getTime();
  return isSame && waitedMs > 0 && waitedMs < SAME_TAP_MS;
}

/** The state after a turn that began at the instant; whatever is not a press ends what was pressed. */
export function notePress(
  message: InboundMessage,
  { pressed: _, ...state }: ConversationState,
  at: Date,
): ConversationState {
  const press = pressOf(message, at);
  return press ? { ...state, pressed: press } : state;
}

/** `undefined` where the channel does not tell under which message the button stands. */
function pressOf({ choice, pressedOn, chat }: InboundMessage, at: Date): LastPress | undefined {
  if (choice === undefined || pressedOn === undefined) return undefined;
  return { choice, on: pressedOn, by: chat?.sender ?? '', at: at.toISOString() };
}
