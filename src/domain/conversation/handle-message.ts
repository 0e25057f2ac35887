import { askCounters, type Counter, type CounterTurn, withOffers } from './counter.js';
import type { DecideTurn } from './decide-turn.js';
import { afterRequest, type Decision, offerClerk } from './decision.js';
import { isDoubleTap, notePress } from './double-tap.js';
import type { DeskTurn } from './handover/desk-turn.js';
import type { HandoverDesk } from './handover/handover-desk.js';
import type { Secrecy } from './handover/secrecy.js';
import type { PerformRequest } from './perform-request.js';
import type { ReplyText, TurnHandler } from './ports.js';
import { redactIdentifiers } from './scope/redact.js';
import { type ConversationState, EMPTY_STATE, type InboundMessage } from './turn.js';
import type { PlanReplies, TurnEffect, TurnStore } from './turn-store.js';

export interface ConversationParts {
  readonly turns: TurnStore;
  readonly decide: DecideTurn;
  /** Does what a person asks about their own chat: links it, tells and deletes what is kept. Twice is the same as once. */
  readonly perform: PerformRequest;
  /** Hands conversations over to clerks; absent where nobody could answer. */
  readonly desk?: HandoverDesk;
  /** What of a message a clerk must not read; without it, what the bot's own rules call a tố cáo. */
  readonly secrecyOf?: (message: InboundMessage, state: ConversationState, decided: Decision) => Promise<Secrecy>;
  /** Parts of the office that take turns of their own, asked in this order. */
  readonly counters?: readonly Counter[];
  /** Turns a decision into words. */
  readonly say: (decision: Decision) => ReplyText;
  /** Adds that we are sorry to answer so late. */
  readonly sayLate: (reply: ReplyText) => ReplyText;
  /** Cuts the replies to what is sent to a chat; nothing for a page, which gets them in its response. */
  readonly planReplies: PlanReplies;
}

/** What a turn comes to; `outbound` is what goes to others. */
type Ending = Pick<TurnEffect, 'replies' | 'outbound' | 'unanswered'> & {
  readonly state: ConversationState;
  readonly shown?: string;
};

/** Cut after numbers are taken out: half a number would not be told from an amount. */
const KEPT_LENGTH = 500;
/** Who waited longer, because we were down, is told that we are sorry. */
const LATE_MS = 10 * 60_000;

/**
 * One turn: open the conversation, decide, leave it to a clerk or a counter whose turn it is, else say it in words, and change
 * everything in one step. A message that was handled before changes nothing and gets the reply it got.
 */
export function createMessageHandler(parts: ConversationParts): TurnHandler {
  const { turns, decide } = parts;
  return async (message, now = message.receivedAt) => {
    const { state = EMPTY_STATE, basis } = await turns.open(message.conversation);
    if (isDoubleTap(message, state)) {
      await turns.commit({ message, basis, state, replies: [], outbound: [], at: now });
      return [];
    }
    const decided = decide(message, state);
    const atDesk = await askDesk(decided, message, state, now, parts);
    const { shown, ...ending } = answeringAlbumsOnce(
      message,
      state,
      atDesk && !atDesk.isForBotToo
        ? { state, replies: atDesk.replies, outbound: atDesk.outbound }
        : await ownEnding(decided, message, state, now, parts),
    );
    const outbound = [
      ...parts.planReplies(message, ending.replies, now),
      ...ending.outbound,
      ...(atDesk?.isForBotToo ? atDesk.outbound : []),
    ];
    const kept = shown === undefined ? message : { ...message, shown };
    const after = notePress(message, ending.state, now);
    const committed = await turns.commit({ message: kept, basis, ...ending, state: after, outbound, at: now });
    if (committed === 'done') return ending.replies;
    return (await turns.repliesTo(message.channel, message.messageId, message.conversation)) ?? [];
  };
}

/** What concerns a clerk: a conversation that has one, what a clerk wrote, or the wish for one. */
async function askDesk(
  decided: Decision,
  message: InboundMessage,
  state: ConversationState,
  now: Date,
  { desk, secrecyOf = secrecyByScope }: ConversationParts,
): Promise<DeskTurn | undefined> {
  const isDanger = decided.outcome === 'emergency';
  const secrecy = () => secrecyOf(message, state, decided);
  const received = await desk?.receive(message, isDanger, now, state.lastQuestion, secrecy);
  const wantsPerson = decided.reply.kind === 'scope' && decided.reply.finding.kind === 'human';
  if (received || !wantsPerson) return received;
  return (await secrecy()) === 'open' ? desk?.begin(message, state.lastQuestion, now) : undefined;
}

/** A tố cáo is for nobody's chat, whoever answers there. */
async function secrecyByScope(_: InboundMessage, __: ConversationState, { reply }: Decision): Promise<Secrecy> {
  const denounces = reply.kind === 'scope' && reply.finding.kind === 'complaint' && reply.finding.topic === 'to-cao';
  return denounces ? 'denounces' : 'open';
}

/** The pictures of an album are messages of their own: the first is answered, and those that say something. */
function answeringAlbumsOnce({ album, text }: InboundMessage, before: ConversationState, ending: Ending): Ending {
  if (album === undefined) return ending;
  const isOneMore = before.album === album && text === '';
  return { ...ending, state: { ...ending.state, album }, replies: isOneMore ? [] : ending.replies };
}

async function ownEnding(
  decided: Decision,
  message: InboundMessage,
  state: ConversationState,
  now: Date,
  parts: ConversationParts,
): Promise<Ending> {
  const { counters = [] } = parts;
  const input = { message, state, decided, now };
  const taken = await askCounters(counters, input);
  if (taken) return counterEnding(taken, message, now, parts);
  return withOffers(await botEnding(decided, message, now, parts), counters, input);
}

function counterEnding(
  { state, replies, outbound, shown }: CounterTurn,
  message: InboundMessage,
  now: Date,
  { sayLate }: ConversationParts,
): Ending {
  const [first, ...others] = replies;
  const said = first && isLate(message, now) ? [sayLate(first), ...others] : replies;
  const ending = { state, replies: said, outbound };
  return shown === undefined ? ending : { ...ending, shown };
}

async function botEnding(
  decided: Decision,
  message: InboundMessage,
  now: Date,
  parts: ConversationParts,
): Promise<Ending> {
  const { perform, desk, say, sayLate } = parts;
  const { request } = decided;
  const performed = request ? afterRequest(decided, await perform(request, message, decided.state)) : decided;
  const unanswered = unansweredQuestion(performed, message);
  const kept = unanswered ? tellItIsKept(performed) : performed;
  const clerk = kept.outcome === 'not-found' ? await desk?.offer(now) : undefined;
  const decision = clerk ? offerClerk(kept, clerk) : kept;
  const reply = say(decision);
  const replies = [isLate(message, now) ? sayLate(reply) : reply];
  const state = sinceWhenOffered(decision, now);
  const ending = { state, replies, outbound: [] };
  return unanswered ? { ...ending, unanswered } : ending;
}

/** What nothing supports waits for an official, without numbers that identify people. */
function unansweredQuestion({ outcome }: Decision, { text }: InboundMessage): TurnEffect['unanswered'] {
  if (outcome !== 'not-found' || text.trim() === '') return undefined;
  return { text: redactIdentifiers(text).slice(0, KEPT_LENGTH), outcome };
}

function tellItIsKept(decision: Decision): Decision {
  return decision.reply.kind === 'not-found' ? { ...decision, reply: { ...decision.reply, isKept: true } } : decision;
}

/** Numbers mean what was offered last, by us or by a notice in between. */
function sinceWhenOffered({ state, choices }: Decision, now: Date): ConversationState {
  return choices.length > 0 ? { ...state, choicesAt: now.toISOString() } : state;
}

function isLate({ receivedAt }: InboundMessage, now: Date): boolean {
  return now.getTime() - receivedAt.getTime() > LATE_MS;
}
