import { readCompiledYaml } from '../../adapters/knowledge-files/compiled-yaml.js';
import { loadNews } from '../../adapters/knowledge-files/load-news.js';
import { createNewsCounter } from '../../domain/announcements/news-counter.js';
import type { Counter } from '../../domain/conversation/counter.js';
import { createNotices, type Notices } from '../../domain/delivery/announce.js';
import type { Subscriptions } from '../../domain/delivery/channels/subscriptions.js';
import type { Messenger } from '../../domain/delivery/messenger.js';
import type { OutboxStore } from '../../domain/delivery/outbox-store.js';
import type { Office } from '../../domain/knowledge/office.js';
import { hasRight } from '../../domain/people/person.js';
import type { PersonAt } from '../../domain/people/person-at.js';
import type { People } from '../../domain/people/ports.js';
import { NEWS_LABELS, renderAnnounced, renderNews } from '../../messages/announcements.js';
import type { Clock } from '../../shared/clock.js';

export interface NoticeDeps {
  readonly outbox: Pick<OutboxStore, 'plan'>;
  readonly subscriptions: Subscriptions;
  readonly people: People;
  /** Asked for when there is something to tell. */
  readonly messengers: () => readonly Messenger[];
  readonly wake: () => void;
  readonly clock: Clock;
}

/** What the product tells people of its own accord; only who has the right speaks for the office. */
export function openNotices({ people, clock, ...deps }: NoticeDeps): Notices {
  async function mayAnnounce(id: string): Promise<boolean> {
    const person = await people.find(id);
    return person !== undefined && hasRight(person, 'announcer');
  }
  return createNotices({ ...deps, mayAnnounce, now: clock });
}

export interface NewsDeps {
  readonly knowledgeDir: string;
  readonly office: Pick<Office, 'name'> | undefined;
  readonly notices: Notices;
  readonly subscriptions: Subscriptions;
  readonly personAt: PersonAt;
  readonly messengers: readonly Messenger[];
}

/** Where people ask for announcements in the chat, and officials make them. */
export async function openNews(deps: NewsDeps): Promise<Counter> {
  const { knowledgeDir, office, messengers } = deps;
  return createNewsCounter({
    ...deps,
    news: await loadNews(knowledgeDir, await readCompiledYaml()),
    channels: messengers.map(({ channel }) => channel),
    say: renderNews,
    sayAnnounced: (announced) => renderAnnounced(announced, office?.name ?? UNNAMED_OFFICE),
    labels: NEWS_LABELS,
  });
}

/** Where no office is entered. */
export const UNNAMED_OFFICE = 'UBND xã, phường';
