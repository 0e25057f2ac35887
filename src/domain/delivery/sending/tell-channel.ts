import { describeError, type Log } from '../../../shared/log.js';
import type { Messenger, SendResult } from '../messenger.js';

/** What the operator reads about a channel. Instants are milliseconds. */
export interface ChannelTeller {
  threw(error: unknown): void;
  notClaimed(error: unknown): void;
  outage(change: 'down' | 'up' | undefined): void;
  /** In a storm every send is told to wait; that is said now and then. */
  wait(result: Extract<SendResult, { readonly kind: 'wait' }>, at: number): void;
  refusing(): void;
  unauthorised(): void;
}

const TELL_WAIT_EVERY_MS = 10_000;

export function createChannelTeller(channel: Messenger['channel'], log: Log): ChannelTeller {
  let waitToldUntil = 0;
  return {
    threw(error) {
      log.error({ channel, ...describeError(error) }, 'a messenger threw: whether the message went out is not known');
    },
    notClaimed(error) {
      log.error({ channel, ...describeError(error) }, 'planned messages could not be claimed; tried again');
    },
    outage(change) {
      if (change === 'down') log.warn({ channel }, 'the platform cannot be reached; messages wait');
      if (change === 'up') log.info({ channel }, 'the platform is back; messages go on');
    },
    wait({ scope, waitMs }, at) {
      if (at < waitToldUntil) return;
      waitToldUntil = at + TELL_WAIT_EVERY_MS;
      log.warn({ channel, scope, waitMs }, 'the platform wants us to wait');
    },
    refusing: () => log.error({ channel }, REFUSING),
    unauthorised() {
      const advice = TOKEN_ADVICE[channel];
      log.error({ channel }, `the token of this channel is not accepted, nothing is sent on it: ${advice}`);
    },
  };
}

const REFUSING =
  'the platform has taken nothing for minutes and tells us to wait: the plan of the month may be used up. Officials are written to on their other channel; get a larger plan, or point people to the page';

const TOKEN_ADVICE: Readonly<Record<Messenger['channel'], string>> = {
  telegram: 'get the token from @BotFather, set TELEGRAM_BOT_TOKEN and restart; what is planned is sent then',
  zalo: 'get a new token in Zalo Bot Creator, set ZALO_BOT_TOKEN and restart; what is planned is sent then',
};
