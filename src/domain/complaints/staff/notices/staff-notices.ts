import type { LocalDay } from '../../../calendar/office-time.js';
import type { ReplyChoice } from '../../../conversation/ports.js';
import type { ChatAddress, DeliveryChannel, MessagePart, OutboundContent } from '../../../delivery/messenger.js';
import type { PlannedMessage } from '../../../delivery/outbound-message.js';
import type { Case } from '../../case.js';
import { newsOf } from '../../news/case-news.js';
import type { NumberedEvent } from '../../news/news-source.js';
import type { CaseParty, Requester } from '../../requester.js';
import { isHandled, isOver } from '../../states/case-state.js';
import type { CaseEvent } from '../../steps/case-step.js';

/** What staff are told of a case without having asked. */
export type StaffNotice =
  /** `before` was closed at the same place within ninety days: it has come back. */
  | { readonly kind: 'new'; readonly about: Case; readonly before?: Case }
  /** More came at once than are told one by one; `about` is the first of them. */
  | { readonly kind: 'many-new'; readonly about: Case; readonly count: number }
  | { readonly kind: 'reopened'; readonly about: Case; readonly reason: string }
  /** Who brought it told more, took it back, or asks to. What they wrote is read with the case. */
  | { readonly kind: 'added' | 'withdrawn' | 'asked-back'; readonly about: Case }
  | { readonly kind: 'given'; readonly about: Case }
  /** There is news, and no chat to tell it in: somebody waits for a call, or left no number either. */
  | { readonly kind: 'call'; readonly about: Case; readonly hasPhone: boolean }
  | { readonly kind: 'running-out'; readonly about: Case; readonly on: LocalDay; readonly daysLeft: number | 'half' }
  | { readonly kind: 'late'; readonly about: Case; readonly on: LocalDay }
  /** What the office waited for until this day did not come: the next step can be taken. */
  | { readonly kind: 'waited'; readonly about: Case; readonly on: LocalDay };

export interface StaffNoticeParts {
  readonly clerks: () => Promise<readonly ChatAddress[]>;
  readonly leaders: () => Promise<readonly ChatAddress[]>;
  readonly chatOf: (person: string) => Promise<ChatAddress | undefined>;
  /** Groups of officials: what they read names nobody and quotes nothing. */
  readonly groups: () => Promise<readonly ChatAddress[]>;
  readonly returned: (about: Case) => Promise<Case | undefined>;
  /** Whether its channel is on and the person lets us write. */
  readonly canReach: (to: ChatAddress) => Promise<boolean>;
  readonly say: (
    notice: StaffNotice,
    channel: DeliveryChannel,
  ) => { readonly text: string; readonly choices: readonly ReplyChoice[] };
  readonly sayInGroup: (notice: StaffNotice) => string;
  readonly cut: (channel: DeliveryChannel, content: OutboundContent) => readonly MessagePart[];
}

const USEFUL_MS = 3 * 86_400_000;

/** Who has the case, else the clerks; nobody twice. */
export async function readersOf(
  { assignee }: Case,
  { chatOf, clerks }: StaffNoticeParts,
): Promise<readonly ChatAddress[]> {
  const own = assignee === undefined ? undefined : await chatOf(assignee);
  return own ? [own] : clerks();
}

export function planNotice(
  notice: StaffNotice,
  key: string,
  readers: readonly ChatAddress[],
  { say, cut }: Pick<StaffNoticeParts, 'say' | 'cut'>,
  at: Date,
): PlannedMessage[] {
  const priority = notice.about.isUrgent ? 'urgent' : 'reminder';
  return readers.map((to) => {
    const parts = cut(to.channel, say(notice, to.channel));
    const usefulUntil = new Date(at.getTime() + USEFUL_MS);
    return { key: `${key}:${to.channel}:${to.chat}`, to, priority, parts, dueAt: at, usefulUntil };
  });
}

/** The same to the groups as well. */
export async function planForAll(
  notice: StaffNotice,
  key: string,
  readers: readonly ChatAddress[],
  parts: StaffNoticeParts,
  at: Date,
): Promise<PlannedMessage[]> {
  const inGroup = { ...parts, say: (told: StaffNotice) => ({ text: parts.sayInGroup(told), choices: [] }) };
  return [
    ...planNotice(notice, key, readers, parts, at),
    ...planNotice(notice, key, await parts.groups(), inGroup, at),
  ];
}

/** What staff are told of something that happened; planned under a key made of the event. */
export async function staffNotices(
  { event, number }: NumberedEvent,
  about: Case,
  parties: readonly CaseParty[],
  parts: StaffNoticeParts,
  at: Date,
): Promise<readonly PlannedMessage[]> {
  const key = `case-staff:${number}`;
  if (isCall(event) && !isToDo(about)) return [];
  if (event.action === 'create' && event.by === 'citizen')
    return planForAll(await newNotice(about, parts), key, await parts.clerks(), parts, at);
  if (event.action === 'reopen' && event.by === 'citizen') {
    const notice = { kind: 'reopened', about, reason: event.details.reason ?? '' } as const;
    return planForAll(notice, key, await readersOf(about, parts), parts, at);
  }
  const told = event.by === 'citizen' ? TOLD_AFTERWARDS[event.action] : undefined;
  if (told !== undefined) {
    const plan = told === 'added' && about.isUrgent ? planForAll : planNotice;
    return plan({ kind: told, about }, key, await readersOf(about, parts), parts, at);
  }
  const given = event.action === 'assign' && event.details.assignee !== undefined ? event.details.assignee : undefined;
  if (given !== undefined && given !== event.by) {
    if (!isStillWith(given, about)) return [];
    const chat = await parts.chatOf(given);
    return chat ? planNotice({ kind: 'given', about }, key, [chat], parts, at) : [];
  }
  const unreached = newsOf(event, about, at) ? await withoutChat(parties, parts) : [];
  if (unreached.length === 0) return [];
  const hasPhone = unreached.some(({ phone }) => phone !== undefined);
  return planNotice({ kind: 'call', about, hasPhone }, key, await readersOf(about, parts), parts, at);
}

const TOLD_AFTERWARDS: Readonly<Partial<Record<CaseEvent['action'], 'added' | 'withdrawn' | 'asked-back'>>> = {
  add: 'added',
  withdraw: 'withdrawn',
  'ask-withdraw': 'asked-back',
};

/** What asks somebody to work on a case; one that was answered or has ended since asks nobody. */
function isCall({ action, by }: CaseEvent): boolean {
  return by === 'citizen' && (action === 'create' || action === 'reopen');
}

/** It may have been handled or ended before it was told. */
export function isToDo({ state, reachedAt }: Pick<Case, 'state' | 'reachedAt'>): boolean {
  return !isOver(state) && !isHandled(reachedAt);
}

/** It may have been passed on, answered or ended before this was told. */
function isStillWith(person: string, { assignee, state, reachedAt }: Case): boolean {
  return assignee === person && isToDo({ state, reachedAt });
}

async function newNotice(about: Case, { returned }: StaffNoticeParts): Promise<StaffNotice> {
  const before = await returned(about);
  return before ? { kind: 'new', about, before } : { kind: 'new', about };
}

/** Who left a way to be told, and none that the product has: only a telephone, or a chat that is switched off or blocked. */
async function withoutChat(
  parties: readonly CaseParty[],
  { canReach }: Pick<StaffNoticeParts, 'canReach'>,
): Promise<readonly Requester[]> {
  const unreached: Requester[] = [];
  for (const { requester } of parties) {
    const { channel, chat } = requester?.replyTo ?? {};
    const isTold =
      channel === 'web' ||
      (channel === undefined || chat === undefined
        ? requester?.phone === undefined
        : await canReach({ channel, chat }));
    if (requester && !isTold) unreached.push(requester);
  }
  return unreached;
}

/** Each chat once. */
export function chatsOnce(chats: readonly ChatAddress[]): readonly ChatAddress[] {
  return [...new Map(chats.map((to) => [`${to.channel}:${to.chat}`, to])).values()];
}
