// Generates the database client, compiles src/ to dist/, copies what is not TypeScript. Needs no network.
// `--generate-only` stops after the client: tests and type checks need no dist/.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import {
  COMPILED_KNOWLEDGE,
  contentSignature,
  GENERATED_DIR,
  listSources,
  ROOT,
  readStamp,
  STAMP_FILE,
  touchedSignature,
} from './build-stamp.mjs';

const SCHEMA = join(ROOT, 'prisma', 'schema.prisma');
const GENERATED_STAMP = join(GENERATED_DIR, '.schema-hash');
const LOCK = join(ROOT, 'node_modules', '.motcua-build-lock');
const LOCK_STALE_MS = 120_000;
const COPIED = /\.(?:css|js|svg|json|yaml)$/;

await withLock(async () => {
  generateClient();
  if (!process.argv.includes('--generate-only')) await compile();
});

/** `prisma generate` works without an engine; naming any program as the engine keeps it from downloading one. */
function generateClient() {
  const schemaHash = createHash('sha256').update(readFileSync(SCHEMA)).digest('hex');
  if (existsSync(GENERATED_STAMP) && readFileSync(GENERATED_STAMP, 'utf8') === schemaHash) return;
  run('node_modules/prisma/build/index.js', ['generate', '--schema', SCHEMA, '--no-hints'], {
    PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
    PRISMA_HIDE_UPDATE_MESSAGE: '1',
    CHECKPOINT_DISABLE: '1',
  });
  writeFileSync(GENERATED_STAMP, schemaHash);
}

/** Emits without checking types, which is what `npm run types` is for. */
async function compile() {
  const files = listSources();
  const stamp = readStamp();
  const content = contentSignature(files);
  const touched = touchedSignature(files);
  if (stamp.content === content) return;
  run('node_modules/typescript/bin/tsc', ['-p', join(ROOT, 'tsconfig.build.json')], {});
  for (const file of files) {
    if (!file.startsWith(join(ROOT, 'src')) || !COPIED.test(file)) continue;
    const target = join(ROOT, 'dist', file.slice(join(ROOT, 'src').length));
    mkdirSync(dirname(target), { recursive: true });
    cpSync(file, target);
  }
  removeOrphans(join(ROOT, 'dist'), join(ROOT, 'src'));
  const knowledge = contentSignature(files.filter((file) => file.endsWith('.yaml')));
  if (stamp.knowledge !== knowledge || !existsSync(COMPILED_KNOWLEDGE)) await compileKnowledge();
  writeFileSync(STAMP_FILE, JSON.stringify({ content, touched, knowledge }));
}

/** Starting reads YAML that was parsed here; a file that cannot be parsed is reported by the start, with its name. */
async function compileKnowledge() {
  const compiler = join(ROOT, 'dist', 'adapters', 'knowledge-files', 'compile-knowledge.js');
  const { compileKnowledge: compileFolder } = await import(pathToFileURL(compiler).href);
  try {
    await compileFolder(join(ROOT, 'knowledge'), COMPILED_KNOWLEDGE);
  } catch (error) {
    process.stderr.write(`motcua: knowledge is not compiled: ${error.message}\n`);
  }
}

/** What was deleted or renamed in src/ must not live on in dist/. */
function removeOrphans(built, source) {
  for (const name of readdirSync(built)) {
    const path = join(built, name);
    if (path === STAMP_FILE || path === COMPILED_KNOWLEDGE) continue;
    if (statSync(path).isDirectory()) {
      removeOrphans(path, join(source, name));
      continue;
    }
    const stem = name.replace(/\.js$/, '');
    const origins = [name, `${stem}.ts`, `${stem}.tsx`];
    if (!origins.some((origin) => existsSync(join(source, origin)))) rmSync(path);
  }
}

function run(program, args, env) {
  const done = spawnSync(process.execPath, [join(ROOT, program), ...args], {
    cwd: ROOT,
    env: { ...process.env, ...env },
    encoding: 'utf8',
  });
  if (done.status === 0) return;
  process.stderr.write(`motcua: build failed in ${program}\n${done.stdout}${done.stderr}\n`);
  releaseLock();
  process.exit(1);
}

/** Two commands started together build once: the second waits and then finds nothing to do. */
async function withLock(work) {
  for (;;) {
    try {
      mkdirSync(LOCK);
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
      const lock = statSync(LOCK, { throwIfNoEntry: false });
      if (lock && Date.now() - lock.mtimeMs > LOCK_STALE_MS) releaseLock();
      await wait(100);
    }
  }
  try {
    await work();
  } finally {
    releaseLock();
  }
}

function releaseLock() {
  if (existsSync(LOCK)) rmdirSync(LOCK);
}
