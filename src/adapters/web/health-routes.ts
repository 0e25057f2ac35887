import { type Context, Hono } from 'hono';
import { isSameSecret } from '../../shared/is-same-secret.js';
import { describeError } from '../../shared/log.js';
import { isLoopback } from './client-address.js';
import type { HealthCheck, WebParts } from './web-parts.js';

/** `/healthz`: the process lives. `/readyz`: it can answer. `/metrics` and details: this machine or the token only. */
export function healthRoutes(parts: WebParts): Hono {
  const routes = new Hono();
  routes.get('/healthz', (c) => c.json({ status: 'ok' }));

  routes.get('/readyz', async (c) => {
    const results = await runChecks(parts);
    const isReady = Object.values(results).every((result) => result.isReady);
    const status = isReady ? 'ready' : 'not-ready';
    const details = isOperator(c, parts.operationsToken) ? { checks: results } : {};
    return c.json({ status, ...details }, isReady ? 200 : 503);
  });

  routes.get('/metrics', async (c) => {
    if (!isOperator(c, parts.operationsToken)) return c.notFound();
    const text = `${parts.metrics.render()}${(await parts.gauges?.()) ?? ''}`;
    return c.text(text, 200, { 'Content-Type': 'text/plain; version=0.0.4; charset=utf-8' });
  });
  return routes;
}

async function runChecks({ checks, log }: WebParts): Promise<Record<string, HealthCheck>> {
  const results: Record<string, HealthCheck> = {};
  for (const [name, check] of Object.entries(checks)) {
    try {
      results[name] = await check();
    } catch (error) {
      log.error({ check: name, ...describeError(error) }, 'a health check failed');
      results[name] = { isReady: false, detail: {} };
    }
  }
  return results;
}

function isOperator(c: Context, token: string | undefined): boolean {
  if (isLoopback(c)) return true;
  const given = c.req.header('authorization')?.replace(/^Bearer /, '');
  return token !== undefined && given !== undefined && isSameSecret(given, token);
}
