import type { DeliveryChannel, Messenger } from '../messenger.js';
import type { Dispatcher } from '../sending/create-dispatcher.js';
import type { ChannelCondition } from './choose-address.js';
import type { QuotaCounter } from './quota.js';

export type ChannelConditions = (at: Date) => Promise<Readonly<Record<DeliveryChannel, ChannelCondition>>>;

export interface ConditionParts {
  readonly messengers: readonly Pick<Messenger, 'channel'>[];
  readonly dispatcher: Pick<Dispatcher, 'states'>;
  readonly quota: Pick<QuotaCounter, 'used'>;
  /** Messages a month, of channels whose plan limits them. */
  readonly monthlyMessages: Readonly<Partial<Record<DeliveryChannel, number>>>;
}

const CHANNELS: readonly DeliveryChannel[] = ['telegram', 'zalo'];

/** How each channel is now. One whose token is not accepted counts as failing: the operator may set the right one. */
export function createChannelConditions({
  messengers,
  dispatcher,
  quota,
  monthlyMessages,
}: ConditionParts): ChannelConditions {
  async function conditionOf(channel: DeliveryChannel, at: Date): Promise<ChannelCondition> {
    const state = dispatcher.states().get(channel);
    const limit = monthlyMessages[channel];
    return {
      isOff: !messengers.some((messenger) => messenger.channel === channel),
      isOverQuota: limit !== undefined && (await quota.used(channel, at)).messages >= limit,
      isFailing: state !== undefined && (state.isUnauthorised || state.isDown || state.isRefusing),
    };
  }

  return async (at) => {
    const [telegram, zalo] = await Promise.all(CHANNELS.map((channel) => conditionOf(channel, at)));
    return { telegram: telegram ?? OFF, zalo: zalo ?? OFF };
  };
}

const OFF: ChannelCondition = { isOff: true, isOverQuota: false, isFailing: false };
