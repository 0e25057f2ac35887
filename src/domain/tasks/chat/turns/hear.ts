import { type Command, readCommand } from '../../../conversation/commands.js';
import type { ConversationState, InboundMessage } from '../../../conversation/turn.js';
import { typedNumber } from '../../../conversation/typed-number.js';
import type { ChatAddress } from '../../../delivery/messenger.js';
import { type Press, readPress } from '../../acts/press.js';
import { readBareAct } from '../../wording/read-bare-act.js';
import { isStillOn, type TaskTalk } from '../task-talk.js';
import type { NoticeOffers } from '../telling/notice-offers.js';
import { idsAt, idsOfActs, type Offered, offeredIn } from '../telling/offered.js';

/** A message as far as it may be about tasks. */
export interface Heard {
  readonly text: string;
  readonly command?: Command;
  readonly press?: Press;
  /** The number or the word that was typed stands there more than once: the choices it may mean. */
  readonly several?: readonly string[];
  readonly talk?: TaskTalk;
  readonly offered: Offered;
}

/** What was pressed or typed, against what stands in the chat. */
export async function hear(
  { text, choice, chat: room, receivedAt }: InboundMessage,
  state: ConversationState,
  chat: ChatAddress,
  offers: NoticeOffers,
): Promise<Heard> {
  // One that still waits for the morning has been read by nobody.
  const offered = offeredIn(state, await offers.outBy(chat, receivedAt));
  const typed = typedNumber(text);
  const isTalking = state.tasks !== undefined && isStillOn(state.tasks, receivedAt);
  const isWord = typed === undefined && !isTalking && !room?.isGroup;
  const [first, ...others] =
    typed === undefined ? (isWord ? idsOfActs(readBareAct(text), offered) : []) : idsAt(typed, offered);
  const id = choice ?? (others.length > 0 ? undefined : first);
  const press = id === undefined ? undefined : readPress(id);
  const command = readCommand(text);
  return {
    text,
    offered,
    ...(press ? { press } : {}),
    ...(choice === undefined && first !== undefined && others.length > 0 ? { several: [first, ...others] } : {}),
    ...(command ? { command } : {}),
    ...(state.tasks ? { talk: state.tasks } : {}),
  };
}
