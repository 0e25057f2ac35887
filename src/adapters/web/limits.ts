import type { Context } from 'hono';
import { clientAddress, networkOf } from './client-address.js';
import { createRateLimiter, type RateLimit } from './rate-limit.js';

export interface LimitRules {
  readonly perConversation: RateLimit;
  /** Wide: a whole ward can sit behind one address of a mobile network. */
  readonly perNetwork: RateLimit;
  /** Each new conversation is a row that stays for weeks. */
  readonly newPerNetwork: RateLimit;
}

export const DEFAULT_LIMITS: LimitRules = {
  perConversation: { burst: 20, perMinute: 20 },
  perNetwork: { burst: 240, perMinute: 240 },
  newPerNetwork: { burst: 120, perMinute: 20 },
};

export interface Limits {
  /** Seconds to wait before a message is taken; 0 when it is taken now. */
  waitFor(c: Context, conversation: string | undefined, at: Date): number;
}

export function createLimits(rules: LimitRules, isProxyTrusted: boolean): Limits {
  const conversations = createRateLimiter(rules.perConversation);
  const networks = createRateLimiter(rules.perNetwork);
  const newcomers = createRateLimiter(rules.newPerNetwork);
  return {
    waitFor(c, conversation, at) {
      const network = networkOf(clientAddress(c, isProxyTrusted));
      const own = conversation ? conversations.take(conversation, at) : newcomers.take(network, at);
      return own || networks.take(network, at);
    },
  };
}
