import { hashId } from '../../../shared/ids.js';
import type { ReplyAddress } from '../requester.js';

/** Tells whether two are the same chat without keeping which. */
export function addressHash({ channel, chat = '' }: ReplyAddress): string {
  return hashId(`${channel}:${chat}`);
}
