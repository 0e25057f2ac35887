import type { Inbox } from '../../domain/conversation/receiving/inbox.js';
import type { OutboxStore } from '../../domain/delivery/outbox-store.js';
import type { Dispatcher } from '../../domain/delivery/sending/create-dispatcher.js';
import type { Clock } from '../../shared/clock.js';
import type { HealthCheck } from './web-parts.js';

export interface DeliveryHealthParts {
  readonly outbox: Pick<OutboxStore, 'counts' | 'oldestDue'>;
  readonly inbox: Pick<Inbox, 'waiting'>;
  readonly dispatcher: Pick<Dispatcher, 'states'>;
  readonly clock: Clock;
}

const SECOND_MS = 1_000;

/** What waits, and since when. A channel that is down makes nothing unready: the page and the other channels go on. */
export async function checkDelivery(parts: DeliveryHealthParts): Promise<HealthCheck> {
  const { counts, ages } = await look(parts);
  const sum = (status: string) =>
    counts.filter((one) => one.status === status).reduce((total, { count }) => total + count, 0);
  const unauthorised = [...parts.dispatcher.states()].filter(([, { isUnauthorised }]) => isUnauthorised);
  return {
    isReady: true,
    detail: {
      planned: sum('planned'),
      uncertain: sum('uncertain'),
      failed: sum('failed'),
      oldestDueSeconds: ages.due,
      unanswered: ages.waiting.count,
      oldestUnansweredSeconds: ages.unanswered,
      unauthorised: unauthorised.map(([channel]) => channel).join(' ') || null,
    },
  };
}

/** The same for Prometheus. */
export async function renderDelivery(parts: DeliveryHealthParts): Promise<string> {
  const { counts, ages } = await look(parts);
  const messages = counts.map(({ channel, status, count }) => ({ labels: { channel, status }, value: count }));
  return [
    ...renderGauge('motcua_outbox_messages', 'Messages by channel and status.', messages),
    ...renderGauge('motcua_outbox_oldest_due_seconds', 'Since when the oldest planned message is due.', [
      { labels: {}, value: ages.due ?? 0 },
    ]),
    ...renderGauge('motcua_inbox_waiting', 'Messages that were received and not yet answered.', [
      { labels: {}, value: ages.waiting.count },
    ]),
    '',
  ].join('\n');
}

async function look({ outbox, inbox, clock }: DeliveryHealthParts) {
  const now = clock();
  const [counts, due, waiting] = [await outbox.counts(), await outbox.oldestDue(now), await inbox.waiting()];
  const age = (since: Date | undefined) =>
    since === undefined ? null : Math.max(0, Math.round((now.getTime() - since.getTime()) / SECOND_MS));
  return { counts, ages: { due: age(due), waiting, unanswered: age(waiting.oldest) } };
}

interface Sample {
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number;
}

function renderGauge(name: string, help: string, samples: readonly Sample[]): string[] {
  const lines = samples.map(({ labels, value }) => {
    const named = Object.entries(labels).map(([label, of]) => `${label}="${of}"`);
    return `${name}${named.length > 0 ? `{${named.join(',')}}` : ''} ${value}`;
  });
  return [`# HELP ${name} ${help}`, `# TYPE ${name} gauge`, ...lines];
}
