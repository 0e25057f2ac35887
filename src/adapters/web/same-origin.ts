import type { Context } from 'hono';

export interface OriginRules {
  readonly publicUrl: string | undefined;
  readonly isProxyTrusted: boolean;
}

/**
 * Whether a request that changes something was sent by our own page, or by a program that is not a browser.
 * `Sec-Fetch-Site` is set by the browser itself and knows the address people see; older ones send `Origin` only.
 */
export function isSameOrigin(c: Context, rules: OriginRules): boolean {
  const site = c.req.header('sec-fetch-site');
  const origin = c.req.header('origin');
  if (site !== undefined) return site === 'same-origin' || site === 'none';
  if (origin === undefined) return true;
  return acceptedHosts(c, rules).some((host) => hostOf(origin) === host);
}

function acceptedHosts(c: Context, { publicUrl, isProxyTrusted }: OriginRules): string[] {
  const hosts = [c.req.header('host'), isProxyTrusted ? c.req.header('x-forwarded-host') : undefined];
  if (publicUrl) hosts.push(hostOf(publicUrl));
  return hosts.filter((host) => host !== undefined);
}

function hostOf(url: string): string | undefined {
  return URL.canParse(url) ? new URL(url).host : undefined;
}
