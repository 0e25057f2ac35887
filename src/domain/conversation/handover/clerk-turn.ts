import type { ChatAddress } from '../../delivery/messenger.js';
import type { ClerkCommand } from './clerk-command.js';
import { closingKey, isSameChat } from './desk-notices.js';
import type { DeskParts, DeskTurn } from './desk-turn.js';
import type { Handover } from './handover.js';

interface FromClerk {
  readonly command: ClerkCommand;
  readonly clerk: ChatAddress;
  readonly messageId: string;
  readonly at: Date;
}

/** What a clerk's command does; `undefined` when it was none after all, but a question that begins like a code. */
export async function clerkTurn(parts: DeskParts, from: FromClerk): Promise<DeskTurn | undefined> {
  const { handovers, notices } = parts;
  const { command, at } = from;
  const waiting = await handovers.open(at);
  const open = waiting.map(({ code }) => code);
  if (command.kind === 'list') return { replies: notices.reply({ kind: 'open-codes', open }), outbound: [] };
  const { code } = command;
  const handover = waiting.find((candidate) => candidate.code === code);
  if (handover)
    return command.kind === 'give-back' ? giveBack(handover, from, parts) : answer(handover, command.text, from, parts);
  if (command.kind === 'answer' && !command.isCertain) return undefined;
  return { replies: notices.reply({ kind: 'no-such-code', code, open }), outbound: [] };
}

async function giveBack(
  handover: Handover,
  { at }: FromClerk,
  { handovers, notices, outbox }: DeskParts,
): Promise<DeskTurn> {
  const outbound = await notices.toPerson(handover, 'returned', { kind: 'clerk-ended' }, at);
  // Planned first (a key plans once): after a crash in between there is no open handover left to tell it from.
  await outbox.plan(outbound, at);
  await outbox.cancel(closingKey(handover), at);
  await handovers.change(handover.code, 'returned');
  return { replies: notices.reply({ kind: 'given-back', code: handover.code }), outbound };
}

/** Who answers first has the conversation: the others are told, and what the person writes goes to that clerk alone. Taken before
 * anything is planned: two who answer at once do not both tell the other to stop. */
async function answer(
  handover: Handover,
  text: string,
  { clerk, messageId, at }: FromClerk,
  parts: DeskParts,
): Promise<DeskTurn> {
  const { handovers, notices } = parts;
  const { code } = handover;
  if (text === '') return { replies: notices.reply({ kind: 'nothing-said', code }), outbound: [] };
  const holder = await handovers.take(code, clerk);
  if (!holder) return { replies: notices.reply({ kind: 'no-such-code', code, open: [] }), outbound: [] };
  const isHolder = isSameChat(holder, clerk);
  const isFirst = isHolder && handover.status === 'waiting';
  const others = isFirst ? (await parts.clerks()).filter((other) => !isSameChat(other, clerk)) : [];
  const outbound = [
    ...(await notices.toPerson(handover, messageId, { kind: 'clerk-says', text }, at)),
    ...notices.toClerks(handover, others, 'taken', { kind: 'colleague-answers', code }, at),
  ];
  await parts.outbox.plan(outbound, at);
  const standing = isFirst ? 'first' : isHolder ? 'holder' : 'colleague';
  return { replies: notices.reply({ kind: 'passed-on', code, standing }), outbound };
}
