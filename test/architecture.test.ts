import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

/** main -> app -> adapters -> messages -> domain -> shared: a file imports its own layer or one further right. */
const LAYERS = ['main', 'app', 'adapters', 'messages', 'domain', 'shared'] as const;
type Layer = (typeof LAYERS)[number];

/** Files outside the folders of the layers. Commands are processes of their own, so they stand with `main`. */
const LAYER_OF_ROOT: Readonly<Record<string, Layer>> = {
  'main.ts': 'main',
  cli: 'main',
  'app.ts': 'app',
  parts: 'app',
  importing: 'app',
  simulation: 'app',
  'config.ts': 'app',
};

/** Computing only: no I/O, no clock, no framework. Adding one is a decision: say why in the commit. */
const DOMAIN_PACKAGES: readonly string[] = ['lunar-date-vn', 'rrule-temporal', 'temporal-polyfill'];
const SHARED_PACKAGES = ['node:crypto', 'pino'];

/** The only places that ask what time it is; everywhere else time is an argument. */
const CLOCK_READERS = ['main.ts', 'shared/clock.ts'];

const ROOT = resolve('src');
const GENERATED = join('adapters', 'database', 'generated');

interface SourceFile {
  readonly path: string;
  readonly text: string;
  readonly layer: Layer;
  /** Paths from `src/` of the files it imports, and names of packages. */
  readonly files: readonly string[];
  readonly packages: readonly string[];
}

const IMPORT = /^\s*(?:import|export)\b[^'"]*?from\s+'([^']+)'|^\s*import\s+'([^']+)'|\bimport\('([^']+)'\)/gm;

const sources = readSources();

function readSources(): SourceFile[] {
  return readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path) && !/\.test\.|\.d\.ts$/.test(path) && !path.startsWith(GENERATED))
    .sort()
    .map((path) => {
      const text = readFileSync(join(ROOT, path), 'utf8');
      const imported = [...text.matchAll(IMPORT)].map((match) => match[1] ?? match[2] ?? match[3] ?? '');
      const files = imported
        .filter((name) => name.startsWith('.'))
        .map((name) => relative(ROOT, resolve(ROOT, dirname(path), name)));
      return { path, text, layer: layerOf(path), files, packages: imported.filter((name) => !name.startsWith('.')) };
    });
}

function layerOf(path: string): Layer {
  const [root = ''] = path.split('/');
  const layer = LAYER_OF_ROOT[root] ?? LAYERS.find((name) => name === root);
  if (!layer) throw new Error(`src/${path} belongs to no layer`);
  return layer;
}

function packageName(specifier: string): string {
  const [scope = '', name = ''] = specifier.split('/');
  return specifier.startsWith('node:') ? specifier : scope.startsWith('@') ? `${scope}/${name}` : scope;
}

function findCycle(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const done = new Set<string>();
  const visit = (path: string, trail: readonly string[]): string[] => {
    if (trail.includes(path)) return [...trail.slice(trail.indexOf(path)), path];
    if (done.has(path)) return [];
    for (const next of graph.get(path) ?? []) {
      const cycle = visit(next, [...trail, path]);
      if (cycle.length > 0) return cycle;
    }
    done.add(path);
    return [];
  };
  for (const path of graph.keys()) {
    const cycle = visit(path, []);
    if (cycle.length > 0) return cycle;
  }
  return [];
}

describe('the house', () => {
  test('was seen: every layer has files, and they import each other and packages', () => {
    expect(sources.length).toBeGreaterThan(80);
    for (const layer of LAYERS) expect(sources.filter((file) => file.layer === layer).length).toBeGreaterThan(0);
    expect(sources.flatMap((file) => file.files).length).toBeGreaterThan(150);
    expect(sources.flatMap((file) => file.packages)).toEqual(expect.arrayContaining(['hono', 'zod', 'node:fs']));
    expect(sources.find((file) => file.path === 'cli/motcua.ts')?.files).toContain('cli/doctor.js');
  });

  test('imports go one way', () => {
    const wrong = sources.flatMap((file) =>
      file.files
        .filter((target) => !target.startsWith(GENERATED))
        .filter((target) => LAYERS.indexOf(layerOf(target.replace(/\.js$/, '.ts'))) < LAYERS.indexOf(file.layer))
        .map((target) => `${file.path} imports ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  test('no adapter imports another', () => {
    const folderOf = (path: string) => path.split('/').slice(0, 2).join('/');
    const wrong = sources
      .filter((file) => file.layer === 'adapters')
      .flatMap((file) =>
        file.files
          .filter((target) => target.startsWith('adapters/') && folderOf(target) !== folderOf(file.path))
          .map((target) => `${file.path} imports ${target}`),
      );
    expect(wrong).toEqual([]);
  });

  test('the domain computes: it imports no package but the listed ones', () => {
    const used = (layer: Layer) =>
      sources.filter((file) => file.layer === layer).flatMap((file) => file.packages.map(packageName));
    expect([...new Set(used('domain'))].filter((name) => !DOMAIN_PACKAGES.includes(name))).toEqual([]);
    expect([...new Set(used('messages'))]).toEqual([]);
    expect([...new Set(used('shared'))].filter((name) => !SHARED_PACKAGES.includes(name))).toEqual([]);
  });

  test('time is an argument', () => {
    const readers = sources
      .filter(({ text }) => /\bDate\.now\(\)|\bnew Date\(\)|\bDate\(\)/.test(text))
      .map(({ path }) => path);
    expect(readers.filter((path) => !CLOCK_READERS.includes(path))).toEqual([]);
    expect(readers).toContain('shared/clock.ts');
  });

  test('no file imports itself in the end', () => {
    const typeFree = new Map(sources.map((file) => [file.path, file.files.map(toSource)]));
    expect(findCycle(typeFree)).toEqual([]);
    expect(
      findCycle(
        new Map([
          ['a', ['b']],
          ['b', ['c']],
          ['c', ['b']],
        ]),
      ),
    ).toEqual(['b', 'c', 'b']);
  });

  test('names are kebab-case and say what they are', () => {
    const names = sources.flatMap(({ path }) => path.split('/').map((part) => part.replace(/\.tsx?$/, '')));
    expect(names.filter((name) => !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name))).toEqual([]);
    const banned = ['utils', 'helpers', 'common', 'manager', 'service', 'handler', 'data', 'info'];
    expect(names.filter((name) => banned.includes(name))).toEqual([]);
  });

  test('Vietnamese is written as letters, never as escapes', () => {
    const escaped = sources.filter(({ text }) => /\\u(?:1e[a-f0-9]{2}|01(?:0[23]|1[01]|a[01]|b0))/i.test(text));
    expect(escaped.map(({ path }) => path)).toEqual([]);
  });
});

function toSource(imported: string): string {
  const stem = imported.replace(/\.js$/, '');
  return sources.find(({ path }) => path === `${stem}.ts` || path === `${stem}.tsx`)?.path ?? imported;
}
