import type { ChatAddress } from '../../delivery/messenger.js';
import type { PlannedMessage } from '../../delivery/outbound-message.js';
import type { InboundMessage } from '../turn.js';
import { closingKey, isSameChat } from './desk-notices.js';
import type { DeskParts, DeskTurn } from './desk-turn.js';
import type { Handover } from './handover.js';
import { wantsBotBack } from './wants-bot-back.js';

/** What a person writes while a clerk answers: passed on in silence, unless it ends the handover. */
export async function personTurn(
  parts: DeskParts,
  handover: Handover,
  message: InboundMessage,
  isDanger: boolean,
  at: Date,
): Promise<DeskTurn> {
  const { notices } = parts;
  const { code } = handover;
  if (wantsBotBack(message.text)) {
    return { replies: notices.reply({ kind: 'person-ended' }), outbound: await endByPerson(parts, handover, at) };
  }
  const replies = message.attachment ? notices.reply({ kind: 'words-only' }) : [];
  if (message.text === '') return { replies, outbound: [] };
  const said = { kind: 'person-says', code, text: message.text } as const;
  const clerks = await listeners(parts, handover);
  return { replies, outbound: notices.toClerks(handover, clerks, message.messageId, said, at), isForBotToo: isDanger };
}

/** Ends a handover as the person wished; what clerks are told is returned. */
export async function endByPerson(parts: DeskParts, handover: Handover, at: Date): Promise<readonly PlannedMessage[]> {
  const { handovers, notices, outbox } = parts;
  const { code } = handover;
  const told = notices.toClerks(handover, await listeners(parts, handover), 'left', { kind: 'person-left', code }, at);
  await outbox.plan(told, at);
  await outbox.cancel(closingKey(handover), at);
  await handovers.change(code, 'left');
  return told;
}

/** The turn that began a handover. Said again the same when it is repeated after a crash. */
export async function beginningTurn(
  parts: DeskParts,
  handover: Handover,
  question: string,
  at: Date,
): Promise<DeskTurn> {
  const { notices, officeTime } = parts;
  const { code, channel, until } = handover;
  const later = officeTime(until);
  const asked = { kind: 'asked-for', code, channel, question, until } as const;
  return {
    replies: notices.reply({ kind: 'begun', until }),
    outbound: [
      ...notices.toClerks(handover, await listeners(parts, handover), 'asked', asked, at),
      ...notices.atClosing(handover, { kind: 'office-closed', opensAt: later.isOpen ? undefined : later.opensAt }),
    ],
  };
}

/**
 * The clerk who answers while they are one and can be written to, else all of them; a clerk who asks as a citizen is answered by the others. A chat
 * that lost the role hears nothing more.
 */
async function listeners(parts: DeskParts, { clerk, chat }: Handover): Promise<readonly ChatAddress[]> {
  if (clerk && (await parts.isClerk(clerk)) && (await parts.hears(clerk))) return [clerk];
  return (await parts.clerks()).filter((other) => !chat || !isSameChat(other, chat));
}
