import type { ScopeFinding } from '../domain/conversation/scope/finding.js';
import type { Choice, Outcome } from '../domain/conversation/turn.js';
import { COMPLAINT_TEXTS } from './scope/complaint.js';
import { EMERGENCY_TEXTS } from './scope/emergency.js';
import { FIRST_QUESTIONS } from './scope/first-questions.js';
import { renderOffice } from './scope/office.js';
import type { OfficeContact } from './scope/office-contact.js';
import { renderOutside } from './scope/outside.js';
import { PLAIN_REPLIES } from './scope/plain.js';
import { REDIRECT_TEXTS } from './scope/redirected.js';

export interface ScopeReply {
  readonly text: string;
  readonly outcome: Outcome;
  readonly choices?: readonly Choice[];
}

export type { OfficeContact } from './scope/office-contact.js';

/** What people read when a message was no ordinary question; at most 500 characters, the next step included. */
export function renderScopeReply(finding: ScopeFinding, office: OfficeContact): ScopeReply {
  switch (finding.kind) {
    case 'emergency':
      return { text: EMERGENCY_TEXTS[finding.topic], outcome: 'emergency' };
    case 'redirected':
      return {
        text: REDIRECT_TEXTS[finding.topic],
        outcome: finding.topic === 'other-procedure' ? 'not-found' : 'redirected',
      };
    case 'out-of-scope':
      return { text: renderOutside(finding.topic), outcome: 'out-of-scope' };
    case 'complaint':
      return { text: COMPLAINT_TEXTS[finding.topic], outcome: 'complaint' };
    case 'office':
      return renderOffice(finding.topic, office);
    default:
      return renderPlain(finding, office);
  }
}

type PlainFinding = Extract<ScopeFinding, { readonly kind: keyof typeof PLAIN_REPLIES }>;

function renderPlain(finding: PlainFinding, office: OfficeContact): ScopeReply {
  const { text, outcome } = PLAIN_REPLIES[finding.kind];
  const reply = { text: text(office), outcome };
  return finding.kind === 'greeting' || finding.kind === 'help' ? { ...reply, choices: FIRST_QUESTIONS } : reply;
}
