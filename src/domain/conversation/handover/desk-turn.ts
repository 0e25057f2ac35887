import type { OfficeTime } from '../../calendar/office-hours.js';
import type { ChatAddress } from '../../delivery/messenger.js';
import type { PlannedMessage } from '../../delivery/outbound-message.js';
import type { OutboxStore } from '../../delivery/outbox-store.js';
import type { ReplyText } from '../ports.js';
import type { DeskNotices } from './desk-notices.js';
import type { Handovers } from './handover.js';

/** What a message means to a conversation between people: what its writer reads, and what goes to others. */
export interface DeskTurn {
  readonly replies: readonly ReplyText[];
  readonly outbound: readonly PlannedMessage[];
  /** The bot speaks as well: danger is answered whoever is listening. */
  readonly isForBotToo?: boolean;
}

export interface DeskParts {
  readonly handovers: Handovers;
  readonly notices: DeskNotices;
  /** Where clerks on duty read; empty when none has linked a chat. */
  readonly clerks: () => Promise<readonly ChatAddress[]>;
  /** Whether somebody who may answer writes from there: of several chats of a clerk only one is in `clerks`. */
  readonly isClerk: (chat: ChatAddress) => Promise<boolean>;
  /** Whether a message to this clerk's chat would arrive: they have not blocked us, the channel is there and its month not used up. */
  readonly hears: (chat: ChatAddress) => Promise<boolean>;
  readonly officeTime: (at: Date) => OfficeTime;
  /** How asking for a clerk is offered, and what choosing it asks. */
  readonly offer: string;
  readonly outbox: Pick<OutboxStore, 'plan' | 'cancel'>;
}
