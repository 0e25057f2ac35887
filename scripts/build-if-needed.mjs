import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentSignature, listSources, ROOT, readStamp, STAMP_FILE, touchedSignature } from './build-stamp.mjs';

/** Builds when a source changed since the last build; says nothing, on any stream, when there is nothing to do. */
export function buildIfNeeded() {
  const files = listSources();
  const stamp = readStamp();
  const touched = touchedSignature(files);
  if (stamp.touched === touched) return;
  if (stamp.content === contentSignature(files)) {
    writeFileSync(STAMP_FILE, JSON.stringify({ ...stamp, touched }));
    return;
  }
  if (!existsSync(join(ROOT, 'node_modules', 'typescript')) && stamp.content) {
    process.stderr.write(
      'motcua: sources differ from dist, but the compiler is not installed; running dist as it is\n',
    );
    return;
  }
  const build = spawnSync(process.execPath, [join(ROOT, 'scripts', 'build.mjs')], { stdio: ['ignore', 2, 2] });
  if (build.status !== 0) process.exit(1);
}
