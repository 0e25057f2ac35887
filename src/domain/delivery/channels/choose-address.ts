import type { ChatAddress, DeliveryChannel } from '../messenger.js';

/** A chat of a person, and what is known of reaching it now. */
export interface Account extends ChatAddress {
  /** The person blocked us, left, or the chat is unknown. */
  readonly isBlocked: boolean;
}

/** How a channel is, for messages that nobody asked for. */
export interface ChannelCondition {
  /** No token, or one that is not accepted. */
  readonly isOff: boolean;
  /** The month's messages are used up. */
  readonly isOverQuota: boolean;
  /** It has not been reached for a while, or takes nothing. */
  readonly isFailing: boolean;
}

/** The steps of the ladder for one person: the address to try now, then those to try after it. */
export interface AddressLadder {
  readonly first: ChatAddress | undefined;
  readonly next: readonly ChatAddress[];
  /** Why others are not in it. */
  readonly skipped: readonly (ChatAddress & { readonly because: 'blocked' | 'off' | 'over-quota' | 'tried' })[];
}

const FINE: ChannelCondition = { isOff: false, isOverQuota: false, isFailing: false };

/**
 * Which chat of a person is written to: the preferred channel, then the others in the order they were linked. Blocked chats,
 * channels that are off or over quota, and what was tried before are left out; a failing channel comes last, for it may be back.
 * Without a `first` there is nobody to write to: paper or the phone is next.
 */
export function chooseAddress(
  accounts: readonly Account[],
  preferred: DeliveryChannel | undefined,
  conditions: Readonly<Partial<Record<DeliveryChannel, ChannelCondition>>>,
  tried: readonly ChatAddress[] = [],
): AddressLadder {
  const conditionOf = ({ channel }: ChatAddress) => conditions[channel] ?? FINE;
  const skipped = accounts.flatMap((account) => {
    const because = whyNot(account, conditionOf(account), tried);
    return because ? [{ ...addressOf(account), because }] : [];
  });
  const usable = accounts.filter((account) => whyNot(account, conditionOf(account), tried) === undefined);
  const standing = (account: Account) =>
    (conditionOf(account).isFailing ? 2 : 0) + (account.channel === preferred ? 0 : 1);
  const [first, ...next] = usable.toSorted((a, b) => standing(a) - standing(b)).map(addressOf);
  return { first, next, skipped };
}

function whyNot(
  account: Account,
  { isOff, isOverQuota }: ChannelCondition,
  tried: readonly ChatAddress[],
): AddressLadder['skipped'][number]['because'] | undefined {
  if (tried.some(({ channel, chat }) => channel === account.channel && chat === account.chat)) return 'tried';
  if (account.isBlocked) return 'blocked';
  if (isOff) return 'off';
  return isOverQuota ? 'over-quota' : undefined;
}

function addressOf({ channel, chat }: ChatAddress): ChatAddress {
  return { channel, chat };
}
