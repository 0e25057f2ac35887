import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, chromium, type Page } from 'playwright-core';
import { z } from 'zod';

const BROWSER = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) =>
  existsSync(path),
);
const ARGS = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-sync', '--no-first-run'];
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const AxeResult = z.array(z.object({ id: z.string(), nodes: z.array(z.object({ html: z.string() })) }));

export const PHONE = { width: 360, height: 640 };
export const hasBrowser = BROWSER !== undefined;
if (!hasBrowser)
  process.stderr.write('No Chromium is installed: the browser tests are skipped (apt-get install chromium)\n');

export function launchBrowser(): Promise<Browser> {
  return chromium.launch({ ...(BROWSER ? { executablePath: BROWSER } : {}), args: ARGS });
}

/** Whatever WCAG 2.2 AA rule axe finds broken, as `rule: element`. The policy of the pages forbids scripts by name. */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const found = await page.evaluate(
    "axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }).then((r) => r.violations)",
  );
  return AxeResult.parse(found).flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}
