import type {
  ChatAddress,
  DeliveryChannel,
  MessagePart,
  OutboundContent,
  OutboundFile,
} from '../../../delivery/messenger.js';
import type { PlannedMessage } from '../../../delivery/outbound-message.js';
import type { Person } from '../../../people/person.js';
import type { People } from '../../../people/ports.js';
import { wakingTime } from '../../../reminders/planning/waking-time.js';
import type { EnteredTelling, Offer, TaskTelling } from '../task-reply.js';
import type { NoticeOffers } from './notice-offers.js';

/** Tells the others what became of a task. */
export interface TaskNotices {
  /**
   * The messages, and who gets one; people without a chat are left out. The same `cause` plans the same. What is not urgent waits
   * for the morning.
   */
  tell(
    people: readonly string[],
    about: { readonly cause: string; readonly at: Date; readonly isUrgent: boolean },
    what: (person: string) => {
      readonly telling: TaskTelling | EnteredTelling;
      readonly offers: readonly Offer[];
      readonly file?: OutboundFile;
    },
  ): Promise<{ readonly outbound: readonly PlannedMessage[]; readonly told: readonly string[]; readonly dueAt: Date }>;
}

export interface TaskNoticeParts {
  readonly people: Pick<People, 'find'>;
  /** Where a person reads; undefined for one who cannot be written to. */
  readonly chatOf: (person: Person) => Promise<ChatAddress | undefined>;
  readonly offers: NoticeOffers;
  readonly say: (telling: TaskTelling | EnteredTelling, offers: readonly Offer[]) => OutboundContent;
  /** Cuts a message to what a channel takes; nothing for a channel that is not configured. */
  readonly cut: (channel: DeliveryChannel, content: OutboundContent) => readonly MessagePart[];
}

/** A decision that is not read within two days has been told by the ledger's own reminders. */
const USEFUL_MS = 2 * 24 * 3_600_000;

export function createTaskNotices({ people, chatOf, offers, say, cut }: TaskNoticeParts): TaskNotices {
  async function addressOf(id: string): Promise<ChatAddress | undefined> {
    const person = await people.find(id);
    return person && !person.leftAt ? chatOf(person) : undefined;
  }

  return {
    async tell(persons, { cause, at, isUrgent }, what) {
      const dueAt = isUrgent ? at : wakingTime(at);
      const usefulUntil = new Date(dueAt.getTime() + USEFUL_MS);
      const priority = isUrgent ? 'urgent' : 'reminder';
      const outbound: PlannedMessage[] = [];
      const told: string[] = [];
      for (const person of persons) {
        const to = await addressOf(person);
        const { telling, offers: offered, file } = what(person);
        const content = { ...say(telling, offered), ...(file ? { file } : {}) };
        const parts = to ? cut(to.channel, content) : [];
        if (!to || parts.length === 0) continue;
        const key = `task:${cause}:${person}`;
        outbound.push({ key, to, priority, parts, dueAt, usefulUntil });
        if (offered.length > 0) await offers.put(to, key, { choices: offered.map(({ id }) => id), at: dueAt });
        told.push(person);
      }
      return { outbound, told, dueAt };
    },
  };
}
