import type { DeliveryChannel } from '../delivery/messenger.js';
import { fold } from '../language/letters/fold.js';

/** An official. Roles are what documents and rights refer to; a person who left keeps the row, and nothing is sent. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly string[];
  /** Tried first; the others follow when it is blocked, over quota or failing. */
  readonly preferredChannel?: DeliveryChannel;
  /** Whom their late tasks are told to, by id; the leaders of the office when left out or gone. */
  readonly leader?: string;
  readonly leftAt?: Date;
}

/** Roles that give rights in the product, beside those that documents give tasks to ("Công chức VP-TK"). */
export const RIGHTS = {
  'quản trị': 'administrator',
  'lãnh đạo': 'leader',
  'trực tiếp dân': 'clerk',
  'thông báo': 'announcer',
  'xử lý tố cáo': 'denunciations',
} as const;

export type Right = (typeof RIGHTS)[keyof typeof RIGHTS];

/** A chat account that a person proved to be theirs. One person may have several, one account has one person. */
export interface ChatLink {
  readonly channel: DeliveryChannel;
  readonly chat: string;
  readonly person: string;
  readonly linkedAt: Date;
}

/** One way to write a role: spaces and dashes folded, so that "VP - TK" and "VP-TK" are one. Case and diacritics stay. */
export function tidyRole(role: string): string {
  return role
    .normalize('NFC')
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/\s*[-–—]\s*/g, '-');
}

/** Roles are compared without case. */
export function isSameRole(left: string, right: string): boolean {
  return tidyRole(left).toLowerCase() === tidyRole(right).toLowerCase();
}

export function hasRight(person: Person, right: Right): boolean {
  return person.leftAt === undefined && person.roles.some((role) => rightOf(role) === right);
}

/** `Lãnh đạo`, `lanh dao` and `leader` give the same right; other roles give none. */
export function rightOf(role: string): Right | undefined {
  const name = fold(tidyRole(role));
  return Object.entries(RIGHTS).find(([title, right]) => name === fold(title) || name === right)?.[1];
}
