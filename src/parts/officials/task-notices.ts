import type { Messenger } from '../../domain/delivery/messenger.js';
import type { ChatReach } from '../../domain/delivery/outbox-store.js';
import { chatOfPerson, type RightParts } from '../../domain/people/chats-with-right.js';
import type { ChatLinks, People } from '../../domain/people/ports.js';
import type { NoticeOffers } from '../../domain/tasks/chat/telling/notice-offers.js';
import { createTaskNotices, type TaskNotices } from '../../domain/tasks/chat/telling/task-notices.js';
import { renderTelling } from '../../messages/tasks/telling-text.js';

export interface TaskNoticeDeps {
  readonly people: Pick<People, 'find'>;
  readonly links: Pick<ChatLinks, 'linksOf'>;
  readonly reach: Pick<ChatReach, 'blocked'>;
  readonly messengers: readonly Messenger[];
  readonly conditions: RightParts['conditions'];
  readonly offers: NoticeOffers;
}

/** Tells people of tasks by the channels that are set up. */
export function openTaskNotices({ people, links, reach, messengers, conditions, offers }: TaskNoticeDeps): TaskNotices {
  const byChannel = new Map(messengers.map((messenger) => [messenger.channel, messenger]));
  return createTaskNotices({
    people,
    offers,
    chatOf: (person) => chatOfPerson(person, { links, reach, conditions }),
    say: renderTelling,
    cut: (channel, content) => byChannel.get(channel)?.split(content) ?? [],
  });
}
