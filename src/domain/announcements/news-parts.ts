import type { Choice } from '../conversation/turn.js';
import type { Notices } from '../delivery/announce.js';
import type { Subscriptions } from '../delivery/channels/subscriptions.js';
import type { DeliveryChannel } from '../delivery/messenger.js';
import type { Announced, NewsLabels, NewsReply, Wanted } from './news-reply.js';
import { ALL_AREAS, type OfficeNews } from './office-news.js';

export interface NewsParts {
  readonly news: OfficeNews;
  readonly subscriptions: Subscriptions;
  /** Channels on which something can be sent. */
  readonly channels: readonly DeliveryChannel[];
  readonly notices: Pick<Notices, 'announce'>;
  readonly say: (reply: NewsReply) => string;
  readonly sayAnnounced: (announced: Announced) => string;
  readonly labels: NewsLabels;
}

/** What comes of a command: what is said, and what can be picked next. */
export interface NewsTurn {
  readonly reply: NewsReply;
  readonly choices?: readonly Choice[];
}

/** The topic and area of ids; `undefined` when one of them is no longer there. */
export function wantedOf({ topics, areas }: OfficeNews, topicId: string, areaId: string): Wanted | undefined {
  const topic = topics.find(({ id }) => id === topicId);
  const area = areas.find(({ id }) => id === areaId);
  return topic && (area || areaId === ALL_AREAS) ? { topic, area } : undefined;
}
