import type { Counter, CounterInput, CounterTurn } from '../conversation/counter.js';
import { addressOf } from '../conversation/handover/desk-notices.js';
import type { InboundMessage } from '../conversation/turn.js';
import type { ChatAddress } from '../delivery/messenger.js';
import { hasRight } from '../people/person.js';
import type { PersonAt } from '../people/person-at.js';
import { type AnnouncerCommand, type AnnouncerTurn, announcerTurn } from './announcer-turn.js';
import { pickedNews } from './news-choices.js';
import { type NewsCommand, readNewsCommand } from './news-command.js';
import type { NewsParts, NewsTurn } from './news-parts.js';
import { subscriberTurn } from './subscriber-turn.js';

export interface NewsCounterParts extends NewsParts {
  readonly personAt: PersonAt;
}

/** Takes what is about announcements: people ask for them, officials with the right announce. */
export function createNewsCounter(parts: NewsCounterParts): Counter {
  return {
    async take(input) {
      const { message, state, decided, now } = input;
      if (decided.outcome === 'emergency') return undefined;
      const command = pickedNews(message, state) ?? readNewsCommand(message.text, parts.news);
      if (!command) return undefined;
      const chat = addressOf(message);
      if (!chat) return toTurn(parts, input, { reply: { kind: 'not-here' } });
      if (isAnnouncing(command)) return toTurn(parts, input, await announce(parts, command, chat, input));
      return toTurn(parts, input, await subscriberTurn(parts, command, chat, now));
    },
  };
}

function isAnnouncing(command: NewsCommand): command is AnnouncerCommand {
  const { kind } = command;
  return kind === 'draft' || kind === 'draft-topic' || kind === 'draft-area' || kind === 'send' || kind === 'drop';
}

/** In a group anybody could press the button. */
async function announce(
  parts: NewsCounterParts,
  command: AnnouncerCommand,
  chat: ChatAddress,
  { message, state, now }: CounterInput,
): Promise<AnnouncerTurn> {
  const person = message.chat?.isGroup ? undefined : await parts.personAt(chat);
  if (!person || !hasRight(person, 'announcer')) return { reply: { kind: 'not-allowed' } };
  return announcerTurn(parts, command, { by: person.id, message: nameOf(message), draft: state.draft, at: now });
}

function nameOf({ channel, messageId }: InboundMessage): string {
  return `${channel}:${messageId}`;
}

/** What is refused leaves the draft and what was on offer for it. */
function toTurn(
  { say }: NewsParts,
  { state: { draft: _, ...state } }: CounterInput,
  { reply, choices, draft }: NewsTurn & Pick<AnnouncerTurn, 'draft'>,
): CounterTurn {
  const offered = choices ?? (draft ? state.choices : []);
  const shown = (choices ?? []).map(({ id, label }) => ({ id, label }));
  return {
    state: { ...state, choices: offered, ...(draft ? { draft } : {}) },
    replies: [{ text: say(reply), choices: shown, outcome: 'help' }],
    outbound: [],
  };
}
