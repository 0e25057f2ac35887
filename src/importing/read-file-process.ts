import type { ProcessMessage } from '../adapters/child-process/limited-process.js';
import type { TextProblem } from '../domain/imports/extracted-text.js';
import type { Result } from '../shared/result.js';
import { type FileReading, readFile } from './read-file.js';
import { createUnderstanding, type Understand } from './understand.js';

// A process of its own (file-reader.ts): files are read here one by one, so that neither a parser that runs wild nor the
// language model is ever part of the server.

const [knowledgeDir = './knowledge'] = process.argv.slice(2);
let understanding: Promise<Understand> | undefined;

process.on('message', ({ path }: { readonly path: string }) => {
  read(path).then(
    (answer) => send({ answer }),
    () => process.exit(1), // the parent says that reading stopped
  );
});

// Whoever asked is gone.
process.once('disconnect', () => process.exit());

async function read(path: string): Promise<Result<FileReading, TextProblem>> {
  understanding ??= createUnderstanding(knowledgeDir);
  return readFile(path, await understanding, (done, total) => send({ progress: [done, total] }));
}

function send(message: ProcessMessage<Result<FileReading, TextProblem>>): void {
  process.send?.(message);
}
