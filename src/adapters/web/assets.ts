import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Hono } from 'hono';

const TYPES = {
  'chat.css': 'text/css; charset=utf-8',
  'console.css': 'text/css; charset=utf-8',
  'chat.js': 'text/javascript; charset=utf-8',
  'icon.svg': 'image/svg+xml',
} as const;

export type AssetName = keyof typeof TYPES;

export interface Assets {
  /** Relative address that changes with the content. */
  address(name: AssetName): string;
  readonly routes: Hono;
}

/** The few files beside this one, read once at start and kept by browsers for a year. */
export function loadAssets(): Assets {
  const routes = new Hono();
  const addresses = new Map<AssetName, string>();
  for (const [name, type] of Object.entries(TYPES) as [AssetName, string][]) {
    const content = readFileSync(new URL(`./assets/${name}`, import.meta.url), 'utf8');
    const version = createHash('sha256').update(content).digest('hex').slice(0, 12);
    addresses.set(name, `assets/${name}?v=${version}`);
    routes.get(`/${name}`, (c) =>
      c.body(content, 200, { 'Content-Type': type, 'Cache-Control': 'public, max-age=31536000, immutable' }),
    );
  }
  return { address: (name) => addresses.get(name) ?? `assets/${name}`, routes };
}
