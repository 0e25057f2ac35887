import type { Decision } from '../../domain/conversation/decision.js';
import type { ReplyText } from '../../domain/conversation/ports.js';
import type { Reply } from '../../domain/conversation/reply.js';
import type { Office } from '../../domain/knowledge/office.js';
import { renderAccountReply } from '../account.js';
import { COMMAND_REPLIES } from '../command-replies.js';
import { renderFactReply } from '../facts/fact-answer.js';
import { CHOICE_EXPIRED, renderChoiceUnknown, renderNotFound } from '../not-found.js';
import { renderProcedureReply } from '../procedures/procedure-answer.js';
import { SAFETY_NOTE } from '../scope/emergency.js';
import { type OfficeContact, renderScopeReply } from '../scope-replies.js';

/** Turns a decision into what the person reads; choices are also numbered in the text by the channels without buttons. */
export function renderReply(decision: Decision, office: Office | undefined): ReplyText {
  const text = textOf(decision.reply, office);
  return {
    text: decision.hasDangerBeside ? `${text}\n\n${SAFETY_NOTE}` : text,
    choices: decision.choices.map(({ id, label }) => ({ id, label })),
    outcome: decision.outcome,
  };
}

function textOf(reply: Reply, office: Office | undefined): string {
  switch (reply.kind) {
    case 'procedure':
      return renderProcedureReply(reply.procedure);
    case 'fact':
      return renderFactReply(reply.fact);
    case 'scope':
      return renderScopeReply(reply.finding, contactOf(office));
    case 'command':
      return COMMAND_REPLIES[reply.topic];
    case 'account':
      return renderAccountReply(reply.account);
    case 'choice-expired':
      return CHOICE_EXPIRED;
    case 'choice-unknown':
      return renderChoiceUnknown(reply.offered);
    case 'not-found':
      return renderNotFound(reply);
  }
}

function contactOf(office: Office | undefined): OfficeContact {
  if (!office) return { name: '', isSample: true };
  return {
    name: office.name,
    address: office.address,
    hours: office.openingHours.map(({ days, hours }) => `${days}: ${hours}`).join('; '),
    phone: office.hotline,
    receptionTimes: office.reception.map(({ who, when, place }) => `${who}: ${when}, ${place}`).join('; '),
    isSample: office.isSample,
  };
}
