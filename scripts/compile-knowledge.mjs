// Writes dist/knowledge.json from knowledge/**/*.yaml. Runs after tsc; prints nothing.
import { fileURLToPath } from 'node:url';
import { compileKnowledge } from '../dist/adapters/knowledge-files/compile-knowledge.js';

const root = fileURLToPath(new URL('..', import.meta.url));
await compileKnowledge(`${root}knowledge`, `${root}dist/knowledge.json`);
