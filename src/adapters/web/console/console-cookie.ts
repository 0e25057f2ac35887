import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { SESSION_DAYS } from '../../../domain/people/sign-in/sign-in.js';
import { isCapability } from '../../../shared/ids.js';
import { type CookieRules, isSecure } from '../conversation-cookie.js';

const NAME = 'motcua_console';
const DAY_S = 86_400;

/** The capability of an official's session: no script reads it, and no other site's link brings it along. */
export function readConsoleCookie(c: Context): string | undefined {
  const value = getCookie(c, NAME);
  return value !== undefined && isCapability(value) ? value : undefined;
}

export function writeConsoleCookie(c: Context, token: string, rules: CookieRules): void {
  setCookie(c, NAME, token, { ...attributes(c, rules), maxAge: SESSION_DAYS * DAY_S });
}

export function clearConsoleCookie(c: Context, rules: CookieRules): void {
  deleteCookie(c, NAME, attributes(c, rules));
}

function attributes(c: Context, rules: CookieRules) {
  const root = rules.publicUrl ? new URL(rules.publicUrl).pathname.replace(/\/$/, '') : '';
  return { httpOnly: true, sameSite: 'Strict', secure: isSecure(c, rules), path: `${root}/console` } as const;
}
