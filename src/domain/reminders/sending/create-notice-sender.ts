import type { ReplyChoice } from '../../conversation/ports.js';
import type { AddressBook } from '../../delivery/channels/address-book.js';
import type { ChannelConditions } from '../../delivery/channels/channel-conditions.js';
import { chooseAddress } from '../../delivery/channels/choose-address.js';
import type { ChatAddress, Messenger, OutboundContent } from '../../delivery/messenger.js';
import type { Notice, NoticeResult, NoticeSender } from '../notice.js';
import type { NoticeStep, NoticeStore, WrittenNotice } from './notice-store.js';

export interface LadderParts {
  readonly addresses: AddressBook;
  readonly conditions: ChannelConditions;
  readonly messengers: readonly Messenger[];
}

export interface NoticeSenderParts extends LadderParts {
  readonly notices: Pick<NoticeStore, 'queue' | 'withdraw'>;
  /** The words of notices that are sent now; asked for once for many. */
  readonly words: (now: Date) => Promise<(notice: Notice) => string>;
  /** What the person can do about it at once: buttons or numbered lines. */
  readonly noticeChoices?: (notice: Notice) => readonly ReplyChoice[];
  /** Called when something was planned. */
  readonly wake: () => void;
}

/** Notices become messages in the outbox, each at the best address of its person; how they end is followed by `followNotices`. */
export function createNoticeSender(parts: NoticeSenderParts): NoticeSender {
  const { addresses, conditions, messengers, notices, words, noticeChoices, wake } = parts;
  return {
    async send(sent, now) {
      if (sent.length === 0) return [];
      const [say, book, states] = await Promise.all([
        words(now),
        addresses.of(sent.map(({ to }) => to)),
        conditions(now),
      ]);
      const write = (notice: Notice): WrittenNotice => ({
        id: notice.id,
        kind: notice.kind,
        person: notice.to,
        priority: priorityOf(notice),
        content: { text: say(notice), choices: noticeChoices?.(notice) ?? [] },
        usefulUntil: notice.usefulUntil,
      });
      const drafts = sent.map((notice) => {
        const { accounts = [], preferred } = book.get(notice.to) ?? {};
        const { first } = chooseAddress(accounts, preferred, states);
        const written = first && write(notice);
        const step = written && stepTo(first, written.content, messengers);
        return step && { notice: written, step };
      });
      const queued = drafts.filter((draft) => draft !== undefined);
      await notices.queue(queued, now);
      wake();
      return drafts.map((draft): NoticeResult => ({ kind: draft ? 'queued' : 'no-channel' }));
    },
    withdraw: (id, now) => notices.withdraw(id, now),
  };
}

/** Cut for the channel of the address; undefined for one that is not there. */
export function stepTo(
  to: ChatAddress,
  content: OutboundContent,
  messengers: readonly Messenger[],
): NoticeStep | undefined {
  const messenger = messengers.find(({ channel }) => channel === to.channel);
  return messenger && { to, parts: messenger.split(content) };
}

function priorityOf({ kind, isUrgent }: Notice): WrittenNotice['priority'] {
  if (isUrgent) return 'urgent';
  return kind === 'digest' || kind === 'summary' || kind === 'reconciliation' ? 'digest' : 'reminder';
}
