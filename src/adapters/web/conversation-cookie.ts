import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { isCapability } from '../../shared/ids.js';

export interface CookieRules {
  readonly publicUrl: string | undefined;
  readonly isProxyTrusted: boolean;
  readonly maxAgeDays: number;
}

const NAME = 'motcua_conversation';
const DAY_S = 86_400;

/** The capability of the conversation, out of reach of scripts. */
export function readConversationCookie(c: Context): string | undefined {
  const value = getCookie(c, NAME);
  return value !== undefined && isCapability(value) ? value : undefined;
}

export function writeConversationCookie(c: Context, conversation: string, rules: CookieRules): void {
  setCookie(c, NAME, conversation, { ...attributes(c, rules), maxAge: rules.maxAgeDays * DAY_S });
}

export function clearConversationCookie(c: Context, rules: CookieRules): void {
  deleteCookie(c, NAME, attributes(c, rules));
}

function attributes(c: Context, rules: CookieRules) {
  const { publicUrl } = rules;
  return {
    httpOnly: true,
    sameSite: 'Lax',
    secure: isSecure(c, rules),
    path: publicUrl ? new URL(publicUrl).pathname : '/',
  } as const;
}

/** Whether people reach us over https. */
export function isSecure(c: Context, { publicUrl, isProxyTrusted }: CookieRules): boolean {
  const isForwarded = isProxyTrusted && c.req.header('x-forwarded-proto') === 'https';
  return (publicUrl?.startsWith('https:') ?? false) || isForwarded;
}
