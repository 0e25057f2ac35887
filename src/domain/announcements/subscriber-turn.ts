import type { SubscriptionTopic } from '../delivery/channels/subscriptions.js';
import type { ChatAddress } from '../delivery/messenger.js';
import { newsChoice } from './news-choices.js';
import type { NewsCommand } from './news-command.js';
import { type NewsParts, type NewsTurn, wantedOf } from './news-parts.js';
import type { Wanted } from './news-reply.js';
import { ALL_AREAS } from './office-news.js';

export type SubscriberCommand = Extract<
  NewsCommand,
  { readonly kind: 'show' | 'subscribe' | 'unsubscribe' | 'choose-unsubscribe' | 'unsubscribe-all' }
>;

/** Asks for announcements, and to hear no more of them. Everything twice is the same as once. */
export async function subscriberTurn(
  parts: NewsParts,
  command: SubscriberCommand,
  chat: ChatAddress,
  at: Date,
): Promise<NewsTurn> {
  const { subscriptions } = parts;
  switch (command.kind) {
    case 'show':
      return show(parts, await subscriptions.of(chat));
    case 'subscribe':
      return subscribe(parts, command.topic, command.area, chat, at);
    case 'choose-unsubscribe':
      return chooseUnwanted(parts, chat);
    case 'unsubscribe-all':
      return unsubscribe(parts, await subscriptions.of(chat), chat);
    case 'unsubscribe': {
      const { topic, area } = command;
      const all = await subscriptions.of(chat);
      const unwanted = all.filter((one) => one.topic === topic && (area === undefined || one.area === area));
      return unsubscribe(parts, unwanted, chat);
    }
  }
}

function show({ news, labels }: NewsParts, all: readonly SubscriptionTopic[]): NewsTurn {
  const wanted = all.flatMap(({ topic, area }) => wantedOf(news, topic, area) ?? []);
  const choices = [
    ...news.topics.map((topic) => newsChoice({ kind: 'subscribe', topic: topic.id }, labels.subscribe(topic))),
    ...wanted.map((one) => unsubscribeChoice(one, labels.unsubscribe)),
  ];
  return { reply: { kind: 'shown', wanted, isSample: news.isSample && wanted.some(({ area }) => area) }, choices };
}

async function subscribe(
  { news, subscriptions, labels }: NewsParts,
  topicId: string,
  area: string | undefined,
  chat: ChatAddress,
  at: Date,
): Promise<NewsTurn> {
  const { areas, isSample } = news;
  const wanted = wantedOf(news, topicId, area ?? ALL_AREAS);
  if (!wanted) return { reply: { kind: 'gone' } };
  if (area === undefined && areas.length > 0) {
    const choices = [
      newsChoice({ kind: 'subscribe', topic: topicId, area: ALL_AREAS }, labels.allAreas),
      ...areas.map(({ id, name }) => newsChoice({ kind: 'subscribe', topic: topicId, area: id }, name)),
    ];
    return { reply: { kind: 'which-area', topic: wanted.topic, isSample }, choices };
  }
  await subscriptions.subscribe(chat, { topic: topicId, area: area ?? ALL_AREAS }, at);
  return { reply: { kind: 'subscribed', wanted } };
}

/** One that is the only one needs no choosing. */
async function chooseUnwanted(parts: NewsParts, chat: ChatAddress): Promise<NewsTurn> {
  const all = await parts.subscriptions.of(chat);
  if (all.length <= 1) return unsubscribe(parts, all, chat);
  const wanted = all.flatMap(({ topic, area }) => wantedOf(parts.news, topic, area) ?? []);
  const choices = [
    newsChoice({ kind: 'unsubscribe-all' }, parts.labels.unsubscribeAll),
    ...wanted.map((one) => unsubscribeChoice(one, parts.labels.unsubscribe)),
  ];
  return { reply: { kind: 'which-unwanted', wanted }, choices };
}

async function unsubscribe(
  { news, subscriptions }: NewsParts,
  unwanted: readonly SubscriptionTopic[],
  chat: ChatAddress,
): Promise<NewsTurn> {
  for (const one of unwanted) await subscriptions.unsubscribe(chat, one);
  const left = (await subscriptions.of(chat)).length;
  if (unwanted.length === 0) return { reply: { kind: 'nothing-wanted' } };
  const told = unwanted.flatMap(({ topic, area }) => wantedOf(news, topic, area) ?? []);
  return { reply: { kind: 'unsubscribed', unwanted: told, left } };
}

function unsubscribeChoice(wanted: Wanted, label: (wanted: Wanted) => string) {
  const { topic, area } = wanted;
  return newsChoice({ kind: 'unsubscribe', topic: topic.id, area: area?.id ?? ALL_AREAS }, label(wanted));
}
