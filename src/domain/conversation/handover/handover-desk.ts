import type { Choice, InboundMessage } from '../turn.js';
import { readClerkCommand } from './clerk-command.js';
import { clerkTurn } from './clerk-turn.js';
import { addressOf, isSameChat } from './desk-notices.js';
import type { DeskParts, DeskTurn } from './desk-turn.js';
import type { Handover } from './handover.js';
import { handoverCode } from './handover-code.js';
import { beginningTurn, endByPerson, personTurn } from './person-turn.js';
import type { Secrecy } from './secrecy.js';
import { wantsBotBack } from './wants-bot-back.js';

export interface HandoverDesk {
  /**
   * What a message means while a person answers, or when a clerk wrote it; `undefined` when it is for the bot alone. `lastQuestion` is
   * what was asked before it. What denounces somebody goes to no clerk's chat: it ends the handover; what asks of somebody denounced is
   * for the bot alone. `secrecy` is asked only where a clerk would read.
   */
  receive(
    message: InboundMessage,
    isDanger: boolean,
    at: Date,
    lastQuestion?: string,
    secrecy?: () => Promise<Secrecy>,
  ): Promise<DeskTurn | undefined>;
  /** Hands the conversation over, once; `undefined` when no clerk can be written to. */
  begin(message: InboundMessage, lastQuestion: string, at: Date): Promise<DeskTurn | undefined>;
  /** The conversation is about to be deleted: a handover ends with it. */
  leave(conversation: string, at: Date): Promise<void>;
  /** The choice to ask for a clerk, when one would answer now. */
  offer(at: Date): Promise<Choice | undefined>;
}

const MOST_ATTEMPTS = 50;

/** Hands conversations to clerks and carries what both say. Everything can be done again: a repeated turn says the same. */
export function createHandoverDesk(parts: DeskParts): HandoverDesk {
  const { handovers, notices, clerks, officeTime, offer } = parts;

  async function fromClerk(message: InboundMessage, at: Date): Promise<DeskTurn | undefined> {
    const clerk = addressOf(message);
    const command = clerk && !message.chat?.isGroup ? readClerkCommand(message.text, message.quoted) : undefined;
    if (!clerk || !command || !(await parts.isClerk(clerk))) return undefined;
    return clerkTurn(parts, { command, clerk, messageId: message.messageId, at });
  }

  async function fromPerson(
    message: InboundMessage,
    isDanger: boolean,
    at: Date,
    lastQuestion: string,
    secrecy: () => Promise<Secrecy>,
  ): Promise<DeskTurn | undefined> {
    if (isForBot(message)) return undefined;
    const handover = await handovers.openOf(message.conversation, at);
    if (!handover) return undefined;
    const told = await secrecy();
    if (told === 'denounces') await endByPerson(parts, handover, at);
    if (told !== 'open') return undefined;
    return handover.startedBy === message.messageId
      ? beginningTurn(parts, handover, lastQuestion || message.text, at)
      : personTurn(parts, handover, message, isDanger, at);
  }

  async function open(message: InboundMessage, until: Date, at: Date): Promise<Handover | undefined> {
    const { conversation, channel, messageId: startedBy } = message;
    const chat = addressOf(message);
    for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
      const code = handoverCode(`${channel}:${startedBy}`, attempt);
      const own = { conversation, channel, startedBy, ...(chat ? { chat } : {}) };
      const handover: Handover = { code, ...own, startedAt: at, until, status: 'waiting' };
      if (await handovers.begin(handover)) return handover;
    }
    return undefined;
  }

  return {
    receive: async (message, isDanger, at, lastQuestion = '', secrecy = openToAll) =>
      (await fromClerk(message, at)) ?? fromPerson(message, isDanger, at, lastQuestion, secrecy),

    async begin(message, lastQuestion, at) {
      const own = addressOf(message);
      const others = (await clerks()).filter((clerk) => !own || !isSameChat(clerk, own));
      if (message.chat?.isGroup || others.length === 0) return undefined;
      const current = await handovers.openOf(message.conversation, at);
      if (current) return { replies: notices.reply({ kind: 'begun', until: current.until }), outbound: [] };
      const office = officeTime(at);
      if (!office.isOpen) {
        return { replies: notices.reply({ kind: 'nobody-now', opensAt: office.opensAt }), outbound: [] };
      }
      const handover = await open(message, office.until, at);
      return handover && beginningTurn(parts, handover, lastQuestion || message.text, at);
    },

    async leave(conversation, at) {
      const handover = await handovers.openOf(conversation, at);
      if (handover) await endByPerson(parts, handover, at);
    },

    async offer(at) {
      const isStaffed = officeTime(at).isOpen && (await clerks()).length > 0;
      return isStaffed ? { id: 'clerk', label: offer, means: { kind: 'question', text: offer } } : undefined;
    },
  };
}

async function openToAll(): Promise<Secrecy> {
  return 'open';
}

/** Commands and buttons are for the bot, also while a person answers: what is kept can be deleted at any time. */
function isForBot({ text, choice }: InboundMessage): boolean {
  return choice !== undefined || (text.startsWith('/') && !wantsBotBack(text));
}
