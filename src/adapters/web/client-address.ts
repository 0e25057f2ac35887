import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';

const LOOPBACK = /^(?:127\.|::1$|::ffff:127\.)/;

/** Where the connection comes from; `unknown` when there is none (tests without a server). */
export function peerAddress(c: Context): string {
  return c.env?.incoming ? (getConnInfo(c).remote.address ?? 'unknown') : 'unknown';
}

/** The person's address: what our own proxy saw last when it is trusted, the peer otherwise. */
export function clientAddress(c: Context, isProxyTrusted: boolean): string {
  const forwarded = isProxyTrusted ? c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined;
  return forwarded || peerAddress(c);
}

/** One household or device for limits: IPv6 by its /64, everything else as it is. */
export function networkOf(address: string): string {
  if (!address.includes(':') || address.includes('.')) return address;
  const [head = '', tail] = address.split('::');
  const groups = head.split(':').filter(Boolean);
  const missing = tail === undefined ? 0 : 8 - groups.length - tail.split(':').filter(Boolean).length;
  return [...groups, ...Array(Math.max(0, missing)).fill('0')].slice(0, 4).join(':');
}

/** This machine itself, not somebody behind a proxy that runs on it. */
export function isLoopback(c: Context): boolean {
  return LOOPBACK.test(peerAddress(c)) && !c.req.header('x-forwarded-for') && !c.req.header('forwarded');
}
