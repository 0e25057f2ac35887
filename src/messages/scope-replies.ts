import type { ScopeFinding } from '../domain/conversation/scope/finding.js';
import { COMPLAINT_TEXTS } from './scope/complaint.js';
import { EMERGENCY_TEXTS } from './scope/emergency.js';
import { renderOffice } from './scope/office.js';
import type { OfficeContact } from './scope/office-contact.js';
import { renderOutside } from './scope/outside.js';
import { PLAIN_REPLIES } from './scope/plain.js';
import { REDIRECT_TEXTS } from './scope/redirected.js';

export type { OfficeContact } from './scope/office-contact.js';

/** What people read when a message was no ordinary question; at most 500 characters, the next step included. */
export function renderScopeReply(finding: ScopeFinding, office: OfficeContact): string {
  switch (finding.kind) {
    case 'emergency':
      return EMERGENCY_TEXTS[finding.topic];
    case 'redirected':
      return REDIRECT_TEXTS[finding.topic];
    case 'out-of-scope':
      return renderOutside(finding.topic);
    case 'complaint':
      return COMPLAINT_TEXTS[finding.topic];
    case 'office':
      return renderOffice(finding.topic, office);
    default:
      return PLAIN_REPLIES[finding.kind](office);
  }
}
