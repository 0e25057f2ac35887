import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import type { Hono } from 'hono';

export interface WebServer {
  /** Where it listens, as a person would type it. */
  readonly address: string;
  /** Stops taking connections, lets running requests end, then closes; safe to call twice. */
  stop(): Promise<void>;
}

/** How long a client may take to send, and how often that is looked at. */
export interface SlowClientRules {
  readonly headersMs: number;
  readonly requestMs: number;
  readonly checkEveryMs: number;
}

/** Four megabytes of a photo take over half a minute on a slow phone. */
const SLOW_CLIENTS: SlowClientRules = { headersMs: 10_000, requestMs: 90_000, checkEveryMs: 2_000 };
const KEEP_ALIVE_TIMEOUT_MS = 5_000;
const STOP_AFTER_MS = 5_000;
const MAX_CONNECTIONS = 1_000;

/** Listens with limits for clients that send slowly or never finish. Rejects when the port cannot be had. */
export async function listen(
  app: Hono,
  { host, port }: { readonly host: string; readonly port: number },
  slow = SLOW_CLIENTS,
): Promise<WebServer> {
  const serverOptions = { connectionsCheckingInterval: slow.checkEveryMs };
  const server = createAdaptorServer({ fetch: app.fetch, serverOptions }) as Server;
  server.headersTimeout = slow.headersMs;
  server.requestTimeout = slow.requestMs;
  server.keepAliveTimeout = KEEP_ALIVE_TIMEOUT_MS;
  server.maxConnections = MAX_CONNECTIONS;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host, port }, resolve);
  });

  let stopping: Promise<void> | undefined;
  function close(): Promise<void> {
    return new Promise((resolve) => {
      const deadline = setTimeout(() => server.closeAllConnections(), STOP_AFTER_MS);
      server.close(() => {
        clearTimeout(deadline);
        resolve();
      });
      server.closeIdleConnections();
    });
  }
  return {
    address: toAddress(host, server.address() as AddressInfo),
    stop() {
      stopping ??= close();
      return stopping;
    },
  };
}

function toAddress(host: string, { port }: AddressInfo): string {
  const isEverywhere = host === '0.0.0.0' || host === '::';
  const name = isEverywhere ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return `http://${name}:${port}/`;
}
