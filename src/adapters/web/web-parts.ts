import type { Clock } from '../../shared/clock.js';
import type { Log } from '../../shared/log.js';
import type { Assets } from './assets.js';
import type { CookieRules } from './conversation-cookie.js';
import type { Limits } from './limits.js';
import type { Metrics } from './metrics.js';
import type { OriginRules } from './same-origin.js';
import type { WebChat } from './take-turn.js';

/** One thing that has to work for the product to be ready; `detail` is for operators. */
export interface HealthCheck {
  readonly isReady: boolean;
  readonly detail: Record<string, string | number | boolean | null>;
}

export type HealthChecks = Readonly<Record<string, () => Promise<HealthCheck>>>;

/** What the routes work with, made once by `createWebApp`. */
export interface WebParts {
  readonly chat: WebChat;
  readonly assets: Assets;
  readonly cookie: CookieRules;
  readonly origin: OriginRules;
  readonly limits: Limits;
  readonly metrics: Metrics;
  /** A clerk answers in the conversation instead of the bot. */
  /** Pictures can be sent from the page. */
  readonly takesPhotos: boolean;
  readonly waitsForClerk: (conversation: string, at: Date) => Promise<boolean>;
  readonly checks: HealthChecks;
  /** More for `/metrics`, in the text format. */
  readonly gauges?: (() => Promise<string>) | undefined;
  readonly operationsToken: string | undefined;
  readonly officeName: string;
  readonly clock: Clock;
  readonly log: Log;
}
