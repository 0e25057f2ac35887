import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';

const Names = z.record(z.string(), z.string()).optional();
const Manifest = z.object({ dependencies: Names, devDependencies: Names, optionalDependencies: Names });
const Lock = z.object({
  packages: z.record(z.string(), z.object({ version: z.string().optional(), ...Manifest.shape })),
});

const { packages } = Lock.parse(JSON.parse(readFileSync('package-lock.json', 'utf8')));
const manifest = Manifest.parse(JSON.parse(readFileSync('package.json', 'utf8')));
const declared = { ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies };

/** Where npm looks for a package that the one at `path` needs: beside it, then further out. */
function isInLock(path: string, name: string): boolean {
  if (packages[`${path}${path ? '/' : ''}node_modules/${name}`]) return true;
  return path !== '' && isInLock(path.slice(0, Math.max(0, path.lastIndexOf('node_modules/') - 1)), name);
}

test('the lock file holds the programs for every platform, so that `npm ci` works on each', () => {
  const missing = Object.entries(packages).flatMap(([path, { dependencies, optionalDependencies }]) =>
    Object.keys({ ...dependencies, ...optionalDependencies }).filter((name) => !isInLock(path, name)),
  );
  expect(Object.keys(packages).length).toBeGreaterThan(100);
  expect(missing).toEqual([]);
});

test('versions are exact, and what belongs together is the same', () => {
  expect(Object.entries(declared).filter(([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version))).toEqual([]);
  const prisma = Object.keys(declared).filter((name) => /^(?:prisma|@prisma\/(?!schema-engine))/.test(name));
  expect(prisma.length).toBeGreaterThan(3);
  expect(new Set(prisma.map((name) => declared[name]))).toEqual(new Set(['7.10.0']));
  expect(declared['@prisma/schema-engine-wasm']).toBe(packages['node_modules/@prisma/engines-version']?.version);
});
