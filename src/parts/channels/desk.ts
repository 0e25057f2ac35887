import { loadWorkingCalendar } from '../../adapters/knowledge-files/load-working-calendar.js';
import { officeTimeAt, readOfficeHours } from '../../domain/calendar/office-hours.js';
import { createDeskNotices } from '../../domain/conversation/handover/desk-notices.js';
import type { Handovers } from '../../domain/conversation/handover/handover.js';
import { createHandoverDesk, type HandoverDesk } from '../../domain/conversation/handover/handover-desk.js';
import { createPageNotes } from '../../domain/conversation/handover/leave-on-page.js';
import type { ConversationStore } from '../../domain/conversation/ports.js';
import type { TurnStore } from '../../domain/conversation/turn-store.js';
import type { Messenger } from '../../domain/delivery/messenger.js';
import type { ChatReach, OutboxStore } from '../../domain/delivery/outbox-store.js';
import type { Office } from '../../domain/knowledge/office.js';
import { chatsWithRight, type RightParts } from '../../domain/people/chats-with-right.js';
import { hasRight } from '../../domain/people/person.js';
import { createPersonAt } from '../../domain/people/person-at.js';
import type { ChatLinks, People } from '../../domain/people/ports.js';
import { ASK_FOR_CLERK, renderHandover } from '../../messages/handover.js';
import type { Clock } from '../../shared/clock.js';
import type { Log } from '../../shared/log.js';

export interface DeskDeps {
  readonly knowledgeDir: string;
  readonly office: Office | undefined;
  readonly handovers: Handovers;
  readonly turns: TurnStore;
  readonly outbox: Pick<OutboxStore, 'plan' | 'cancel'>;
  readonly people: People;
  readonly links: ChatLinks;
  readonly reach: ChatReach;
  readonly messengers: readonly Messenger[];
  readonly conditions: RightParts['conditions'];
  readonly log: Log;
}

/** Where conversations are handed to clerks, in the hours of the office and on the channels that are configured. */
export async function openDesk(deps: DeskDeps): Promise<HandoverDesk> {
  const { knowledgeDir, office, handovers, turns, outbox, people, links, reach, messengers, conditions, log } = deps;
  const calendar = await loadWorkingCalendar(knowledgeDir);
  const sessions = readOfficeHours(office?.openingHours ?? []);
  if (sessions.length === 0) {
    log.warn(
      {},
      'no conversation is handed to a clerk: write the opening hours in knowledge/offices.yaml as "Thứ Hai đến thứ Sáu" and "7 giờ 00 - 11 giờ 30"',
    );
  }
  const personAt = createPersonAt({ people, links });
  const byChannel = new Map(messengers.map((messenger) => [messenger.channel, messenger]));
  return createHandoverDesk({
    handovers,
    outbox,
    offer: ASK_FOR_CLERK,
    clerks: async () => {
      return sessions.length === 0 ? [] : chatsWithRight('clerk', { people, links, reach, conditions });
    },
    isClerk: async (chat) => {
      const person = await personAt(chat);
      return person !== undefined && hasRight(person, 'clerk');
    },
    async hears(chat) {
      const { [chat.channel]: condition } = await conditions();
      return !condition?.isOff && !condition?.isOverQuota && (await reach.blocked([chat])).length === 0;
    },
    officeTime: (at) => officeTimeAt(sessions, calendar, at),
    notices: createDeskNotices({
      say: (reply) => renderHandover(reply, office?.isSample ?? true),
      cut: (channel, content) => byChannel.get(channel)?.split(content) ?? [],
      leaveOnPage: createPageNotes(turns),
    }),
  });
}

/** Deleting a conversation ends its handover first: clerks are told, and nothing more is sent to the person. */
export function endingHandovers(conversations: ConversationStore, desk: HandoverDesk, clock: Clock): ConversationStore {
  return {
    ...conversations,
    async forget(id) {
      await desk.leave(id, clock());
      await conversations.forget(id);
    },
  };
}
