import { hashId } from '../../shared/ids.js';
import { newsChoice } from './news-choices.js';
import type { NewsCommand } from './news-command.js';
import type { NewsDraft } from './news-draft.js';
import { type NewsParts, type NewsTurn, wantedOf } from './news-parts.js';
import type { Wanted } from './news-reply.js';
import { ALL_AREAS } from './office-news.js';
import { leavesAt, toAnnouncement } from './to-announcement.js';

export type AnnouncerCommand = Extract<
  NewsCommand,
  { readonly kind: 'draft' | 'draft-topic' | 'draft-area' | 'send' | 'drop' }
>;

export interface AnnouncerTurn extends NewsTurn {
  /** Left out: there is none any more. */
  readonly draft?: NewsDraft;
}

export interface FromAnnouncer {
  /** Their id. */
  readonly by: string;
  /** `channel:messageId` of what they wrote. */
  readonly message: string;
  readonly draft: NewsDraft | undefined;
  readonly at: Date;
}

const MOST_CHARACTERS = 1_500;
const ID_LENGTH = 12;
/** What was meant for yesterday is not sent by a late tap. */
const VALID_MS = 12 * 3_600_000;

/** From a text to a topic, an area, a preview, and only then to people. */
export async function announcerTurn(
  parts: NewsParts,
  command: AnnouncerCommand,
  from: FromAnnouncer,
): Promise<AnnouncerTurn> {
  const { draft, at } = from;
  if (command.kind === 'draft') return begin(parts, command.text, from);
  if (!draft || at.getTime() - Date.parse(draft.at) > VALID_MS) return { reply: { kind: 'no-draft' } };
  if (command.kind === 'draft-topic') return chooseTopic(parts, { ...draft, topic: command.topic }, at);
  if (command.kind === 'draft-area') return preview(parts, { ...draft, area: command.area }, at);
  if (command.draft !== draft.id) return { reply: { kind: 'no-draft' }, draft };
  return command.kind === 'drop' ? { reply: { kind: 'dropped' } } : send(parts, draft, from);
}

function begin({ news, labels }: NewsParts, text: string, { message, at }: FromAnnouncer): AnnouncerTurn {
  if (text === '') return { reply: { kind: 'no-text' } };
  if (text.length > MOST_CHARACTERS) return { reply: { kind: 'too-long', most: MOST_CHARACTERS } };
  const draft = { id: hashId(message).slice(0, ID_LENGTH), text, at: at.toISOString() };
  const choices = [
    ...news.topics.map(({ id, name }) => newsChoice({ kind: 'draft-topic', topic: id }, name)),
    newsChoice({ kind: 'drop', draft: draft.id }, labels.drop),
  ];
  return { reply: { kind: 'which-topic' }, choices, draft };
}

async function chooseTopic(parts: NewsParts, draft: NewsDraft, at: Date): Promise<AnnouncerTurn> {
  const { news, labels } = parts;
  const wanted = wantedOf(news, draft.topic ?? '', ALL_AREAS);
  if (!wanted) return { reply: { kind: 'gone' }, draft };
  if (news.areas.length === 0) return preview(parts, { ...draft, area: ALL_AREAS }, at);
  const choices = [
    newsChoice({ kind: 'draft-area', area: ALL_AREAS }, labels.allAreas),
    ...news.areas.map(({ id, name }) => newsChoice({ kind: 'draft-area', area: id }, name)),
    newsChoice({ kind: 'drop', draft: draft.id }, labels.drop),
  ];
  return { reply: { kind: 'where-to', topic: wanted.topic, isSample: news.isSample }, choices, draft };
}

async function preview(parts: NewsParts, draft: NewsDraft, at: Date): Promise<AnnouncerTurn> {
  const { news, labels, sayAnnounced, subscriptions, channels } = parts;
  const { topic = '', area = ALL_AREAS, text, id } = draft;
  const announced = wantedOf(news, topic, area);
  if (!announced) return { reply: { kind: 'gone' }, draft };
  const people = await subscriptions.countReaders({ topic, area }, channels);
  if (people === 0) return { reply: { kind: 'nobody', announced } };
  const choices = [
    newsChoice({ kind: 'send', draft: id }, labels.send),
    newsChoice({ kind: 'drop', draft: id }, labels.drop),
  ];
  const shown = sayAnnounced({ ...announced, text });
  return { reply: { kind: 'preview', text: shown, people, ...laterThan(at, announced) }, choices, draft };
}

/** Cut off in the middle it is done again: the draft's id is the key, nobody gets it twice. */
async function send(parts: NewsParts, draft: NewsDraft, { by, at }: FromAnnouncer): Promise<AnnouncerTurn> {
  const { topic = '', area = ALL_AREAS, text, id } = draft;
  const announced = wantedOf(parts.news, topic, area);
  if (!announced || draft.topic === undefined) return { reply: { kind: 'no-draft' }, draft };
  const result = await parts.notices.announce(toAnnouncement({ ...announced, text }, id, by, at, parts.sayAnnounced));
  return result.kind === 'planned'
    ? { reply: { kind: 'sent', people: result.messages, ...laterThan(at, announced) } }
    : { reply: { kind: 'not-allowed' } };
}

function laterThan(at: Date, announced: Wanted): { readonly leavesAt?: Date } {
  const time = leavesAt(announced, at);
  return time > at ? { leavesAt: time } : {};
}
