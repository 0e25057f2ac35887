import type { ConversationState } from '../../conversation/turn.js';
import type { AftercareTalk } from './aftercare-talk.js';

/** The state with what is to be done with a case, or with nothing of it. What was offered before is no longer on offer. */
export function withTalk(state: ConversationState, talk: AftercareTalk | undefined): ConversationState {
  const { intake: { offered: _, follows: ___, ...memory } = {}, ...rest } = withoutTalk(state);
  const next = talk ? { ...memory, after: talk } : memory;
  return { ...rest, choices: [], ...(Object.keys(next).length === 0 ? {} : { intake: next }) };
}

export function withoutTalk({ intake, ...state }: ConversationState): ConversationState {
  const { after: _, afterOffered: __, ...memory } = intake ?? {};
  return Object.keys(memory).length === 0 ? state : { ...state, intake: memory };
}
