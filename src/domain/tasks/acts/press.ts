import { fingerprint } from '../../../shared/ids.js';
import { TASK_ACTS, type TaskAct } from './task-act.js';

/** What pressing means: something about one task, more of a list, a step of a dialogue, or another address of the calendar. */
export type Press =
  | { readonly kind: 'act'; readonly act: TaskAct | 'show'; readonly number: number; readonly check: string }
  | { readonly kind: 'list'; readonly list: string; readonly from: number }
  | { readonly kind: 'step'; readonly step: DialogueStep }
  | { readonly kind: 'calendar'; readonly change: CalendarChange; readonly feed: string };

/** `skip`: nothing to add; `stop`: do not do it after all; `agree`: do what was shown. */
export type DialogueStep = 'skip' | 'stop' | 'agree';

/** Another address in place of the one there is, or none any more. */
export type CalendarChange = 'renew' | 'end';

/** Who pressed what, about which time of the task: a press of another person or of last month does not fit. */
export interface PressOwner {
  readonly person: string;
  readonly occurrence: string;
  readonly boundTo: string;
}

const STEPS: readonly DialogueStep[] = ['skip', 'stop', 'agree'];
const CHECK_LENGTH = 10;
const ACT = /^v:(?<act>[a-z-]+):(?<number>\d{1,9}):(?<check>[0-9a-f]+)$/;
const LIST = /^v:more:(?<list>[a-z0-9.-]{1,36}):(?<from>\d{1,4})$/;
const STEP = /^v:step:(?<step>[a-z]+)$/;

const CALENDAR = /^v:calendar:(?<change>renew|end):(?<feed>[\w-]{1,16})$/;

/** Ids of our buttons begin so; they mean the same after a restart, and are shorter than 48 bytes. */
export function isTaskPress(id: string): boolean {
  return id.startsWith('v:');
}

export function actPress(act: TaskAct | 'show', number: number, owner: PressOwner): string {
  return `v:${act}:${number}:${pressCheck(act, owner)}`;
}

export function listPress(list: string, from: number): string {
  return `v:more:${list}:${from}`;
}

export function stepPress(step: DialogueStep): string {
  return `v:step:${step}`;
}

export function calendarPress(change: CalendarChange, feed: string): string {
  return `v:calendar:${change}:${feed}`;
}

/** What a button is bound to, short. Looking at a task is bound to nothing but the task. */
export function pressCheck(act: TaskAct | 'show', { person, occurrence, boundTo }: PressOwner): string {
  const bound = act === 'show' ? [occurrence] : [act, person, occurrence, boundTo];
  return fingerprint(bound.join('\n')).slice(0, CHECK_LENGTH);
}

/** `undefined` for what is no button of ours. */
export function readPress(id: string): Press | undefined {
  const { list, from } = LIST.exec(id)?.groups ?? {};
  if (list !== undefined) return { kind: 'list', list, from: Number(from) };
  const named = STEP.exec(id)?.groups?.step;
  const step = STEPS.find((known) => known === named);
  if (step) return { kind: 'step', step };
  const { change, feed } = CALENDAR.exec(id)?.groups ?? {};
  if (feed !== undefined) return { kind: 'calendar', change: change === 'end' ? 'end' : 'renew', feed };
  const { act: name, number, check } = ACT.exec(id)?.groups ?? {};
  const act = name === 'show' ? name : TASK_ACTS.find((known) => known === name);
  return act && check !== undefined ? { kind: 'act', act, number: Number(number), check } : undefined;
}
