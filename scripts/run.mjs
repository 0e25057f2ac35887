// `node scripts/run.mjs main.js` or `node scripts/run.mjs cli/main.js ARGS...`: builds when needed, then becomes the program.
// One process, so that a signal sent to `npm start` reaches it.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildIfNeeded } from './build-if-needed.mjs';
import { ROOT } from './build-stamp.mjs';

const [program = 'main.js'] = process.argv.splice(2, 1);
buildIfNeeded();
const path = join(ROOT, 'dist', program);
process.argv[1] = path;
await import(pathToFileURL(path).href);
