import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));
export const COMPILED_KNOWLEDGE = join(ROOT, 'dist', 'knowledge.json');
export const STAMP_FILE = join(ROOT, 'dist', '.build-stamp.json');
export const GENERATED_DIR = join(ROOT, 'src', 'adapters', 'database', 'generated');

const SOURCES = [
  'src',
  'knowledge',
  'prisma/schema.prisma',
  'tsconfig.json',
  'tsconfig.build.json',
  'package-lock.json',
  'scripts',
];
const NOT_BUILT = /\.test\.tsx?$|\.gz$/;

/** Files that a build depends on, sorted. Generated ones follow from the schema and do not count. */
export function listSources() {
  return SOURCES.flatMap((source) => walk(join(ROOT, source))).sort();
}

function walk(path) {
  if (path === GENERATED_DIR || NOT_BUILT.test(path)) return [];
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) return [];
  if (!found.isDirectory()) return [path];
  return readdirSync(path).flatMap((name) => walk(join(path, name)));
}

/** Changes when a file was touched, added or removed: cheap, and says no more than "look closer". */
export function touchedSignature(files) {
  const hash = createHash('sha256');
  for (const file of files) {
    const found = statSync(file, { throwIfNoEntry: false });
    hash.update(`${file}\0${found?.mtimeMs}\0${found?.size}\n`);
  }
  return hash.digest('hex');
}

/** Changes when the content of a file changed. */
export function contentSignature(files) {
  const hash = createHash('sha256');
  for (const file of files)
    hash
      .update(`${file.slice(ROOT.length)}\0`)
      .update(readFileSync(file))
      .update('\0');
  return hash.digest('hex');
}

export function readStamp() {
  try {
    return JSON.parse(readFileSync(STAMP_FILE, 'utf8'));
  } catch {
    return {}; // no build yet, or one that was cut off: the same as none
  }
}
