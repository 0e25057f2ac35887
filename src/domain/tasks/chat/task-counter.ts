import { readCommand } from '../../conversation/commands.js';
import type { Counter, CounterInput, CounterTurn } from '../../conversation/counter.js';
import type { ReplyText } from '../../conversation/ports.js';
import type { ConversationState, InboundMessage } from '../../conversation/turn.js';
import { typedNumber } from '../../conversation/typed-number.js';
import type { ChatAddress } from '../../delivery/messenger.js';
import type { ChatLinks, People } from '../../people/ports.js';
import { isTaskPress } from '../acts/press.js';
import { mayConcernTasks } from '../wording/may-concern-tasks.js';
import { readWish } from '../wording/read-wish.js';
import type { Asking, TaskParts } from './asking.js';
import type { Offer, TaskReply } from './task-reply.js';
import { isStillOn, type TaskTalk } from './task-talk.js';
import { bareActTurn } from './turns/bare-act-turn.js';
import { calendarCommand, calendarTurn } from './turns/calendar-turn.js';
import { doneCommand, tasksCommand } from './turns/command-turn.js';
import { dictatePlainly } from './turns/dictate-plainly.js';
import { type Heard, hear } from './turns/hear.js';
import { moreTurn } from './turns/list-turn.js';
import { pressTurn, type TalkAnswer, whichNotice } from './turns/press-turn.js';
import { isAgreedTo, stepOf, talkTurn } from './turns/talk-turn.js';
import { wishTurn } from './turns/wish-turn.js';
import { whoAsks } from './who-asks.js';

export interface TaskCounterParts {
  readonly people: Pick<People, 'find' | 'list'>;
  readonly links: Pick<ChatLinks, 'personOf'>;
  /** Everything else, made ready for the first official who asks. */
  readonly open: () => Promise<TaskParts>;
  readonly say: Say;
}

type Say = (reply: TaskReply, offers: readonly Offer[]) => ReplyText;

type Step = (heard: Heard, input: CounterInput, asking: Asking, parts: TaskParts) => Promise<TalkAnswer | undefined>;

/** Read this first: a turn of an official is the first of these steps that has something to say. */
const STEPS: readonly Step[] = [answerPress, answerCommand, answerTalk, answerWish];

const COMMANDS: ReadonlySet<string> = new Set(['viec', 'hoanthanh', 'lich']);

/** The counter of tasks: linked officials only, and only what is about the ledger. Danger to life is never taken. */
export function createTaskCounter({ people, links, open, say }: TaskCounterParts): Counter {
  return {
    async take(input) {
      const { message, state, decided } = input;
      const chat = senderOf(message);
      if (!chat || decided.outcome === 'emergency' || !mayConcern(message, state)) return undefined;
      const id = await links.personOf(chat);
      const person = id === undefined ? undefined : await people.find(id);
      if (!person || person.leftAt) return undefined;
      const parts = await open();
      const asking = await whoAsks(person, chat, input, people, parts);
      const heard = await hear(message, state, chat, parts.offers);
      if (message.chat?.isGroup) return inGroup(heard, input, asking, parts, say);
      for (const step of STEPS) {
        const answer = await step(heard, input, asking, parts);
        if (answer) return toTurn(answer, input, say);
      }
      return undefined;
    },
  };
}

function mayConcern({ text, choice, attachment }: InboundMessage, state: ConversationState): boolean {
  if (choice !== undefined) return isTaskPress(choice);
  if (state.tasks || typedNumber(text) !== undefined) return true;
  if (text.startsWith('/')) return COMMANDS.has(readCommand(text)?.name ?? '');
  return attachment === undefined && mayConcernTasks(text);
}

/** The private chat of who wrote, also of what was written in a group. */
function senderOf({ channel, chat }: InboundMessage): ChatAddress | undefined {
  return chat && (channel === 'telegram' || channel === 'zalo') ? { channel, chat: chat.sender } : undefined;
}

async function inGroup(
  { press, several, command, text }: Heard,
  input: CounterInput,
  asking: Asking,
  parts: TaskParts,
  say: Say,
): Promise<CounterTurn | undefined> {
  const isOurs =
    press !== undefined ||
    several !== undefined ||
    (command ? COMMANDS.has(command.name) : readWish(text, asking.at, parts.read, asking.names)?.kind === 'list');
  return isOurs ? toTurn({ reply: { kind: 'write-privately' }, offers: [] }, input, say) : undefined;
}

async function answerPress(
  { press, several, talk, text }: Heard,
  { now }: CounterInput,
  asking: Asking,
  parts: TaskParts,
): Promise<TalkAnswer | undefined> {
  if (several) return whichNotice(several, typedNumber(text) !== undefined, asking, parts);
  if (!press) return undefined;
  if (press.kind === 'act') return pressTurn(press, asking, parts);
  if (press.kind === 'calendar') return calendarTurn(press, asking, parts.calendars);
  if (press.kind === 'list') return moreTurn(press.list, press.from, asking, parts);
  const isOn = talk !== undefined && isStillOn(talk, now);
  return isOn ? talkTurn(talk, text, press.step, asking, parts) : { reply: { kind: 'nothing-asked' }, offers: [] };
}

async function answerCommand(
  { command, offered }: Heard,
  _: CounterInput,
  asking: Asking,
  parts: TaskParts,
): Promise<TalkAnswer | undefined> {
  if (command?.name === 'viec') return tasksCommand(command, offered, asking, parts);
  if (command?.name === 'lich') return calendarCommand(asking, parts.calendars);
  return command?.name === 'hoanthanh' ? doneCommand(command, offered, asking, parts) : undefined;
}

/** An answer to what we asked; a question, another command or a word about another task is none. */
async function answerTalk(
  { talk, text, command }: Heard,
  { message, now }: CounterInput,
  asking: Asking,
  parts: TaskParts,
): Promise<TalkAnswer | undefined> {
  if (!talk || !isStillOn(talk, now) || command || message.choice !== undefined) return undefined;
  const step = stepOf(text);
  if (isAgreedTo(talk) && step === undefined) return undefined;
  const said = [text, ...(message.files ?? []).map(parts.callFile)].join(' ').trim();
  if (said === '' || (step === undefined && (await isAnother(talk, text, asking, parts)))) return undefined;
  return talkTurn(talk, said, step, asking, parts);
}

async function isAnother(talk: TaskTalk, text: string, { at, names }: Asking, { read }: TaskParts): Promise<boolean> {
  if (text.trim().endsWith('?')) return true;
  const wish = readWish(text, at, read, names);
  // To ask for another date is no note of a report, whatever task is meant.
  if (talk.kind === 'act' && wish?.kind === 'act' && wish.act === 'ask-extension') return true;
  return wish?.kind === 'list' || wish?.kind === 'find' || (wish?.kind === 'act' && 'number' in wish.target);
}

async function answerWish(
  { text, offered, command }: Heard,
  { message }: CounterInput,
  asking: Asking,
  parts: TaskParts,
): Promise<TalkAnswer | undefined> {
  if (command || message.choice !== undefined) return undefined;
  const isOurs = offered.every((list) => list.every(isTaskPress));
  const meant =
    (isOurs ? await bareActTurn(text, offered, asking, parts) : undefined) ??
    (await dictatePlainly(text, asking, parts));
  if (meant) return meant;
  const wish = readWish(text, asking.at, parts.read, asking.names);
  return wish && wishTurn(wish, offered, asking, parts);
}

/** A dialogue ends with any other answer of ours; numbers mean what was offered last. */
function toTurn(
  { reply, offers, outbound = [], talk }: TalkAnswer,
  { state, now }: CounterInput,
  say: Say,
): CounterTurn {
  const said = say(reply, offers);
  const { tasks: _, ...rest } = state;
  const choices = said.choices.map(({ id, label }) => ({
    id,
    label,
    means: { kind: 'question', text: '/viec' } as const,
  }));
  const offered = choices.length > 0 ? { choices, choicesAt: now.toISOString() } : {};
  return { state: { ...rest, ...offered, ...(talk ? { tasks: talk } : {}) }, replies: [said], outbound };
}
