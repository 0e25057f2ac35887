import { localDayOf } from '../domain/calendar/office-time.js';
import type { Notice, NoticeResult } from '../domain/reminders/notice.js';
import type { GivenUp } from '../domain/reminders/ports.js';
import { noticeText } from '../messages/reminders/notice-text.js';
import type { SimulatedLine } from './simulated-line.js';

/** Says a line, with the occurrence of each item, which the task and its date do not always tell. */
export type EmitLine = (line: SimulatedLine, occurrences: readonly string[]) => void;

export type ChannelState = 'ok' | 'blocked' | 'uncertain';

export interface SimulatedSenderParts {
  readonly channelsOf: (person: string) => readonly string[] | undefined;
  readonly stateOf: (person: string, channel: string) => ChannelState;
  readonly nameOf: (person: string) => string;
  /** The task of an occurrence. */
  readonly taskOf: (occurrence: string) => string;
  readonly emit: EmitLine;
}

export interface SimulatedSender {
  send(notice: Notice, now: Date): NoticeResult;
  /** Says what was given up. */
  emitMissed(givenUp: GivenUp): void;
}

/** The channels of a simulation: what is handed over becomes a line of the result. */
export function createSimulatedSender({
  channelsOf,
  stateOf,
  nameOf,
  taskOf,
  emit,
}: SimulatedSenderParts): SimulatedSender {
  const handedOver = new Set<string>();

  function send(notice: Notice, now: Date): NoticeResult {
    // As in the product: what was handed over under an id goes out once, whatever is handed over under it later.
    if (handedOver.has(notice.id)) return { kind: 'queued' };
    const channels = channelsOf(notice.to) ?? (notice.kind === 'reconciliation' ? ['console'] : []);
    const channel = channels.find((one) => stateOf(notice.to, one) !== 'blocked');
    if (channel === undefined) return { kind: 'no-channel' };
    handedOver.add(notice.id);
    const status = stateOf(notice.to, channel) === 'uncertain' ? 'uncertain' : 'sent';
    const line: SimulatedLine = {
      at: officeTime(now),
      to: notice.to,
      channel,
      kind: notice.kind,
      late: notice.isLate,
      status,
      items: notice.items.map(({ task, due, milestone }) => {
        return { task, ...(due ? { due } : {}), ...(milestone === undefined ? {} : { milestone }) };
      }),
      text: noticeText(notice, { today: localDayOf(now), nameOf }),
    };
    emit(
      line,
      notice.items.map(({ occurrence }) => occurrence),
    );
    return { kind: status, channel };
  }

  function emitMissed({ kind, to, reason, reminders: given, day, at }: GivenUp): void {
    const items = given.map(({ occurrence, due, milestone }) => ({ task: taskOf(occurrence), due, milestone }));
    const of = { of: kind, ...(day ? { day } : {}) };
    const line: SimulatedLine = { at: officeTime(at), to, kind: 'missed', items, reason, ...of };
    emit(
      line,
      given.map(({ occurrence }) => occurrence),
    );
  }

  return { send, emitMissed };
}

function officeTime(instant: Date): string {
  return `${new Date(instant.getTime() + 7 * 3_600_000).toISOString().slice(0, 19)}+07:00`;
}
